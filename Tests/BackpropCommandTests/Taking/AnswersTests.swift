import Foundation
import TestSupport
import Testing

/// Whole lessons played with `--answers`, right and wrong.
@Suite struct AnswersTests {
  /// The right answers to a lesson's questions, from the end of its printed text.
  static func key(
    _ lesson: String, _ options: [String] = [], heading: Substring = "Answers"
  ) throws -> [String] {
    let run = try CommandRun(["lesson", lesson] + options, environment: ["COLUMNS": "120"])
    let lines = run.output.split(separator: "\n", omittingEmptySubsequences: false)
    let start = try #require(lines.lastIndex(of: heading))
    return lines[start...].compactMap { line -> String? in
      guard let match = line.firstMatch(of: /^[0-9]+\. (.*)$/) else { return nil }
      let answer = match.1
      if answer.wholeMatch(of: /[A-Z]: .*/) != nil { return String(answer.prefix(1)) }
      return String(answer.filter { $0 != "`" })
    }
  }

  private let folder: TemporaryFolder
  private var small: [String] { ["lesson", "small", "--lessons", folder.url.path] }

  init() throws {
    folder = try TemporaryFolder()
    try folder.file("small.md", Data(smallLesson.utf8))
  }

  /// Plays the small lesson.
  private func play(_ lines: [String]) throws -> CommandRun {
    try CommandRun(small + ["--answers", "-"], input: lines.map { $0 + "\n" }.joined())
  }

  private static func lessons() throws -> [String] {
    struct Row: Decodable { let id: String }
    let run = try CommandRun(["lesson", "--json"])
    return try JSONDecoder().decode([Row].self, from: Data(run.output.utf8)).map(\.id)
  }

  @Test func everyLessonCanBeAnsweredRight() throws {
    for lesson in try AnswersTests.lessons() {
      let answers = try AnswersTests.key(lesson)
      let run = try CommandRun(
        ["lesson", lesson, "--answers", "-"], input: answers.joined(separator: "\n"))
      #expect(run.code == 0, "\(lesson)")
      #expect(run.errors.isEmpty)
      #expect(!run.output.contains("Not yet"), "\(lesson)")
      #expect(run.output.contains("0 shown, 0 left open."), "\(lesson)")
    }
  }

  @Test func aLessonIsTakenInChinese() throws {
    let chinese = ["--language", "zh"]
    let answers = try AnswersTests.key("two-two-one", chinese, heading: "答案")
    // But for words, of which Chinese has its own, the answers are the same.
    for (answer, english) in try zip(answers, AnswersTests.key("two-two-one")) {
      #expect(answer == english || answer.contains(/\p{Han}/))
    }
    let run = try CommandRun(
      ["lesson", "two-two-one", "--answers", "-"] + chinese,
      input: answers.joined(separator: "\n"))
    #expect(run.code == 0)
    #expect(run.output.hasSuffix("看答案 0 题，未答 0 题。\n"))
    #expect(!run.output.contains("还不对"))
  }

  @Test func wrongAnswersAreDiagnosedAndMayBeMended() throws {
    var lines = smallLessonAnswers
    lines.insert("0.1", at: 0)
    lines.insert("-0.0", at: 4)
    let run = try play(lines)
    #expect(run.code == 0)
    #expect(run.output.contains("✗ Not yet.\n  The bias b1[2] = −0.2 is missing."))
    #expect(try play(lines).output == run.output)
  }

  @Test func blankLinesAndCommentsAreLeftOut() throws {
    let lines = smallLessonAnswers.flatMap { ["", "# next", "  \($0)\t"] }
    #expect(try play(lines).code == 0)
    let windows = smallLessonAnswers.joined(separator: "\r\n")
    let run = try CommandRun(
      small + ["--answers", "-"], input: "\u{FEFF}" + windows)
    #expect(run.code == 0)
  }

  @Test func answersThatRunOutAreSaid() throws {
    let run = try play(["-0.1"])
    #expect(run.code == 1)
    #expect(run.output.contains("The answers end at question 2."))
    #expect(run.output.hasSuffix("Of 6 questions 1 answered right, 0 shown, 5 left open.\n"))
  }

  @Test func answersThatAreLeftOverAreSaid() throws {
    let run = try play(smallLessonAnswers + ["1", "2"])
    #expect(run.code == 1)
    #expect(run.output.hasSuffix("2 more lines of answers were left over.\n"))
  }

  @Test func whatIsNotReadIsNoTry() throws {
    var lines = smallLessonAnswers
    lines.insert("0.3 * q", at: 0)
    let run = try play(lines)
    #expect(run.code == 0)
    #expect(run.output.contains("I cannot read that: unknown name: q."))
    #expect(run.output.contains("  0.3 * q\n        ^\n"))
  }

  @Test func hintsShowAndSkip() throws {
    var lines = smallLessonAnswers
    lines.replaceSubrange(0...2, with: [":hint", ":h", ":hint", ":hint", ":show", ":skip", ":s"])
    let run = try play(lines)
    #expect(run.code == 1)
    #expect(run.output.contains("Hint 3 of 3."))
    #expect(run.output.contains("There are no more hints than these 3"))
    #expect(run.output.contains("The answer: `−0.1`"))
    #expect(run.output.contains("Passed over."))
    #expect(run.output.contains("     = −0.063\n"))
    #expect(run.output.hasSuffix("Of 6 questions 3 answered right, 2 shown, 1 left open.\n"))
  }

  @Test(arguments: [":foo", ":quit", ":go 3"])
  func otherCommandsAreRefused(line: String) throws {
    let run = try play(["# first", line])
    #expect(run.code == 2)
    #expect(run.errors.contains("standard input:2: there is no command `\(line)` here"))
  }

  @Test func filesThatCannotBeReadAreErrors() throws {
    try folder.file("bytes", Data([0xFF, 0xFE, 0x41]))
    for (file, reason) in [
      ("none", "no such file"), ("bytes", "it is no UTF-8 text"), (".", "it is a directory"),
    ] {
      let run = try CommandRun(["lesson", "two-two-one", "--answers", file], in: folder.url)
      #expect(run.code == 2)
      #expect(run.errors.contains(reason))
      #expect(run.output.isEmpty)
    }
  }

  @Test(arguments: [
    ["lesson", "--answers", "-"], ["lesson", "--notes", "n.md"], ["lesson", "--reset"],
    ["lesson", "two-two-one", "--notes", "n.md"], ["lesson", "two-two-one", "--json"],
    ["lesson", "two-two-one", "--reset", "--answers", "-"],
  ])
  func whatDoesNotGoTogetherIsRefused(arguments: [String]) throws {
    let folder = try TemporaryFolder()
    let run = try CommandRun(arguments, in: folder.url)
    #expect(run.code == 64)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.url.path).isEmpty)
  }

  /// The rest of a card is there for those who read a lesson, behind the question.
  @Test func aPrintedLessonShowsTheWholeCard() throws {
    let run = try CommandRun(small)
    let question = try #require(run.output.range(of: "Answer to 3 decimal places."))
    let after = run.output[question.upperBound...].prefix(600)
    #expect(after.contains("= −0.3 × 0.7 × (1 − 0.7)") && after.contains("= −0.063\n"))
    #expect(!run.output[..<question.lowerBound].contains("     = −0.063\n"))
  }
}
