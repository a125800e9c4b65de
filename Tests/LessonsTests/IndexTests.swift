import Foundation
import Networks
import Testing

@testable import Lessons

/// lessons/README.md against the lessons.
@Suite struct IndexTests {
  @Test func listsEveryLessonInTheOrderOfTheCourse() throws {
    let library = try LessonLibrary(folders: [.directory(EmbeddingTests.folder)])
    let index = try String(
      contentsOf: EmbeddingTests.folder.appending(path: "README.md"), encoding: .utf8)
    let rows = index.split(separator: "\n").filter { $0.hasPrefix("| [") }.map(String.init)
    let expected = library.lessons.map { lesson in
      let file = URL(filePath: lesson.source.name).lastPathComponent
      return "| [\(lesson.title)](\(file)) | \(lesson.minutes) |"
    }
    #expect(rows == expected)
    #expect(!rows.isEmpty)
  }
}
