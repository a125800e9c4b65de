import Networks
import TestSupport
import Testing
import VectorEngine

@testable import GradientChecking

/// Changes that go through what changes alone, against J computed twice in full.
@Suite struct SparseChangeTests {
  /// For each primitive a loss in which the parameters W (2×3), V (3×2) and u, three numbers, change it.
  static let primitives = [
    "sum(tanh(W))", "sum(W * [1, 2])", "sum(W * [[1, 2, 3]])", "sum(W * u[1])",
    "sum(u[1] / (W^2 + 1))",
    "sum(sin(W + V.T))", "sum(max(W, u.T))", "sum(positive(W, V.T, 2 * W))",
    "sum(positive(u, u[2], W[1, :].T))",
    "sum(tanh(W @ V))", "sum(tanh(W @ u))", "sum(tanh(V @ W) @ u)", "sum((W @ W.T)^2)",
    "sum(sin(W.T))", "sum(sin(sum(W, rows)))", "sum(sin(sum(W, columns)))",
    "sum(sin(max(W, rows))) + max(u)", "sum(cos(min(W, columns)))", "sum(norm(W, rows))",
    "log_sum_exp(u) + sum(log_sum_exp(W, columns)^2)", "norm(W) * u[1]",
    "sum(sin(W[1, 2..3])) + u[2..3].T @ u[1..2]", "sum(sin(reshape(W, 3, 2)) @ u[1..2])",
    "sum(cos(concat(u, V[:, 1])))", "sum(tanh([[u[1], W[1, 1]], [u[2] * u[3], 1]]))",
    "sum(softmax(W @ V, rows) @ [1, 2])", "softmax_cross_entropy(u, one_hot(1, 3))",
    "sum(exp(u)^u)", "huber(W @ u, [0.3, 4])",
  ]

  @Test(arguments: primitives)
  func changesAsMuchAsTheWhole(_ loss: String) throws {
    let examples = "examples\n  0.5 -> 1\n  -2 -> 3\n  1.25 -> 0\n"
    let head = """
      parameter W = [[0.5, -1.25, 2], [0.75, 0.3, -0.7]]
      parameter V = [[1.5, 0.2], [-0.4, 0.9], [0.6, -1.1]]
      parameter u = [0.8, -0.35, 1.7]

      """
    // As it is, as a penalty beside a batch, and for each example in another way.
    let texts = [
      head + "loss L = \(loss)\n",
      "input x\ntarget y\n" + head
        + "loss L = (sum(W) * x - y)^2\npenalty R = \(loss)\n" + examples,
      "input x\ntarget y\n" + head + "z = \(loss)\nloss L = sin(x * z) + y * z\n" + examples,
    ]
    for text in texts { try compare(ChangedNetwork(text)) }
  }

  @Test func randomNetworks() throws {
    let seeds = UInt64(610_000)..<610_300
    print("random networks from seed \(seeds.lowerBound) to \(seeds.upperBound - 1)")
    var compared = 0
    for seed in seeds {
      let text = RandomNetwork(seed: seed).text
      guard let parsed = try? Network(SourceText(name: "random-\(seed).net", text: text)),
        let network = try? ChangedNetwork(parsed)
      else { continue }
      compared += try compare(network, "seed \(seed)")
    }
    #expect(compared > 5000)
  }

  /// Compares the changes by some steps, none of them small, with J before and after.
  @discardableResult
  private func compare(_ network: ChangedNetwork, _ comment: String = "") throws -> Int {
    var compared = 0
    for parameter in network.parameters {
      for element in 0..<parameter.count {
        for h in [1, -0.75, 0.125] {
          let moved = network.moving(parameter.name, at: element, by: h)
          // A network may not be defined there.
          guard let after = try? ChangeDifferentiation(moved).cost else { continue }
          let vector = try VectorNetwork(moved, batch: network.changes.examples)
          try vector.forward()
          let change = network.change(parameter.name, at: element, by: h)
          let before = network.changes.cost
          let bound = 8 * (change.error + before.error + after.error) + 1e-300
          // Where a bound says nothing there is nothing to compare.
          guard bound < 1e-6 * (1 + before.value.magnitude + after.value.magnitude) else {
            continue
          }
          let difference = change.value - (vector.cost - before.value)
          #expect(
            difference.magnitude <= bound,
            "\(comment) \(parameter.name)[\(element)] by \(h): \(change) not \(vector.cost - before.value)"
          )
          compared += 1
        }
      }
    }
    return compared
  }
}
