import Explanations
import Networks
import Testing

@testable import Lessons

@Suite struct GeneratedBlockTests {
  @Test(arguments: [
    ("a 0.123456 b", "a 0.123457 b", true), ("a 0.123456 b", "a 0.123458 b", false),
    ("−0.5", "0.5", false), ("x 1.6e−16", "x 0", true), ("x 1.6e−10", "x 0", false),
    ("W1 is 3", "W2 is 3", false), ("3 rows", "4 rows", false), ("0.5", "0.500001", true),
    ("1", "0.999999", true), ("30 rows", "3 rows", false),
    ("falls", "rises", false), ("a\nb", "a", false), ("a", "a\nb", false), ("", "", true),
    ("1.5e−7", "1.6e−7", true),
  ])
  func printedNumbersAreCompared(old: String, new: String, agree: Bool) {
    let difference = GeneratedComparison(.printed).difference(of: old, from: new)
    #expect((difference == nil) == agree)
  }

  @Test(arguments: [
    ("| training | 4 | 0.0501 |", "| training | 4 | 0.0502 |", true),
    ("| training | 4 | 0.05 |", "| training | 4 | 0.06 |", false),
    ("| training | 4 | 0.05 |", "| validation | 4 | 0.05 |", false),
    ("│ ⠉⠢⡀", "│  ⠈⠢", true),
  ])
  func aLongTrainingIsComparedByItsOutcome(old: String, new: String, agree: Bool) {
    let difference = GeneratedComparison(.outcome).difference(of: old, from: new)
    #expect((difference == nil) == agree)
  }

  private static let network = """
    ```network
    input x = 2
    target y = 1
    parameter w = 0.25
    ŷ = w * x
    loss L = (y - ŷ)^2 / 2
    train sgd(rate = 0.1), epochs = 3
    ```

    """

  private func lesson(_ body: String) throws -> Lesson {
    try readLesson(sampleFront + "<!-- step: one -->\n## One\n" + Self.network + body)
  }

  @Test(arguments: [
    (
      "<!-- table: ŷ, ∂L/∂w, [w, 2] -->",
      ["| ŷ | 0.5 |", "| ∂L/∂w | −1 |", "| [w, 2] | [0.25, 2] |"]
    ),
    ("<!-- show: backward ŷ -->", ["`∂L/∂ŷ`", "&= -0.5"]),
    ("<!-- show: update rate=0.1 -->", ["falls from 0.125 to"]),
    ("<!-- show: update adam(rate = 0.1), steps = 2 -->", ["\\beta_1", "w &\\leftarrow"]),
    ("<!-- train: history, result -->", ["| epoch | loss |", "**Result**", "| training | 1 |"]),
    ("<!-- train: curve with sgd(rate = 0.2), epochs = 9 -->", ["```text", "epoch"]),
    ("<!-- check: gradients -->", ["is right"]),
    ("<!-- check: ∂L/∂w = (ŷ - y) * x -->", ["`∂L/∂w` holds"]),
    ("<!-- check: ∂L/∂w = ŷ - y -->", ["does not hold", "The factor x"]),
  ])
  func aDirectiveIsWritten(directive: String, expected: [String]) throws {
    let writing = try LessonWriting(lesson(directive + "\n"), options: NetworkOptions())
    #expect(writing.places.count == 1)
    for text in expected { #expect(writing.places[0].markdown.contains(text)) }
    // What was written is read again, agrees, and stays.
    let written = try readLesson(writing.text)
    let again = try LessonWriting(written, options: NetworkOptions())
    #expect(again.places.map(\.agrees) == [true])
    #expect(again.text == writing.text)
  }

  @Test func normsAreWrittenAndWhatATrainingHasNotIsAnError() throws {
    let norms = try lesson("<!-- train: norms -->\n")
    let writing = try LessonWriting(norms, options: NetworkOptions())
    #expect(writing.places[0].markdown.contains("| parameter | epoch 1 | epoch 2 | epoch 3 |"))
    let matrix = try lesson("<!-- train: result, matrix -->\n")
    let error = #expect(throws: Diagnostic.self) {
      try LessonWriting(matrix, options: NetworkOptions())
    }
    #expect(error?.message == "there is no `matrix` of this training")
  }

