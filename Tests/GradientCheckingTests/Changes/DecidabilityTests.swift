import Testing

@testable import GradientChecking

/// Bounds that can tell a wrong answer, and those that cannot and say so.
@Suite struct DecidabilityTests {
  /// The derivative is 0 since training converged, since paths cancel, or since a function is flat.
  @Test(arguments: [
    "input x = 2\nparameter w = 3\nparameter b = -1\nloss L = (w * x + b - 5)^2",
    "input x = [0.3, 0.7]\nparameter w = [[0.1, 0.2], [0.5, -0.3]]\nloss L = mse(w @ x, [0.17, -0.06])",
    "parameter w = 0.7\nloss L = sin(w)^2 + cos(w)^2",
    "parameter w = 0.7\nloss L = exp(w) * exp(-w)",
    "parameter w = [0.3, -2, 1]\nloss L = sum(softmax(w))",
    "parameter w = 0.3\nloss L = w - w",
    "parameter w = 0\nloss L = w^2 + w^3 + w^4",
    "parameter w = 0\nloss L = cos(w)",
    "parameter w = 800\nloss L = sigmoid(w) + tanh(w)",
    "parameter w = -800\nloss L = sigmoid(w) + tanh(w) + elu(w) + silu(w) + gelu(w) + softplus(w)",
    "parameter w = -3\nloss L = relu(w)",
    "input x = 0\nparameter w = 3\nloss L = (w * x - 1)^2",
    "parameter w = -0.04\nloss L = norm([sqrt(abs(w)) - 0.2, 1])",
  ])
  func zeroIsDecidable(text: String) throws {
    let found = try ChangedNetwork(text).derivative("w")
    #expect(found.isDecidable)
    #expect(found.kink == nil)
    #expect(found.allows(0))
    #expect(found.errorBound < 1e-12)
    // The smallest answer that anyone would call wrong, and a large one.
    #expect(!found.allows(1e-9) && !found.allows(-1e6))
  }

  /// What rounding leaves nothing of is said not to be known, whatever the answer.
  @Test(arguments: [
    "input x = [1e8, 1e8, 1]\nparameter w = [[1e8, -1e8, 0.5]]\nloss L = sum(tanh(w @ x / 100))",
    "parameter w = 1e17\nloss L = sin(w * 1.1)",
    "parameter w = 0.1\nloss L = sigmoid(1e17 * (w + 0.2 - 0.3))",
  ])
  func lostToRounding(text: String) throws {
    #expect(try !ChangedNetwork(text).derivative("w").isDecidable)
  }

  @Test(arguments: [
    ("parameter w = 1e-20\nloss L = relu(w) + 2 * w", 3.0),
    ("parameter w = 0\nloss L = tanh(w) + exp(w)", 2.0),
    ("parameter w = 1e12\nloss L = w * 1e-12 + sin(0 * w)", 1e-12),
    ("parameter w = -1e12\nloss L = 3 * w + sigmoid(w) + relu(w)", 3.0),
    ("parameter w = 1e200\nloss L = w * 1e-200", 1e-200),
    ("parameter w = 1e-200\nloss L = w * 1e200", 1e200),
    ("parameter w = 5e-324\nloss L = w * 3", 3.0),
    // σ′(40) and σ′(−40) are e⁻⁴⁰ nearly, which σ(40)(1 − σ(40)) cannot tell from 0.
    ("parameter w = -40\nloss L = sigmoid(w)", 4.248354255291589e-18),
    ("parameter w = 40\nloss L = sigmoid_cross_entropy(w, 0)", 1.0),
    ("parameter w = 0.5\nloss L = sigmoid(1e15 * (w - 0.5))", 2.5e14),
  ])
  func smallAndLarge(text: String, expected: Double) throws {
    let found = try ChangedNetwork(text).derivative("w", judging: [expected])
    #expect(found.isDecidable)
    #expect(found.kink == nil)
    #expect(found.allows(expected))
    #expect(found.errorBound <= 1e-12 * expected)
    #expect(!found.allows(1.01 * expected))
  }

  /// y(1 − y) of a saturated sigmoid is 0 where the derivative is 4e-18: both are right.
  @Test func saturatedSigmoid() throws {
    let found = try ChangedNetwork("parameter w = 40\nloss L = sigmoid(w)").derivative("w")
    #expect(found.isDecidable)
    #expect(found.allows(0) && found.allows(4.248354255291589e-18))
    #expect(!found.allows(1e-13))
  }

  @Test func hugeLogits() throws {
    let network = try ChangedNetwork(
      """
      input x = [1, 2]
      parameter W = [[1000, -2000], [3000, 10], [-1e5, 3]]
      loss L = softmax_cross_entropy(W @ x, [0, 0, 1])
      """)
    for (element, expected) in [0.0, 0, 1, 2, -1, -2].enumerated() {
      let found = network.derivative("W", at: element)
      #expect(found.isDecidable)
      #expect(found.allows(expected))
      #expect(found.errorBound < 1e-9)
    }
  }
}
