import GradientChecking
import Networks
import ScalarEngine
import Testing

/// A wrong claim, as a student would write it, and what is to be said of it.
struct WrongClaim: CustomTestStringConvertible, Sendable {
  let network: String
  /// The claims; the last one is the one in question.
  let claims: [String]
  /// The mistake's name; none where nothing known explains the claim.
  let mistake: String?
  /// What the sentence has to name.
  let words: [String]

  init(_ network: String, _ claims: String..., mistake: String?, _ words: String...) {
    self.network = network
    self.claims = claims
    self.mistake = mistake
    self.words = words
  }

  var testDescription: String { claims.last ?? "" }

  /// What is said of the last claim.
  func diagnosis() throws -> [ClaimVerdict.Diagnosis] {
    let verdict = try #require(try verdicts().last)
    #expect(!verdict.isRight)
    return verdict.diagnosis
  }

  func verdicts() throws -> [ClaimVerdict] {
    let text = network + claims.map { "claim \($0)\n" }.joined()
    let network = try Network(SourceText(name: "claims.net", text: text))
    let trace = try NetworkTrace(NetworkGraph(network), recording: false)
    return try ClaimJudge(trace) { network, wanted throws(Diagnostic) in
      try NetworkTrace(NetworkGraph(network, differentiating: wanted), recording: false)
    }.verdicts()
  }

  /// The articles' 2-2-1 network.
  static let twoTwoOne = """
    input x = [1, 2]
    target y = 1
    parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
    parameter b1 = [0.1, -0.2]
    parameter W2 = [[0.4, 0.5]]
    parameter b2 = 0.3515249316363555
    z1 = W1 @ x + b1
    a1 = sigmoid(z1)
    z2 = W2 @ a1 + b2
    ŷ = sigmoid(z2)
    loss L = (y - ŷ)^2 / 2

    """

  /// Three examples, a tanh layer and a penalty.
  static let examples = """
    input x[2]
    target y
    parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
    parameter b1 = [0.1, -0.2]
    parameter w2 = [0.4, 0.5]
    z1 = W1 @ x + b1
    a1 = tanh(z1)
    p = w2.T @ a1
    loss L = (p - y)^2
    penalty R = 0.1 * sum(W1^2)
    examples
      0, 1 -> 1
      1, 0 -> 0
      1, 1 -> 1

    """

  /// A batch as the columns of a matrix, and softmax over each.
  static let softmax = """
    input X = [[1, 2, 0.5], [0.3, -1, 1]]
    target Y = [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    parameter W = [[0.1, 0.2], [0.3, -0.1], [0.2, 0.7]]
    parameter b = [0.1, -0.2, 0.05]
    Z = W @ X + b
    P = softmax(Z, columns)
    loss L = cross_entropy(P, Y) / 3

    """

  /// A weight and a hidden layer that are used twice.
  static let shared = """
    input x = [1, 2]
    target y = 0.5
    parameter W = [[0.1, 0.2], [0.3, -0.1]]
    h1 = tanh(W @ x)
    u = W @ h1
    h2 = tanh(u)
    p = sum(h2) + sum(h1)
    loss L = (p - y)^2 / 2

    """

  /// A mean over the elements.
  static let mean = """
    input X = [[1, 2], [0.5, -1], [2, 0.3]]
    target y = [1, 0, 0.5]
    parameter w = [0.2, -0.4]
    p = X @ w
    loss L = mse(p, y)

    """

  /// Mazur's network: https://mattmazur.com/2015/03/17/a-step-by-step-backpropagation-example/.
  static let mazur = """
    input i = [0.05, 0.10]
    target t = [0.01, 0.99]
    parameter W1 = [[0.15, 0.20], [0.25, 0.30]]
    frozen b1 = 0.35
    parameter W2 = [[0.40, 0.45], [0.50, 0.55]]
    frozen b2 = 0.60
    h = W1 @ i + b1
    out_h = sigmoid(h)
    o = W2 @ out_h + b2
    out_o = sigmoid(o)
    loss E = sum((t - out_o)^2 / 2)

    """

  /// A hidden layer with relu and two outputs.
  static let twoOutputs = """
    input x = [1, 2]
    target t = [0.3, -0.4]
    parameter W = [[0.1, 0.2], [0.3, 0.4], [-0.5, 0.1]]
    parameter V = [[0.4, 0.5, -0.3], [0.6, -0.7, 0.2]]
    u = W @ x
    r = relu(u)
    o = V @ r
    loss L = sum((o - t)^2) / 2

    """

  /// Cross-entropy after a sigmoid, labels between 0 and 1, and a penalty of absolute values.
  static let entropy = """
    input x
    target y
    parameter w = 0.6
    parameter b = -0.2
    z = w * x + b
    p = sigmoid(z)
    loss L = binary_cross_entropy(p, y)
    penalty R = 0.5 * abs(w)
    examples
      1 -> 0.3
      -2 -> 0.9
      0.5 -> 0.1

    """

  /// A batch as the columns of a matrix, and the mean over it written as a divisor.
  static let linearBatch = """
    input X = [[1, 2, -1], [0.5, 1, 3]]
    target Y = [[1, 0, 2]]
    parameter W = [[0.5, -0.25]]
    parameter b = 0.1
    h = W @ X + b
    loss J = sum((h - Y)^2) / 6

    """

  /// A batch normalisation, written out.
  static let batchNorm = """
    input c = [1, -2, 0.5, 3]
    parameter z = [0.5, -1, 2, 0.1]
    parameter γ = 1.5
    parameter β = 0.2
    m = mean(z)
    d = z - m
    v = mean(d^2)
    ẑ = d / sqrt(v + 0.00001)
    h = γ * ẑ + β
    loss L = sum(c * h)

    """

  /// A weight that is used twice, one path after the other.
  static let weightTwice = """
    input x = 0.5
    target y = 1
    parameter w = 0.8
    a = tanh(w * x)
    ŷ = w * a
    loss L = (y - ŷ)^2 / 2

    """

  /// A relation between entities, as a difference of vectors.
  static let difference = """
    input h = [2, 1]
    input t = [2.9, 0.5]
    parameter r = [0.2, 0.7]
    loss L = sum((h + r - t)^2)

    """
}
