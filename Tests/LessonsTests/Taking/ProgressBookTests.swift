import Foundation
import Lessons
import Networks
import TestSupport
import Testing

@Suite struct ProgressBookTests {
  @Test func isReadAsWritten() throws {
    var book = ProgressBook()
    book.lessons["a"] = LessonProgress()
    #expect(try ProgressBook(book.data()) == book)
    #expect(try book.data() == book.data())
  }

  @Test(arguments: [
    "", "{", "[]", "null", "{\"lessons\": {}}", "{\"version\": \"1\"}", "{\"version\": 1}",
    "{\"version\": 1, \"lessons\": {\"a\": 3}}", "\u{0}\u{1}",
  ])
  func whatIsNoneIsDamaged(text: String) {
    #expect(throws: ProgressBook.Problem.damaged) { try ProgressBook(Data(text.utf8)) }
  }

  @Test func aLaterVersionIsToldByItsNumber() {
    #expect(throws: ProgressBook.Problem.newer(version: 2)) {
      try ProgressBook(Data("{\"version\": 2, \"other\": []}".utf8))
    }
  }

  /// Whatever the file says, the lesson can be taken.
  @Test func strangeNumbersDoNoHarm() throws {
    let text = """
      {"version": 1, "lessons": {"small": {
        "place": {"step": "forward", "page": 9223372036854775807},
        "steps": {"forward": {"content": "x", "pages": -1, "read": [-5, 7], "required": ["z1"],
          "questions": {"z1": {"outcome": "open", "wrong": [], "hints": -3}}}}}}}
      """
    let book = try ProgressBook(Data(text.utf8))
    let telling = try LessonTelling(
      Lesson(SourceText(name: "small.md", text: smallLesson)), options: NetworkOptions())
    var session = LessonSession(
      telling, progress: try #require(book.lessons["small"]),
      options: { _ in NetworkOptions() })
    #expect(session.placeBefore == 2)
    for page in telling.pages.indices {
      session.go(toPage: page)
      _ = session.hint()
    }
  }
}
