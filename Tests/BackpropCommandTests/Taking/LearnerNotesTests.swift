import Explanations
import Foundation
import TestSupport
import Testing

/// The learner's own record.
@Suite struct LearnerNotesTests {
  private let folder: TemporaryFolder
  private var lessons: URL { folder.url.appending(path: "lessons") }
  private var file: URL { folder.url.appending(path: "me.md") }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: lessons, withIntermediateDirectories: true)
    try folder.file("lessons/small.md", Data(smallLesson.utf8))
  }

  private func play(_ lines: [String]) throws -> CommandRun {
    try CommandRun(
      ["lesson", "small", "--lessons", ".", "--answers", "-", "--notes", "../me.md"],
      input: lines.joined(separator: "\n"), in: lessons)
  }

  /// The notes without their times.
  private func notes() throws -> String {
    try String(contentsOf: file, encoding: .utf8)
      .replacing(#/[0-9]{4}-[0-9]{2}-[0-9]{2} /#, with: "")
      .replacing(#/[0-9]{2}:[0-9]{2}/#, with: "TIME")
  }

  @Test func everythingThatHappensIsWritten() throws {
    let run = try play(["0.1", ":hint", "-0.1", "positive", ":show", ":skip"])
    #expect(run.code == 1)
    #expect(
      try notes() == """
        # Two inputs, two hidden neurons, one output

        Lesson `small`, TIME.

        ## Forward: compute the answer

        > What is z1[2], the weighted sum of the second hidden neuron? Answer to 1 decimal place.

        - TIME `0.1`: not right. The bias b1[2] = −0.2 is missing.
        - TIME hint 1 of 3: Row 2 of W1 belongs to the second neuron.
        - TIME `-0.1`: right

        ## Back to the output

        > Before it is shown: the answer is too low. What is the sign of ∂L/∂z2?

        - TIME `positive`: not right. Positive would mean: raise z2, and the loss rises. But raising z2 raises the answer, which is too low.
        - TIME the answer was shown: `negative`

        > What is ∂L/∂z2, the error term δ² of the output? Answer to 3 decimal places.

        - TIME passed over

        """)
  }

  @Test func aLessonTakenAgainAddsASection() throws {
    _ = try play(["-0.1"])
    let once = try notes()
    _ = try play(["-0.1"])
    #expect(try notes() == once + "\n" + once)
  }

  @Test func whatWasThereStays() throws {
    try Data("My own words".utf8).write(to: file)
    _ = try play(["-0.1"])
    #expect(try notes().hasPrefix("My own words\n\n# Two inputs"))
  }

  /// Whatever is typed, the file is Markdown that shows it.
  @Test func theNotesPassTheProjectsLinter() throws {
    let answers = [
      "```", "a`b``c", "$x", "|", "<b>", "[x](y)", "# 1", "*1*", "1 < 2", "中文 ŷ̂", "\u{1B}[31m",
    ]
    _ = try play(answers.filter { !$0.hasPrefix("#") } + smallLessonAnswers)
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(MarkdownLint.findings(in: text).isEmpty)
    #expect(!text.contains("\u{1B}"))
  }

  @Test func aFileThatCannotBeWrittenIsAnError() throws {
    try FileManager.default.createDirectory(at: file, withIntermediateDirectories: true)
    let run = try play(["-0.1"])
    #expect(run.code == 2)
    #expect(run.errors == "error: cannot write ../me.md: it is a directory\n")
  }
}
