import Explanations
import Foundation
import Networks
import Testing

@testable import Lessons

/// docs/curriculum.md against the lessons.
@Suite struct CurriculumTests {
  /// A row of a table: `003/4.2`, and the links of the column that says where it is taught.
  private struct Row {
    let section: String
    let taught: String
    let why: String
    var links: [(lesson: String, step: String, file: String, anchor: String)] {
      taught.matches(of: /\[([a-z0-9-]+)\/([a-z0-9-]+)\]\(\.\.\/lessons\/([^)#]+)#([^)]+)\)/)
        .map { (String($0.1), String($0.2), String($0.3), String($0.4)) }
    }
  }

  private let lessons: [Lesson]
  private let rows: [Row]

  init() throws {
    lessons = try LessonLibrary(folders: [.directory(EmbeddingTests.folder)]).lessons
    let page = EmbeddingTests.folder.deletingLastPathComponent()
      .appending(path: "docs/curriculum.md")
    rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n").compactMap { line in
      let cells = line.split(separator: "|", omittingEmptySubsequences: false)
        .map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, cells[1] != "section", !cells[1].hasPrefix("--") else { return nil }
      return Row(section: cells[1], taught: cells[4], why: cells[5])
    }
  }

  @Test func everyRowIsTaughtOrSaysWhyNot() {
    #expect(rows.count > 300)
    for row in rows {
      #expect(row.section == "–" || ArticleSection(row.section) != nil, "\(row)")
      if row.links.isEmpty {
        #expect((row.taught.isEmpty || row.taught == "–") && !row.why.isEmpty, "\(row)")
      } else {
        let others = row.taught.replacing(/\[[^\]]*\]\([^)]*\)/, with: "")
        #expect(others.allSatisfy { ", ".contains($0) }, "\(row)")
      }
    }
    #expect(Set(rows.flatMap(\.links).map(\.lesson)) == Set(lessons.map(\.id)))
  }

  @Test func everyLinkLeadsToItsStep() throws {
    for link in rows.flatMap(\.links) {
      let lesson = try #require(lessons.first { $0.id == link.lesson }, "\(link)")
      #expect(link.file == URL(filePath: lesson.source.name).lastPathComponent)
      let step = try #require(lesson.step(withID: link.step), "\(link)")
      #expect(link.anchor == HeadingAnchors.base(of: step.title), "\(link)")
      // The anchor of a title that comes twice in a file is another one.
      #expect(lesson.steps.count { $0.title == step.title } == 1, "\(link)")
    }
  }

  /// What a lesson's front matter names is what the table gives to it.
  @Test func theSectionsOfALessonAreThoseOfTheTable() {
    for lesson in lessons {
      let given = rows.filter { row in row.links.contains { $0.lesson == lesson.id } }
        .map(\.section)
      #expect(Set(lesson.articles.map(\.description)) == Set(given), "\(lesson.id)")
    }
  }
}
