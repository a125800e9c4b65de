import Networks
import TestSupport
import Testing

/// Arrays too large for the simplest loops: strips, tiles and two threads.
@Suite struct LargerNetworkTests {
  static let seed: UInt64 = 11

  /// A text with so many examples of `inputs` numbers between −1 and 1.
  private func text(_ head: String, inputs: Int, examples: Int) -> String {
    var generator = SeededGenerator(seed: LargerNetworkTests.seed)
    let rows = (0..<examples).map { _ in
      let numbers = (0..<inputs).map { _ in
        "\(Double(Int.random(in: -100...100, using: &generator)) / 100)"
      }
      return "  \(numbers.joined(separator: ", ")) -> \(Int.random(in: 0...2, using: &generator))\n"
    }
    return head + "\nexamples\n" + rows.joined()
  }

  private func expectAgreement(_ text: String) throws {
    let network = try Network(SourceText(name: "larger.net", text: text))
    let comparison = EngineComparison(network)
    #expect(comparison.diagnostic == nil, "seed \(LargerNetworkTests.seed)")
    #expect(comparison.differences.prefix(3) == [], "seed \(LargerNetworkTests.seed)")
  }

  @Test func denseLayers() throws {
    try expectAgreement(
      text(
        """
        input x[60]
        target k
        parameter W1[70, 60] ~ glorot_uniform
        parameter b1[70] ~ normal(0, 0.1)
        parameter W2[3, 70] ~ glorot_uniform
        h = relu(W1 @ x + b1)
        loss L = softmax_cross_entropy(W2 @ h, one_hot(k, 3))
        penalty R = 0.01 * sum(W1^2)
        """, inputs: 60, examples: 50))
  }

  @Test func matricesOfEachExample() throws {
    try expectAgreement(
      text(
        """
        input X[5, 9]
        target k
        parameter Q[9, 17] ~ glorot_uniform
        parameter K[9, 17] ~ glorot_uniform
        parameter W[3, 5] ~ glorot_uniform
        A = softmax((X @ Q) @ (X @ K).T / 4, rows)
        H = A @ X
        z = W @ tanh(H) @ K[:, 1]
        loss L = softmax_cross_entropy(z, one_hot(k, 3)) + norm(H) / 10
        """, inputs: 45, examples: 6))
  }
}
