import Foundation
import Networks
import Testing
import Wording

@testable import Lessons

@Suite struct LessonLibraryTests {
  @Test func theBinaryHoldsTheLessons() throws {
    let library = try LessonLibrary(directory: nil)
    #expect(library.ids.contains("two-two-one"))
    #expect(library.lesson(withID: "two-two-one")?.source.name == "lessons/two-two-one.md")
    #expect(library.lesson(withID: "two-two-two") == nil)
  }

  @Test func whatALessonNeedsComesBeforeIt() throws {
    let folder = try TemporaryFolder([
      "a.md": text(id: "first-name", needs: "z"),
      "b.md": text(id: "b"),
      "c.md": text(id: "c", needs: "b, first-name"),
      "d.md": text(id: "z"),
    ])
    let library = try LessonLibrary(folders: [.directory(folder.url)])
    #expect(library.ids == ["b", "z", "first-name", "c"])
  }

  @Test func aFoldersLessonTakesThePlaceOfTheBinarys() throws {
    let folder = try TemporaryFolder([
      "mine.md": text(id: "mine", needs: "two-two-one"),
      "other.md": text(id: "two-two-one"),
    ])
    let library = try LessonLibrary(directory: folder.url)
    let embedded = try LessonLibrary(directory: nil)
    #expect(Set(library.ids) == Set(embedded.ids + ["mine"]))
    #expect(library.ids.count == embedded.ids.count + 1)
    #expect(library.lesson(withID: "two-two-one")?.title == "Title of two-two-one")
  }

  @Test func onlyMarkdownFilesOfTheFolderItselfAreLessons() throws {
    let folder = try TemporaryFolder([
      "a.md": text(id: "a"), "README.md": "# Index", ".hidden.md": "x", "data/table.md": "x",
    ])
    #expect(try LessonLibrary(folders: [.directory(folder.url)]).ids == ["a"])
  }

  @Test func aLessonIsToldInItsLanguageOrElseInEnglish() throws {
    let folder = try TemporaryFolder([
      "a.md": text(id: "a", needs: "b"), "b.md": text(id: "b"),
      "zh/a.md": text(id: "a", needs: "b").replacing("Title of a", with: "一"),
      "zh/README.md": "# 目录", "data/x.csv": "1",
    ])
    let library = try LessonLibrary(folders: [.directory(folder.url)], language: .chinese)
    #expect(library.lessons.map(\.title) == ["Title of b", "一"])
    #expect(library.lessons.map(\.language) == [.english, .chinese])
    let lesson = try #require(library.lesson(withID: "a"))
    #expect(library.url(of: lesson)?.path.hasSuffix("/zh/a.md") == true)
    #expect(lesson.source.name.hasSuffix("/zh/a.md"))
    // Its files are those of the English lesson.
    #expect(try library.file(atPath: "data/x.csv", of: lesson) == Array("1".utf8))
    let english = try LessonLibrary(folders: [.directory(folder.url)])
    #expect(english.lessons.map(\.title) == ["Title of b", "Title of a"])
  }

  @Test func aFoldersEnglishLessonGoesBeforeTheBinarysTranslation() throws {
    let folder = try TemporaryFolder(["mine.md": text(id: "two-two-one")])
    let library = try LessonLibrary(directory: folder.url, language: .chinese)
    #expect(library.lesson(withID: "two-two-one")?.title == "Title of two-two-one")
    #expect(library.lesson(withID: "one-neuron")?.language == .chinese)
  }