  @Test func aCrossValidationHasNoCurve() throws {
    let network = Self.network.replacing("input x = 2\ntarget y = 1", with: "input x\ntarget y")
      .replacing("train ", with: "examples\n  2 -> 1\n  1 -> 0\ntrain ")
      .replacing("epochs = 3", with: "epochs = 3, folds = 2")
    let front = sampleFront + "<!-- step: one -->\n## One\n" + network
    let error = #expect(throws: Diagnostic.self) {
      try LessonWriting(readLesson(front + "<!-- train: curve -->\n"), options: NetworkOptions())
    }
    #expect(error?.message == "there is no `curve` of this training")
    let result = try readLesson(front + "<!-- train: result -->\n")
    let writing = try LessonWriting(result, options: NetworkOptions())
    #expect(writing.places[0].markdown.contains("Cross-validation"))
  }

  /// A training draws a mask for every step and drops nothing when it looks at the results, as
  /// `backprop train` does; a mask that is drawn with the network is not in it.
  @Test func aTrainingDropsNothingWhenItIsJudged() throws {
    let text = """
      ```network
      input x
      target y
      parameter w = [0.5, -0.5, 0.25, 1]
      ŷ = sum(dropout(w * x, 0.5))
      loss L = (y - ŷ)^2
      examples
        1 -> 1
        3 -> 0
      train sgd(rate = 0), epochs = 1
      ```
      <!-- train: result -->

      """
    let lesson = try readLesson(sampleFront + "<!-- step: one -->\n## One\n" + text)
    let shown = try LessonWriting(lesson, options: NetworkOptions()).places[0].markdown
    // Nothing is learned, so the loss is that of the same network without `dropout`.
    let plain = try readLesson(lesson.source.text.replacing("dropout(w * x, 0.5)", with: "w * x"))
    #expect(try LessonWriting(plain, options: NetworkOptions()).places[0].markdown == shown)
  }

  @Test func examplesAreRowsOfATable() throws {
    let text = """
      ```network
      input x
      target y
      parameter w = 0.5
      ŷ = w * x
      loss L = (y - ŷ)^2
      examples
        1 -> 0
        3 -> 0
      ```
      <!-- table: ŷ, w -->

      """
    let lesson = try readLesson(sampleFront + "<!-- step: one -->\n## One\n" + text)
    let writing = try LessonWriting(lesson, options: NetworkOptions())
    #expect(writing.places[0].markdown.hasSuffix("| 1 | 0.5 | 0.5 |\n| 2 | 1.5 | 0.5 |"))
  }

  @Test func whatIsWrongIsReplacedAndTheRestKept() throws {
    let bare = try lesson("<!-- table: ŷ -->\n\nBehind.\n\n<!-- table: L -->\n")
    let written = try LessonWriting(bare, options: NetworkOptions()).text
    let changed = written.replacing("| ŷ | 0.5 |", with: "| ŷ | 0.7 |")
      .replacing("| L | 0.125 |", with: "| L | 0.126 |")
    #expect(changed != written)
    let read = try readLesson(changed)
    let writing = try LessonWriting(read, options: NetworkOptions())
    #expect(writing.places.map(\.agrees) == [false, true])
    // The second is off by one in its last place, which another machine may be.
    #expect(writing.text == written.replacing("| L | 0.125 |", with: "| L | 0.126 |"))
  }

  @Test func aFadedLineIsLeftOutUntilItIsAsked() throws {
    let question = """
      <!-- show: backward ŷ -->

      > What is ∂L/∂ŷ?

      <!-- ask: it
      kind: number
      answer: ∂L/∂ŷ
      decimals: 1
      faded: 1
      hint: 1.
      hint: 2.
      hint: 3.
      -->

      """
    let lesson = try lesson(question)
    let writing = try LessonWriting(lesson, options: NetworkOptions())
    #expect(!writing.places[0].markdown.contains("-0.5"))
    #expect(writing.places[0].markdown.contains("0.5 - 1"))
    let pages = try LessonTelling(lesson, options: NetworkOptions()).pages
    let asking = try #require(pages.last)
    #expect(asking.question?.question.id == "it")
    guard case .blocks(let shown)? = asking.items.dropLast().last,
      case .question(_, let revealed)? = asking.items.last
    else {
      Issue.record("no card stands above a question")
      return
    }
    #expect(lineCount(of: shown) == 2)
    #expect(lineCount(of: revealed) == 3)
  }

  private func lineCount(of blocks: [Block]) -> Int {
    if case .derivation(let derivation)? = blocks.last { derivation.lines.count } else { 0 }
  }
}
