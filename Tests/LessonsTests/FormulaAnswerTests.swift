import Networks
import Testing

@testable import Lessons

@Suite struct FormulaAnswerTests {
  private static let hidden =
    "kind: formula\nanswer: ∂L/∂z1 = (W2.T @ ∂L/∂z2) * a1 * (1 - a1)\n"
    + "wrong: W2.T * a1 * (1 - a1) => From above nothing comes.\n"
    + "wrong: (W2 @ ∂L/∂z2) * a1 => The row has to be turned."

  @Test(arguments: [
    "W2.T * ∂L/∂z2 * sigmoid'(z1)", "∂L/∂a1 * (a1 - a1^2)",
    "∂L/∂z1 = W2.T * ((ŷ - y) * ŷ * (1 - ŷ)) * a1 / (1 + exp(z1))",
    "claim ∂L/∂z1 = ∂L/∂a1 * sigmoid'(z1)",
  ])
  func everyEquivalentFormIsRight(answer: String) throws {
    let verdict = try verdict(on: answer, to: Self.hidden)
    #expect(verdict.isRight, "\(verdict)")
  }

  @Test(arguments: [
    ("W2.T @ ∂L/∂z2", "That is ∂L/∂a1: the factor sigmoid′(z1) of a1 is missing."),
    ("(W2.T @ ∂L/∂ŷ) * a1 * (1 - a1)", "The factor sigmoid′(z2) of ŷ is missing."),
    ("-(W2.T @ ∂L/∂z2) * a1 * (1 - a1)", "one sign is wrong"),
    ("2 * ∂L/∂a1 * a1 * (1 - a1)", "twice the derivative"),
    ("a1 * W2.T * (1 - a1)", "From above nothing comes."),
    ("(W2 @ ∂L/∂z2) * a1", "The row has to be turned."),
    ("z1", "That is z1."),
  ])
  func aWrongFormIsDiagnosed(answer: String, expected: String) throws {
    let verdict = try verdict(on: answer, to: Self.hidden)
    #expect(!verdict.isRight)
    #expect(verdict.findings.first?.text.contains(expected) == true, "\(verdict)")
  }

  /// A derivative is named once, whoever finds it.
  @Test func anotherDerivativeIsNamedOnce() throws {
    let network = """
      ```network
      input x = 0.7
      parameter γ = 1.5
      parameter β = 0.2
      h = γ * x + β
      loss L = h^2
      ```

      """
    let verdict = try verdict(
      on: "2 * h * x", to: "kind: formula\nanswer: ∂L/∂β = 2 * h", network: network)
    #expect(verdict.findings.map(\.text) == ["That is ∂L/∂γ."])
  }

  /// Right for the numbers at hand is not right: L is BCE, of which y = 1 hides a half.
  @Test func whatHoldsForOneNetworkOnlyIsWrong() throws {
    let network = """
      ```network
      input x = 1
      parameter w = 0.5
      parameter v = 2
      ŷ = w * x * v
      loss L = ŷ^2
      ```

      """
    let fields = "kind: formula\nanswer: ∂L/∂ŷ = 2 * ŷ"
    #expect(try verdict(on: "2 * w * v * x", to: fields, network: network).isRight)
    // ŷ is 1, and so are its powers.
    let cubed = try verdict(on: "2 * ŷ^3", to: fields, network: network)
    #expect(!cubed.isRight)
    #expect(cubed.findings.first?.text.contains("wrong for others") == true)
    let squared = try verdict(on: "2 * ŷ^2", to: fields, network: network)
    #expect(squared.findings.first?.text.contains("not lowered") == true)
    #expect(try !verdict(on: "2", to: fields, network: network).isRight)
  }

  @Test(arguments: [
    ("∂L/∂z1", "is what is asked"), ("∂L/∂z1 * 1", "is what is asked"),
    ("delta * a1", "unknown name: delta"), ("∂L/∂z1 = ", "a value is missing"),
    ("(W2 @ a1) * x", "your answer"), ("W2", "differ in shape"),
  ])
  func whatIsNoAnswerIsExplained(answer: String, expected: String) throws {
    switch try verdict(on: answer, to: Self.hidden) {
    case .right: Issue.record("\(answer) is right")
    case .unread(let error):
      #expect(error.rendered().contains(expected), "\(error.rendered())")
    case .wrong: #expect(expected == "your answer")
    }
  }

  @Test func aWrongModelIsFoundOut() throws {
    let error = #expect(throws: Diagnostic.self) {
      try verdict(on: "1", to: "kind: formula\nanswer: ∂L/∂z1 = ∂L/∂a1 * a1")
    }
    #expect(error?.message == "the model answer does not hold")
    #expect(error?.source.name == "sample.md")
  }

  private static let momentum =
    "kind: formula\nnames: m, g, b\nanswer: b*m + (1-b)*g\n"
    + "wrong: b*m + g => That is plain momentum."

  @Test(arguments: [
    ("g + b*(m - g)", true), ("m*b + g - g*b", true), ("b*m + g", false), ("b*g + (1-b)*m", false),
    ("-(b*m + (1-b)*g)", false),
  ])
  func namesStandForAnyNumbers(answer: String, isRight: Bool) throws {
    #expect(try verdict(on: answer, to: Self.momentum, network: "Words.\n").isRight == isRight)
  }

  @Test func wrongFunctionsOfNamesAreDiagnosed() throws {
    func text(_ answer: String) throws -> String? {
      try verdict(on: answer, to: Self.momentum, network: "Words.\n").findings.first?.text
    }
    #expect(try text("g + m*b") == "That is plain momentum.")
    #expect(try text("-g - b*(m - g)")?.contains("sign") == true)
    #expect(try text("2*g + 2*b*(m - g)")?.contains("twice") == true)
    #expect(try text("m") == nil)
    guard case .unread(let error) = try verdict(on: "h", to: Self.momentum, network: "Words.\n")
    else {
      Issue.record("h was read")
      return
    }
    #expect(error.message == "unknown name: h")
  }
}
