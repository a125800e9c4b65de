import Foundation
import Testing

/// A file of Golden/ that a test's output must equal.
///
/// With `RECORD_GOLDEN=1` the file is written anew; the test then fails all the same, so that
/// nobody takes a recording for a pass.
struct GoldenFile {
  let name: String

  private var url: URL {
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Golden/\(name)")
  }

  /// Compares a text with the file and names the first line that differs.
  func expect(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      do {
        try Data(text.utf8).write(to: url)
        Issue.record("recorded \(name); read what changed", sourceLocation: sourceLocation)
      } catch {
        Issue.record("could not write \(name): \(error)", sourceLocation: sourceLocation)
      }
      return
    }
    guard let data = try? Data(contentsOf: url) else {
      Issue.record("there is no \(name); RECORD_GOLDEN=1 writes it", sourceLocation: sourceLocation)
      return
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard text != expected else { return }
    Issue.record("\(name): \(difference(text, expected))", sourceLocation: sourceLocation)
  }

  private func difference(_ text: String, _ expected: String) -> String {
    let (new, old) = (lines(text), lines(expected))
    let first = zip(new, old).enumerated().first { $0.element.0 != $0.element.1 }
    let index = first?.offset ?? min(new.count, old.count)
    func line(_ lines: [Substring]) -> Substring { index < lines.count ? lines[index] : "nothing" }
    return "line \(index + 1) is\n  \(line(new))\nand should be\n  \(line(old))"
  }

  private func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false)
  }
}
