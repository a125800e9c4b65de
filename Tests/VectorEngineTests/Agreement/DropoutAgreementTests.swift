import Networks
import ScalarEngine
import TestSupport
import Testing
import VectorEngine

/// A `dropout` is a product with its mask: the same network, with its masks given as inputs, has the same
/// cost and the same derivatives in both engines.
@Suite struct DropoutAgreementTests {
  private static let parameters = """
    parameter W1 = [[0.5, -0.25, 1], [2, -1, 0.3], [0.3, 0.1, -0.7], [-0.4, 0.8, 0.2]]
    parameter W2 = [[1, -1, 0.5, 2], [0.1, 0.7, -0.3, 0.9]]
    """

  private static let loss = """
    h = tanh(W1 @ a)
    p = sigmoid(W2 @ b)
    loss L = sum((p - y)^2)
    penalty R = 0.1 * sum(W2^2)
    examples
    """

  private func read(_ text: String, seed: UInt64) throws -> Network {
    var options = NetworkOptions()
    options.seed = seed
    return try Network(SourceText(name: "dropout.net", text: text), options: options)
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func theMaskMayAsWellBeGiven(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let rows = (0..<9).map { _ in
      (0..<4).map { _ in Double.random(in: -2...2, using: &generator) }
    }
    func row(_ numbers: [Double]) -> String { numbers.map { "\($0)" }.joined(separator: ", ") }
    let equations = Self.loss.split(separator: "\n")
    let dropped = try read(
      """
      input x[3]
      target y
      \(Self.parameters)
      a = dropout(x, 0.25)
      \(equations[0])
      b = dropout(h, 0.5)
      \(equations.dropFirst().joined(separator: "\n"))

      """ + rows.map { "  \(row(Array($0[..<3]))) -> \($0[3])\n" }.joined(), seed: seed)
    let masks = try dropped.masks.map { try #require(dropped.exampleValues[$0.operation]) }
    #expect((0..<9).contains { masks[0][$0].contains(0) && masks[1][$0].contains(0) })
    let given = try read(
      """
      input x[3]
      input m[3]
      input n[4]
      target y
      \(Self.parameters)
      a = x * m
      \(equations[0])
      b = h * n
      \(equations.dropFirst().joined(separator: "\n"))

      """
        + rows.enumerated().map { example, numbers in
          let inputs = Array(numbers[..<3]) + masks[0][example] + masks[1][example]
          return "  \(row(inputs)) -> \(numbers[3])\n"
        }.joined(), seed: seed)
    for read in [scalar, vectorised] {
      let (actual, expected) = (try read(dropped), try read(given))
      for name in ["W1", "W2"] {
        let gradients = try [actual, expected].map { trace in
          try #require(
            trace.network.definition(named: name).flatMap { trace.costGradients(of: $0.operation) })
        }
        #expect(gradients[0] == gradients[1])
      }
      for slot in 0..<9 {
        let losses = [actual, expected].map { $0.values(of: $0.network.loss, slot: slot) }
        #expect(losses[0] == losses[1])
      }
    }
  }

  private func scalar(_ network: Network) throws -> any DifferentiatedNetwork {
    try NetworkTrace(NetworkGraph(network), recording: false)
  }

  private func vectorised(_ network: Network) throws -> any DifferentiatedNetwork {
    try VectorTrace(network)
  }
}
