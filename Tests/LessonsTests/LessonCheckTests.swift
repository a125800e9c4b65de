import Foundation
import Networks
import Testing
import Wording

@testable import Lessons

@Suite struct LessonCheckTests {
  private static let course = Result { try CourseCheck(directory: EmbeddingTests.folder) }

  /// A lesson of the course in its languages: blocks, questions, links, and one against the other.
  @Test(arguments: CourseTests.ids) func isInOrder(id: String) throws {
    let course = try Self.course.get()
    #expect(course.versions(ofLesson: id).count == Language.allCases.count)
    #expect(course.findings(inLesson: id).map { $0.rendered() } == [])
  }

  private func findings(_ text: String, among: [Lesson] = []) throws -> [String] {
    let lesson = try readLesson(text)
    return try LessonCheck(lesson, options: NetworkOptions(), among: among) { _ in nil }
      .findings().map(\.message)
  }

  private func ask(_ fields: String) throws -> [String] { try findings(asking(fields)) }

  @Test func aSoundQuestionIsSound() throws {
    let fields =
      "kind: number\nanswer: ∂L/∂z2\ndigits: 3\nalso: (ŷ - y) * ŷ * (1 - ŷ)\n"
      + "wrong: ∂L/∂ŷ\nwrong: y => That is the target."
    #expect(try ask(fields) == [])
  }

  @Test(arguments: [
    ("kind: number\nanswer: ∂L/∂z2\ndigits: 3\nalso: 0.063", "a right answer is refused"),
    (
      "kind: number\nanswer: ∂L/∂z2\ndigits: 3\nwrong: (ŷ - y) * ŷ * (1 - ŷ) => No.",
      "this is listed as wrong and is right"
    ),
    (
      "kind: number\nanswer: ∂L/∂z2\ndigits: 3\nwrong: 17.5",
      "no known mistake gives this answer"
    ),
    (
      "kind: number\nanswer: z1[2]\ndecimals: 1\nwrong: 1 => One.\nwrong: 1 => Two.",
      "another diagnosis is given for this answer"
    ),
    ("kind: number\nanswer: zz\ndecimals: 1", "unknown name: zz"),
    ("kind: formula\nanswer: ∂L/∂W2 = a1.T", "the model answer does not hold"),
    (
      "kind: formula\nanswer: ∂L/∂W2 = ∂L/∂z2 * a1.T\nalso: ∂L/∂z2 * a1",
      "a right answer is refused: the value and W2 differ in shape"
    ),
    ("kind: sign\nanswer: ∂L/∂z2\nwrong: negative => No.", "this is listed as wrong and is right"),
    (
      "kind: sign\nanswer: ∂L/∂z2\nwrong: high => No.",
      "the wrong answer cannot be read: the answer is one word"
    ),
  ])
  func aQuestionThatIsNotInOrderIsFound(fields: String, message: String) throws {
    #expect(try ask(fields).first == message)
  }

  @Test func aBlockThatIsMissingOrWrongIsFound() throws {
    let bare = sampleFront + "<!-- step: one -->\n## One\n" + askedNetwork + "<!-- table: y -->\n"
    #expect(try findings(bare) == ["nothing is generated for this yet"])
    let written = try LessonWriting(readLesson(bare), options: NetworkOptions()).text
    #expect(try findings(written) == [])
    let changed = try readLesson(written.replacing("| y | 1 |", with: "| y | 3 |"))
    let found = try LessonCheck(changed, options: NetworkOptions(), among: []).findings()
    #expect(found.map(\.message) == ["the generated block is not what is computed"])
    #expect(found[0].label == "it should say: | y | 1 |")
    #expect(changed.source.text(in: found[0].range) == "| y | 3 |")
  }

  /// `a1[1]` is 0.645656 to six digits.
  @Test(arguments: [
    ("It is 0.645656, or 0.646.", "<!-- table: a1 -->", true),
    ("It is 0.647.", "<!-- table: a1 -->", false), ("It is 0.645656.", "", false),
    ("It is 0.65, or 3.14159 of them.", "<!-- table: a1 -->", false),
    ("It is 0.65, 1000000, W1 or 0.001.", "", true), ("约0.645656。", "", false),
    ("The weight is −0.350.", "", true),
  ])
  func aTypedNumberIsFound(words: String, directive: String, isFine: Bool) throws {
    let text =
      sampleFront + "<!-- step: one -->\n## One\n" + askedNetwork + "\(words)\n\n\(directive)\n"
    let written = try LessonWriting(readLesson(text), options: NetworkOptions()).text
    #expect(try findings(written) == (isFine ? [] : ["this number is typed by hand"]))
  }

  @Test func aTypedNumberInAHintIsFound() throws {
    let text = asking("kind: sign\nanswer: z2\nwrong: zero => It is 0.9321.").replacing(
      "hint: Two.", with: "hint: About 0.12345.")
    #expect(try findings(text) == Array(repeating: "this number is typed by hand", count: 2))
  }

  @Test func deadLinksAndTrapsAreFound() throws {
    let text = sampleFront + sampleStep + "\nSee [this](none.md) and $x$.\n"
    #expect(try findings(text).contains("there is no file none.md"))
  }

  @Test func aQuestionComesBackOnlyWhereItWasAsked() throws {
    let earlier = try readLesson(
      asking("kind: sign\nanswer: ∂L/∂z2").replacing("id: sample", with: "id: earlier"))
    let text = sampleFront + "<!-- step: one -->\n## One\n\n<!-- again: earlier/it -->\n"
    let lesson = try readLesson(text)
    let writing = try LessonWriting(lesson, options: NetworkOptions(), among: [earlier])
    #expect(writing.places[0].markdown == "> What?")
    #expect(
      try findings(writing.text, among: [earlier]) == ["`earlier` is no earlier lesson"])
    let needing = writing.text.replacing("needs:", with: "needs: earlier")
    #expect(try findings(needing, among: [earlier]) == [])
    let page = try #require(
      LessonTelling(lesson, options: NetworkOptions(), among: [earlier]).pages.first)
    let asked = try #require(page.question)
    #expect(asked.isAgain)
    let judge = try QuestionJudge(asked.question, of: asked.lesson, options: NetworkOptions())
    #expect(judge.verdict(on: "negative").isRight)
    #expect(throws: Diagnostic.self) {
      try LessonTelling(lesson, options: NetworkOptions(), among: [])
    }
  }
}
