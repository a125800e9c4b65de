import Foundation

/// Correct networks to be damaged: those with reference numbers, and some with all else there is.
enum NetworkCorpus {
  static let texts: [String] = referenceCases + own

  /// The networks beside the scalar engine's tests.
  private static var referenceCases: [String] {
    struct Case: Decodable { let network: String }
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "ScalarEngineTests/ReferenceCases")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
    return names.filter { $0.hasSuffix(".json") }.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
      return try? JSONDecoder().decode(Case.self, from: data).network
    }
  }

  private static let own = [
    """
    input x = [1, 2]
    target y = 1
    parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
    parameter b1 = [0.1, -0.2]
    parameter W2 = [[0.4, 0.5]]
    z1 = W1 @ x + b1
    a1 = sigmoid(z1)
    ŷ = sigmoid(W2 @ a1)
    loss L = (y - ŷ)^2 / 2
    claim ∂L/∂W2 = (ŷ - y) * sigmoid'(W2 @ a1) @ a1.T
    claim dL/dW1 = dL/dz1 @ x.T
    claim ∂L/∂W1[1, 2] = ∂L/∂z1[1] * x[2]
    """,
    """
    input x[2]
    target k
    parameter W[3, 2] ~ glorot_uniform(seed = 7)
    frozen c = 2 * π
    swish(u, β) = u * sigmoid(β * u)
    layer(u) = swish(W @ u, c)
    z = layer(x)
    p = softmax(z)
    loss E = softmax_cross_entropy(z, one_hot(k, 3))
    penalty R = 0.01 * sum(W^2)
    examples
      0, 1 -> 2
      1, 0.5 -> 0
    claim dJ/dW = mean_examples(dE/dz * 0 @ x.T) + 0.02 * W
    claim ∂E/∂z = p - one_hot(k, 3)
    """,
    """
    input A = [[1, 2, 3], [4, 5, 6]]
    parameter v[3] ~ normal(0, 0.1)
    parameter r = sum(A, columns) / 10
    cube(u) = u^3
    g(u) = cube'(u) + positive(u, u, -u)
    h = concat(A @ v, A[:, 2], A[1, 2..3].T)
    m = reshape(A, 3, 2) @ max(A[1..2, 1], [0, 1])
    n = log_softmax(A, rows) - mean(A, rows)
    s = [[h[1], 2], [norm(m), π]]
    loss J = sum(g(h)) + huber(m, v) + sum(n) + sum(s) + r @ v
    claim ∂J/∂v = A.T @ ∂J/∂h[1..2]
    """,
    """
    input x[2]
    target y
    parameter w[2] ~ uniform(-1, 1, seed = 3)
    loss L = mse(w.T @ x, y) + binary_cross_entropy(sigmoid(w[1]), 1) + leaky_relu(w[2], 0.01)
    examples from "xor.csv"
    """,
  ]
}
