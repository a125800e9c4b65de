import Foundation
import Networks
import Testing

@testable import Lessons

/// What docs/lesson-format.md shows, read as it describes.
@Suite struct FormatPageTests {
  private let page: String

  init() throws {
    let docs = EmbeddingTests.folder.deletingLastPathComponent().appending(path: "docs")
    page = try String(contentsOf: docs.appending(path: "lesson-format.md"), encoding: .utf8)
  }

  @Test func theWholeLessonIsOne() throws {
    let text = try #require(page.split(separator: "````markdown\n").last)
    let example = try #require(text.split(separator: "\n````").first)
    let lesson = try readLesson(String(example))
    #expect(lesson.steps.map(\.id) == ["network", "back"])
    let network = try Network(lesson.networks[0].source)
    for case .show(let show) in lesson.steps.flatMap(\.parts) {
      try lesson.checkNames(of: show, in: network)
    }
  }

  @Test func everyDirectiveInTheTableIsRead() throws {
    let directives = page.split(separator: "\n").filter { $0.hasPrefix("| `<!--") }
      .compactMap { $0.split(separator: "`").dropFirst().first }
    #expect(directives.count >= 6)
    for directive in directives {
      #expect(renderedError(sampleFront + sampleStep + directive) == nil)
    }
  }

  @Test func everyKeyIsInTheTable() {
    for key in FrontMatter.Key.allCases {
      #expect(page.contains("\n| `\(key.rawValue)` | "))
    }
  }
}
