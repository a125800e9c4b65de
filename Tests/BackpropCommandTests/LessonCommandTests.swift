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
}
