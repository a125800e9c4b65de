import GradientChecking
import Networks
import ScalarEngine

/// A network computed and its claims judged.
func judged(_ text: String) throws -> [ClaimVerdict] {
  let network = try Network(SourceText(name: "claims.net", text: text))
  var leaves: Set<Int> = []
  for claim in network.claims where network.definitions[claim.definition].role.isLeaf {
    leaves.insert(network.definitions[claim.definition].operation)
  }
  return try ClaimJudge(
    NetworkTrace(NetworkGraph(network, differentiating: leaves), recording: false)
  ).verdicts()
}

/// Networks whose derivatives are known by hand.
enum SampleNetworks {
  /// L = (y − w·x)²/2 with w·x = 0.8 + 0.6 = 1.4, so ∂L/∂p = 1.4 − 0.4 = 1.
  static let one = """
    input x = [2, 3]
    target y = 0.4
    parameter w = [0.4, 0.2]
    frozen c = 1
    p = c * w.T @ x
    loss L = (y - p)^2 / 2

    """

  /// Three examples with p = 1, 2, 4 and ∂L/∂p = 1, 1, 3; R = w², ∂R/∂w = 2.
  static let batch = """
    input x
    target y
    parameter w = 1
    p = w * x
    loss L = (p - y)^2 / 2
    penalty R = w^2
    examples
      1 -> 0
      2 -> 1
      4 -> 1

    """
}
