import Foundation
import Networks
import Testing
import Wording

@testable import Lessons

/// lessons/README.md against the lessons.
@Suite struct IndexTests {
  @Test func listsEveryLessonInTheOrderOfTheCourse() throws {
    let library = try LessonLibrary(folders: [.directory(EmbeddingTests.folder)])
    let chinese = try LessonLibrary(
      folders: [.directory(EmbeddingTests.folder)], language: .chinese)
    let index = try String(
      contentsOf: EmbeddingTests.folder.appending(path: "README.md"), encoding: .utf8)
    let rows = index.split(separator: "\n").filter { $0.contains("](") && $0.hasPrefix("| ") }
    let expected = try library.lessons.enumerated().map { place, lesson in
      let file = URL(filePath: lesson.source.name).lastPathComponent
      let twin = try #require(chinese.lesson(withID: lesson.id))
      return "| \(place + 1) | [\(lesson.title)](\(file)) | [\(twin.title)](zh/\(file)) "
        + "| \(lesson.minutes) |"
    }
    #expect(rows.map(String.init) == expected)
    #expect(!rows.isEmpty)
  }
}
