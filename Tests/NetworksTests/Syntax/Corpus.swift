import Foundation
import Testing

/// The correct network files beside this one, read where they stand.
enum Corpus {
  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    var testDescription: String { name }
  }

  static let files: [File] = {
    let directory = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Corpus")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: directory.path())) ?? []
    return names.filter { $0.hasSuffix(".net") }.sorted().compactMap { name in
      let text = try? String(contentsOf: directory.appending(path: name), encoding: .utf8)
      return text.map { File(name: name, text: $0) }
    }
  }()
}
