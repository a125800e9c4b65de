import Networks
import Testing

@testable import Lessons

/// Signs, sizes, choices and orders.
@Suite struct WordAnswerTests {
  @Test(arguments: [
    ("∂L/∂z2", "negative"), ("-∂L/∂z2", "positive"), ("z2 - z2", "zero"), ("0 * ŷ", "zero"),
  ])
  func theSignIsComputed(expression: String, expected: String) throws {
    for word in ["negative", "zero", "positive"] {
      let verdict = try verdict(on: word, to: "kind: sign\nanswer: \(expression)")
      #expect(verdict.isRight == (word == expected))
    }
  }

  @Test(arguments: ["-", "−", " Negative. ", "minus", "neg", "负"])
  func aSignIsWrittenInManyWays(answer: String) throws {
    #expect(try verdict(on: answer, to: "kind: sign\nanswer: ∂L/∂z2").isRight)
  }

  @Test func aWrongSignIsDiagnosed() throws {
    let fields = "kind: sign\nanswer: ∂L/∂z2\nwrong: positive => It is too low."
    #expect(try verdict(on: "+", to: fields).findings.map(\.text) == ["It is too low."])
    #expect(try verdict(on: "zero", to: fields).findings.isEmpty)
    guard case .unread(let error) = try verdict(on: "perhaps", to: fields) else {
      Issue.record("it was read")
      return
    }
    #expect(error.help == "write `negative`, `zero` or `positive`")
  }

  @Test(arguments: [
    ("abs(∂L/∂W2[1,1]) against abs(∂L/∂W2[1,2])", "larger"),
    ("abs(∂L/∂W2[1,2]) against abs(∂L/∂W2[1,1])", "smaller"),
    ("∂L/∂b2 against ∂L/∂z2", "the same"),
  ])
  func sizesAreCompared(answer: String, expected: String) throws {
    for word in ["smaller", "the same", "larger"] {
      let verdict = try verdict(on: word, to: "kind: size\nanswer: \(answer)")
      #expect(verdict.isRight == (word == expected))
    }
  }

  private static let options = "> Which?\n>\n> - **A** x\n> - **B** `y`\n> - **C** both of them"

  @Test(arguments: [
    ("B", true), ("b", true), ("`y`", true), ("A", false), ("D", nil), ("AB", nil),
  ])
  func aLetterIsChosen(answer: String, isRight: Bool?) throws {
    let fields = "kind: choice\nanswer: B\nwrong: A => Not x."
    let verdict = try verdict(on: answer, to: fields, quotation: Self.options)
    switch verdict {
    case .right: #expect(isRight == true)
    case .wrong(let findings):
      #expect(isRight == false)
      #expect(findings.map(\.text) == ["Not x."])
    case .unread(let error):
      #expect(isRight == nil)
      #expect(error.help == "write one of A, B, C")
    }
  }

  @Test(arguments: [
    ("BAC", true), ("b, a, c", true), ("B → A → C", true), ("BCA", true), ("ABC", false),
    ("AB", nil), ("ABB", nil), ("ABCD", nil),
  ])
  func lettersArePutInOrder(answer: String, isRight: Bool?) throws {
    let fields = "kind: order\nanswer: BAC\nalso: BCA\nwrong: ABC => B comes first."
    switch try verdict(on: answer, to: fields, quotation: Self.options) {
    case .right: #expect(isRight == true)
    case .wrong(let findings):
      #expect(isRight == false)
      #expect(findings.map(\.text) == ["B comes first."])
    case .unread: #expect(isRight == nil)
    }
  }
}
