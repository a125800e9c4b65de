import Networks
import Testing

@testable import Lessons

@Suite struct NumberAnswerTests {
  private static let derivative = "kind: number\nanswer: ∂L/∂W1[1,2]\ndigits: 3"
  private static let value = "kind: number\nanswer: z1[2]\ndecimals: 1"

  /// PyTorch says −0.01153… for the lesson's network; here b2 is 0.35, so it is computed by hand.
  @Test(arguments: [
    "-0.01154", "-0.0115", "−0.0116", "-1.154e-2", "-1154/100000", "∂L/∂z1[1] * x[2]",
    "(ŷ - y) * ŷ * (1 - ŷ) * 0.4 * a1[1] * (1 - a1[1]) * 2",
  ])
  func isRight(answer: String) throws {
    #expect(try verdict(on: answer, to: Self.derivative).isRight)
  }

  /// What has no more digits than are asked for is exact: no unit of the last place is given away.
  @Test(arguments: [("-0.1", true), ("-1/10", true), ("-0.2", false), ("0", false)])
  func anExactNumberIsExact(answer: String, isRight: Bool) throws {
    #expect(try verdict(on: answer, to: Self.value).isRight == isRight)
  }

  @Test(arguments: [
    (0.045000000000000005, 3, 1e-9), (0.0451, 3, 0.002), (-2, 0, 1e-8), (1.4, 0, 2),
  ])
  func decimalsGiveTheTolerance(answer: Double, count: Int, bound: Double) {
    let tolerance = Precision.decimals(count).tolerance(for: answer)
    #expect(tolerance < bound)
    #expect(tolerance > bound / 10_000)
  }

  @Test(arguments: [(123.456, 2, 10.0), (0.012345, 3, 0.0001), (-9.99, 1, 1), (1, 3, 1e-9)])
  func digitsGiveTheTolerance(answer: Double, count: Int, unit: Double) {
    let tolerance = Precision.digits(count).tolerance(for: answer)
    #expect((tolerance / unit - 1).magnitude < 1e-6)
  }

  @Test(arguments: [
    // The way stops before the weight.
    ("∂L/∂z1[1]", "∂L/∂z1[1]"),
    ("∂L/∂a1[1] * x[2]", "The factor sigmoid′(z1) of a1 is missing."),
    ("∂L/∂z1[1] * x[1]", "That is ∂L/∂W1[1,1] = "),
    ("∂L/∂W1[2,1]", "That is ∂L/∂W1[2,1] = ∂L/∂b1[2] = ∂L/∂z1[2]"),
    ("0.0115", "the negative of the derivative"), ("-0.02308", "twice the derivative"),
    ("-0.00577*1.0003", "∂L/∂z1[1]"), ("-0.0119", "rounded too early"),
  ])
  func isDiagnosed(answer: String, expected: String) throws {
    let verdict = try verdict(on: answer, to: Self.derivative)
    #expect(!verdict.isRight)
    let texts = verdict.findings.map(\.text)
    #expect(texts.contains { $0.contains(expected) }, "\(texts)")
  }

  @Test(arguments: [
    ("0.1", "the sign is wrong"), ("-0.05", "half"), ("0.6", "That is z1[1]."),
    ("a1[2]", "That is a1[2]."),
  ])
  func aValueIsDiagnosed(answer: String, expected: String) throws {
    let verdict = try verdict(on: answer, to: Self.value)
    #expect(!verdict.isRight)
    #expect(verdict.findings.first?.text.contains(expected) == true, "\(verdict.findings)")
  }

  @Test func theLessonsOwnWordsComeFirst() throws {
    let fields = Self.derivative + "\nwrong: ∂L/∂z1[1] => Half of the way.\nwrong: -0.0115 * 3"
    #expect(
      try verdict(on: "-0.00577", to: fields).findings
        == [.init(origin: .lesson, text: "Half of the way.")])
  }

  @Test(arguments: [
    ("z1[2]", "that is what is asked"), ("z1", "one number is asked for"),
    ("q + 1", "unknown name: q"), ("0.3 +", "a value is missing"), ("", "there is no answer"),
    ("about 3", "an operator is missing"),
  ])
  func whatIsNoAnswerIsExplained(answer: String, expected: String) throws {
    guard case .unread(let error) = try verdict(on: answer, to: Self.value) else {
      Issue.record("\(answer) was read")
      return
    }
    #expect(error.rendered().contains(expected), "\(error.rendered())")
    #expect(error.rendered().contains("--> your answer:1:"))
  }

  /// Counting is possible beside any network, and with none.
  @Test func arithmeticNeedsNoNetwork() throws {
    let fields = "kind: number\nanswer: 128*784 + 128\ndecimals: 0\nwrong: 128*784 => No biases."
    #expect(try verdict(on: "100480", to: fields, network: "Words.\n").isRight)
    #expect(
      try verdict(on: "100352", to: fields, network: "Words.\n").findings.first?.text
        == "No biases.")
  }

  @Test func anExampleIsPicked() throws {
    let network = """
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

      """
    let second = "kind: number\nanswer: ∂L/∂ŷ\ndecimals: 0\nexample: 2"
    #expect(try verdict(on: "3", to: second, network: network).isRight)
    let mean = "kind: number\nanswer: ∂J/∂w\ndecimals: 0\n"
    #expect(try verdict(on: "5", to: mean, network: network).isRight)
    let sum = try verdict(on: "10", to: mean, network: network)
    #expect(sum.findings.contains { $0.text.contains("mean") })
    let none = "kind: number\nanswer: ∂L/∂ŷ\ndecimals: 0\n"
    #expect(throws: Diagnostic.self) { try verdict(on: "3", to: none, network: network) }
    let third = "kind: number\nanswer: ∂L/∂ŷ\ndecimals: 0\nexample: 3"
    let error = #expect(throws: Diagnostic.self) {
      try verdict(on: "3", to: third, network: network)
    }
    #expect(error?.message == "there is no example 3")
  }
}