  @Test func aTranslationOfNothingIsAnError() throws {
    let folder = try TemporaryFolder(["a.md": text(id: "a"), "zh/b.md": text(id: "b")])
    #expect(try LessonLibrary(folders: [.directory(folder.url)]).ids == ["a"])
    let error = try #require(throws: LessonError.self) {
      try LessonLibrary(folders: [.directory(folder.url)], language: .chinese)
    }
    let text = "\(error)".replacing(folder.url.relativePath, with: "FOLDER")
    #expect(text.hasPrefix("error: there is no English lesson `b`\n  --> FOLDER/zh/b.md:3:5\n"))
  }

  /// What is generated for a lesson is said in its language, whatever is spoken else.
  @Test func aLessonIsComputedInItsLanguage() throws {
    let text = text(id: "a", network: "parameter w = 1\nloss L = w^2\n")
    let folder = try TemporaryFolder(["a.md": text, "zh/a.md": text])
    for language in Language.allCases {
      let library = try LessonLibrary(folders: [.directory(folder.url)], language: language)
      let spoken = try library.lessons[0].inItsLanguage { Language.current }
      #expect(spoken == language)
      let error = #expect(throws: Diagnostic.self) {
        try library.lessons[0].inItsLanguage { () throws(Diagnostic) in
          throw Diagnostic("no", at: SourceRange(0, 0), in: library.lessons[0].source)
        }
      }
      #expect(error?.message == "no")
    }
    #expect(Language.current == .english)
  }

  @Test func aLessonsFilesStandBesideIt() throws {
    let network = "input x\nparameter w = 1\nloss L = (w * x)^2\nexamples from \"data/x.csv\"\n"
    let folder = try TemporaryFolder([
      "a.md": text(id: "a", network: network),
      "data/x.csv": "x\n1\n2\n",
    ])
    let library = try LessonLibrary(folders: [.directory(folder.url)])
    let lesson = try #require(library.lesson(withID: "a"))
    #expect(try library.file(atPath: "./data/../data/x.csv", of: lesson) == Array("x\n1\n2\n".utf8))
    let read = try Network(
      lesson.networks[0].source, options: library.networkOptions(for: lesson))
    #expect(read.exampleCount == 2)
  }

  @Test(arguments: [
    "../secret.csv", "/etc/hosts", "data/../../secret.csv", "missing.csv", "data", "",
  ])
  func aFileThatIsNotBesideALessonIsRefused(path: String) throws {
    let folder = try TemporaryFolder([
      "lessons/a.md": text(id: "a"), "lessons/data/x.csv": "x", "secret.csv": "x",
    ])
    let library = try LessonLibrary(folders: [.directory(folder.url.appending(path: "lessons"))])
    let lesson = try #require(library.lesson(withID: "a"))
    let error = try #require(throws: LessonError.self) {
      try library.file(atPath: path, of: lesson)
    }
    #expect("\(error)".hasPrefix("cannot read "))
    let embedded = try LessonLibrary(directory: nil)
    #expect(throws: LessonError.self) {
      try embedded.file(atPath: path, of: embedded.lessons[0])
    }
  }

  @Test func aFolderThatCannotBeReadIsAnError() throws {
    let folder = try TemporaryFolder(["file": "x"])
    for (name, reason) in [("none", "there is no such folder"), ("file", "it is not a folder")] {
      let url = folder.url.appending(path: name)
      let error = try #require(throws: LessonError.self) { try LessonLibrary(directory: url) }
      #expect("\(error)" == "cannot read \(url.relativePath): \(reason)")
    }
  }

  @Test func aLessonThatIsNoTextIsAnError() throws {
    let folder = try TemporaryFolder([:])
    try Data([0x2D, 0xFF]).write(to: folder.url.appending(path: "a.md"))
    let error = try #require(throws: LessonError.self) { try LessonLibrary(directory: folder.url) }
    #expect("\(error)".hasPrefix("error: the file is not UTF-8 text\n"))
  }

  @Test(
    "explains why lessons do not fit together",
    arguments: [
      (
        ["a.md": text(id: "same"), "b.md": text(id: "same")],
        """
        error: two lessons have the id `same`
          --> FOLDER/b.md:3:5
           |
         3 | id: same
           |     ^^^^ so has FOLDER/a.md
           = help: give one of them another id
        """
      ),
      (
        ["a.md": text(id: "chain-rule"), "b.md": text(id: "b", needs: "chain-ruel")],
        """
        error: there is no lesson `chain-ruel`
          --> FOLDER/b.md:5:8
           |
         5 | needs: chain-ruel
           |        ^^^^^^^^^^ the lesson cannot need it
           = help: did you mean `chain-rule`?
        """
      ),
      (
        [
          "a.md": text(id: "a", needs: "b"), "b.md": text(id: "b", needs: "d, c"),
          "c.md": text(id: "c", needs: "b"), "d.md": text(id: "d"),
        ],
        """
        error: lessons need each other in a circle
          --> FOLDER/b.md:5:11
           |
         5 | needs: d, c
           |           ^ `b` → `c` → `b`
        """
      ),
    ])
  func misfit(files: [String: String], expected: String) throws {
    let folder = try TemporaryFolder(files)
    let error = try #require(throws: LessonError.self) {
      try LessonLibrary(folders: [.directory(folder.url)])
    }
    #expect("\(error)".replacing(folder.url.relativePath, with: "FOLDER") == expected)
  }
}

/// A lesson of one step.
private func text(id: String, needs: String = "", network: String? = nil) -> String {
  """
  ---
  title: Title of \(id)
  id: \(id)
  minutes: 5
  needs: \(needs)
  articles:
  ---
  # Title of \(id)
  <!-- step: one -->
  ## One
  Words.
  \(network.map { "```network\n\($0)```\n" } ?? "")
  """
}
