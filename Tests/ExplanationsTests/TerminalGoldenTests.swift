import GradientChecking
import Networks
import ScalarEngine
import Terminal
import TestSupport
import Testing
import Typography

@testable import Explanations

/// Whole explanations as a terminal of 80 columns shows them.
@Suite struct TerminalGoldenTests {
  private func lines(
    _ explained: ExplainedNetwork, text: FormulaText = FormulaText()
  ) throws -> [String] {
    let explanation = Explanation(
      explained.trace, options: explained.options,
      verdicts: try ClaimJudge(explained.trace).verdicts())
    let renderer = TerminalRenderer(width: 80, text: text)
    return Array(renderer.lines(explanation.document(title: "")).drop(while: \.isEmpty))
  }

  private func expect(_ lines: [String], _ name: String) {
    GoldenFile(name: name).expect(lines.joined(separator: "\n") + "\n")
    expectFitting(lines)
  }

  /// No line is wider than the terminal, unless nothing in it can be parted.
  private func expectFitting(_ lines: [String]) {
    for line in lines where line.cellWidth > 80 {
      let indent = line.prefix { $0 == " " }.count
      let longest = line.split(separator: " ").map { String($0).cellWidth }.max() ?? 0
      #expect(indent + 2 + longest > 80, "\(line)")
    }
  }

  @Test func aNetworkOfTwoLayersWithAnUpdate() throws {
    let network = try ReferenceCase.named("two-two-one").network
    expect(try lines(ExplainedNetwork(network, rate: 0.5)), "two-two-one.txt")
  }

  @Test func aSoftmaxClassifier() throws {
    let network = try ReferenceCase.named("softmax-classifier").network
    expect(try lines(ExplainedNetwork(network)), "softmax-classifier.txt")
  }

  static let neuron = """
    parameter w = 0.5
    parameter x = 1
    parameter b = 0.1
    parameter y = 1
    loss L = (y - sigmoid(w*x + b))^2 / 2

    """

  @Test func aFormulaInOneLine() throws {
    expect(try lines(ExplainedNetwork(TerminalGoldenTests.neuron)), "one-line.txt")
  }

  @Test func aBatchThatIsNormalised() throws {
    let explained = try ExplainedNetwork(
      """
      input x[2]
      target y
      parameter w = [0.4, -0.3]
      parameter γ = 1.5
      parameter β = 0.1
      z = w.T @ x
      h = batch_norm(z, γ, β)
      loss L = (h - y)^2
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5
      claim ∂J/∂β = mean_examples(2 * (h - y))
      claim ∂J/∂w = mean_examples(2 * (h - y) * γ * x)

      """, rate: 0.1)
    expect(try lines(explained), "batch-norm.txt")
  }

  @Test func aMaskedLayer() throws {
    let explained = try ExplainedNetwork(
      """
      input x[2]
      target y
      parameter W = [[0.4, -0.3], [0.2, 0.5]]
      parameter v = [1, -1]
      a = dropout(tanh(W @ x), 0.5)
      loss L = (v.T @ a - y)^2
      examples
        1, 2 -> 1
        0, 1 -> 0
        2, -1 -> 0.5

      """)
    expect(try lines(explained), "dropout.txt")
  }

  @Test func examplesWithAPenaltyAndClaims() throws {
    let explained = try ExplainedNetwork(
      """
      input x[2]
      target y
      parameter w = [0.4, -0.3]
      parameter b = 0.1
      p = sigmoid(w.T @ x + b)
      loss L = (y - p)^2 / 2
      penalty R = 0.05 * sum(w^2)
      examples
        1, 2 -> 1
        -1, 0.5 -> 0
      claim ∂L/∂p = p - y
      claim ∂L/∂w = (p - y) * p * x
      claim ∂J/∂b = mean_examples(∂L/∂p * p * (1 - p))

      """)
    expect(try lines(explained), "batch.txt")
  }

  @Test func everyOperation() throws {
    expect(
      try lines(ExplainedNetwork(TerminalGoldenTests.neuron, detail: .operation)),
      "operations.txt")
  }

  @Test func wholeLayers() throws {
    let network = try ReferenceCase.named("two-two-one").network
    expect(try lines(ExplainedNetwork(network, detail: .layer)), "layers.txt")
  }

  @Test func thePathsOfAWeight() throws {
    let explained = try ExplainedNetwork(
      """
      input x = [1, 2]
      target y = 1
      parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
      parameter W2 = [[0.4, 0.5], [-0.2, 0.7]]
      a1 = tanh(W1 @ x)
      a2 = tanh(W2 @ a1)
      loss L = (y - sum(a2))^2

      """, wanted: ["W1[1,2]"], paths: true)
    expect(try lines(explained), "paths.txt")
  }

  @Test func pureASCII() throws {
    let network = try ReferenceCase.named("two-two-one").network
    let lines = try lines(
      ExplainedNetwork(network, wanted: ["W1[1,2]"], rate: 0.5), text: FormulaText(isASCII: true))
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
    expect(lines, "ascii.txt")
  }

  @Test func threeDigits() throws {
    let text = FormulaText(numbers: NumberFormat(significantDigits: 3))
    expect(
      try lines(ExplainedNetwork(TerminalGoldenTests.neuron), text: text), "three-digits.txt")
  }

  @Test(arguments: ReferenceCase.all, [Detail.neuron, .layer])
  func everyReferenceCaseFits(_ reference: ReferenceCase, _ detail: Detail) throws {
    expectFitting(try lines(ExplainedNetwork(reference.network, detail: detail)))
  }

  @Test(arguments: ReferenceCase.all, [Detail.neuron, .operation, .layer])
  func everyReferenceCaseIsSaidInASCII(
    _ reference: ReferenceCase, _ detail: Detail
  ) throws {
    let lines = try lines(
      ExplainedNetwork(reference.network, detail: detail), text: FormulaText(isASCII: true))
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
  }
}
