import Foundation
import Networks
import ScalarEngine
import Testing

/// Networks to explain: those of the reference cases.
enum SampleNetwork {
  /// The folder of the whole repository.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static let folder = repository.appending(path: "Tests/ScalarEngineTests/ReferenceCases")

  /// The names of all of them.
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }.sorted()
  }()

  /// The trace of one of them, for one example if it is given.
  static func trace(named name: String, example: Int? = nil) throws -> NetworkTrace {
    struct Case: Decodable { let network: String }
    let data = try Data(contentsOf: folder.appending(path: "\(name).json"))
    let text = try JSONDecoder().decode(Case.self, from: data).network
    return try trace(of: text, example: example)
  }

  /// The trace of a network's text.
  static func trace(of text: String, example: Int? = nil) throws -> NetworkTrace {
    let network = try Network(SourceText(name: "sample.net", text: text))
    return try NetworkTrace(NetworkGraph(network, example: example), recording: true)
  }
}
