import Foundation
import Testing

/// README's Swift example is the one that is compiled here, and prints what it says it prints.
@Suite struct ReadmeExampleTests {
  @Test func readmeShowsWhatIsCompiled() throws {
    let readme = try text(of: "../../README.md")
    let block = try #require(readme.firstRange(of: "```swift\n"), "README has no swift block")
    let end = try #require(readme[block.upperBound...].firstRange(of: "\n```"))
    let shown = readme[block.upperBound..<end.lowerBound]
    #expect(try shown == "import ScalarEngine\n\n" + compiledExample())
  }

  @Test func itPrintsWhatItSays() throws {
    var printed: [String] = []
    readmeExample { items in printed.append(items.map { "\($0)" }.joined(separator: " ")) }
    let promised = try compiledExample().split(separator: "\n").compactMap { line in
      line.firstRange(of: "// → ").map { String(line[$0.upperBound...]) }
    }
    #expect(promised.count == 6)
    #expect(printed.count == promised.count)
    for (printed, promised) in zip(printed, promised) {
      if let number = Double(printed), let expected = Double(promised) {
        // The last digit is the mathematical library's.
        #expect((number - expected).magnitude <= 1e-15)
      } else {
        #expect(printed == promised)
      }
    }
  }

  /// What stands between the marks in ReadmeExample.swift, moved to the margin.
  private func compiledExample() throws -> String {
    let lines = try text(of: "ReadmeExample.swift").split(
      separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(lines.firstIndex(of: "  // README begin"))
    let end = try #require(lines.firstIndex(of: "  // README end"))
    return lines[(begin + 1)..<end].map { $0.dropFirst(2) }.joined(separator: "\n")
  }

  private func text(of path: String) throws -> String {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    return try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}
