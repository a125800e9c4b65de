import Foundation
import Testing

/// `backprop lesson` and `backprop export` as they are typed.
@Suite struct LessonCommandTests {
  @Test func theLessonIsToldFromAnyFolder() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(["lesson", "two-two-one"], in: folder.url)
    #expect(run.code == 0)
    #expect(run.errors.isEmpty)
    for parameter in ["W1[1,1]", "W1[1,2]", "W1[2,1]", "W1[2,2]", "b1[1]", "b1[2]"] {
      #expect(run.output.contains("∂L/∂\(parameter) "))
    }
    #expect(run.output.contains("L falls from 0.045 to 0.0415543."))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func lessonsAreListed() throws {
    let run = try CommandRun(["lesson"])
    #expect(run.code == 0)
    #expect(run.output.contains("two-two-one"))
  }

  @Test func aFolderOfLessonsGoesBefore() throws {
    let folder = try TemporaryFolder()
    let text = """
      ---
      title: Mine
      id: mine
      minutes: 1
      needs:
      articles:
      ---

      # Mine

      <!-- step: only -->
      ## Only

      A network.

      ```network
      parameter w = 2
      loss L = w^2
      ```

      <!-- show: backward -->

      """
    try folder.file("mine.md", Data(text.utf8))
    let list = try CommandRun(["lesson", "--lessons", folder.url.path])
    #expect(list.output.contains("mine") && list.output.contains("two-two-one"))
    let run = try CommandRun(["lesson", "mine", "--lessons", folder.url.path])
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("= 2 w"))
  }

  @Test func aLessonsTraceIsExported() throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(
      ["export", "lesson:two-two-one", "-o", "trace.md", "--rate", "0.5"], in: folder.url)
    #expect(run.code == 0, "\(run.errors)")
    let text = try String(contentsOf: folder.url.appending(path: "trace.md"), encoding: .utf8)
    #expect(text.hasPrefix("# Two inputs"))
    #expect(text.contains("```math"))
    #expect(text.contains("\\frac{\\partial L}{\\partial w^{[1]}_{1,2}}"))
  }

  /// A lesson as its author writes it, without the blocks: found, written, found in order, changed.
  @Test func aLessonIsCheckedAndBlessed() throws {
    let folder = try TemporaryFolder()
    let text = """
      ---
      title: Mine
      id: mine
      minutes: 1
      needs:
      articles:
      ---

      # Mine

      <!-- step: only -->
      ## Only

      ```network
      parameter w = 2
      loss L = w^2
      ```

      <!-- table: ∂L/∂w -->

      """
    try folder.file("mine.md", Data(text.utf8))
    let arguments = ["lesson", "--lessons", folder.url.path]
    let missing = try CommandRun(arguments + ["--check"])
    #expect(missing.code == 1)
    #expect(missing.output.contains("mine.md:19:1"))
    #expect(missing.output.hasSuffix("1 lesson: 1 finding\n"))

    let blessed = try CommandRun(arguments + ["mine", "--bless"])
    #expect(blessed.code == 0)
    #expect(blessed.output == "mine: 1 block written\n")
    let right = try CommandRun(arguments + ["--check"])
    #expect(right.code == 0, "\(right.output)")
    #expect(right.output == "1 lesson: in order\n")
    #expect(try CommandRun(arguments + ["--bless"]).output == "mine: nothing changed\n")

    let url = folder.url.appending(path: "mine.md")
    let written = try String(contentsOf: url, encoding: .utf8)
    try folder.file("mine.md", Data(written.replacing("| 4 |", with: "| 5 |").utf8))
    let wrong = try CommandRun(arguments + ["--check"])
    #expect(wrong.code == 1)
    #expect(wrong.output.contains("it should say: | ∂L/∂w | 4 |"))
    #expect(try CommandRun(arguments + ["--bless", "--check"]).code == 0)
    #expect(try String(contentsOf: url, encoding: .utf8) == written)
  }

  /// A lesson and its translation: both are written, and held against each other.
  @Test func aTranslationIsCheckedAndBlessed() throws {
    let folder = try TemporaryFolder()
    let text = """
      ---
      title: Mine
      id: mine
      minutes: 1
      needs:
      articles:
      ---

      # Mine

      <!-- step: only -->
      ## Only

      ```network
      parameter w = 2
      loss L = w^2
      ```

      <!-- table: ∂L/∂w -->

      """
    try FileManager.default.createDirectory(
      at: folder.url.appending(path: "zh"), withIntermediateDirectories: true)
    try folder.file("mine.md", Data(text.utf8))
    try folder.file("zh/mine.md", Data(text.replacing("Mine", with: "我的").utf8))
    let arguments = ["lesson", "--lessons", folder.url.path]
    #expect(try CommandRun(arguments + ["--check"]).output.hasSuffix("1 lesson: 2 findings\n"))
    #expect(try CommandRun(arguments + ["--bless"]).output == "mine: 2 blocks written\n")
    #expect(try CommandRun(arguments + ["--check"]).output == "1 lesson: in order\n")
    let told = try CommandRun(arguments + ["mine", "--language", "zh"])
    #expect(told.output.contains("我的"))

    let url = folder.url.appending(path: "zh/mine.md")
    let written = try String(contentsOf: url, encoding: .utf8)
    try folder.file("zh/mine.md", Data(written.replacing("w = 2", with: "w = 3").utf8))
    let wrong = try CommandRun(arguments + ["--check"])
    #expect(wrong.code == 1)
    #expect(wrong.output.contains("the network is not the original's"))
    #expect(wrong.output.contains("zh/mine.md:15:1"))
  }

  @Test func aLessonInTheProgramIsNotWritten() throws {
    let run = try CommandRun(["lesson", "two-two-one", "--bless"])
    #expect(run.code == 64)
    #expect(run.errors.contains("--lessons DIR"))
  }
}
