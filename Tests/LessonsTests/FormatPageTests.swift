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

  /// The lesson that the page shows, as somebody would copy it.
  private func example() throws -> Lesson {
    let text = try #require(page.split(separator: "````markdown\n").last)
    return try readLesson(String(try #require(text.split(separator: "\n````").first)) + "\n")
  }

  @Test func theWholeLessonIsInOrder() throws {
    let lesson = try example()
    #expect(lesson.steps.map(\.id) == ["network", "back"])
    let check = try LessonCheck(lesson, options: NetworkOptions(), among: [lesson]) { _ in nil }
    #expect(check.findings().map { $0.rendered() } == [])
  }

  /// Somebody who leaves the generated blocks out, as the page says, gets the same lesson.
  @Test func theBlocksAreWrittenForTheAuthor() throws {
    let lesson = try example()
    let whole = lesson.source.text
    var lines = whole.split(separator: "\n", omittingEmptySubsequences: false)[...]
    var written = ""
    while let line = lines.popFirst() {
      guard line == "<!-- generated -->" else {
        written += line + "\n"
        continue
      }
      while lines.popFirst() != "<!-- end -->" {}
    }
    let bare = try readLesson(String(written.dropLast()))
    #expect(bare.source.bytes.count < lesson.source.bytes.count)
    #expect(try LessonWriting(bare, options: NetworkOptions()).text == whole)
  }

  @Test(arguments: [
    ("direction", "negative", true), ("direction", "rises", false),
    ("through-sigmoid", "-0.0887", true), ("through-sigmoid", "(0.622459-1)*0.235004", true),
    ("through-sigmoid", "0.0887", false), ("weight", "(ŷ - y) * (ŷ - ŷ^2) * x", true),
    ("weight", "∂L/∂w = x * ∂L/∂z", true), ("weight", "∂L/∂z", false),
  ])
  func theExamplesQuestionsAreAnswered(id: String, answer: String, isRight: Bool) throws {
    let lesson = try example()
    let question = try #require(lesson.question(withID: id))
    let judge = try QuestionJudge(question, of: lesson, options: NetworkOptions())
    #expect(judge.verdict(on: answer).isRight == isRight)
  }

  @Test func everyKeyAndKindOfAQuestionIsInATable() {
    for key in QuestionFields.Key.allCases { #expect(page.contains("\n| `\(key.rawValue)` | ")) }
    for kind in Question.kinds { #expect(page.contains("\n| `\(kind)` | ")) }
    for part in Show.TrainingPart.allCases { #expect(page.contains("`\(part.rawValue)`")) }
  }

  @Test func everyDirectiveInTheTableIsRead() throws {
    let directives = page.split(separator: "\n").filter { $0.hasPrefix("| `<!--") }
      .compactMap { $0.split(separator: "`").dropFirst().first }
    #expect(directives.count >= 13)
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
