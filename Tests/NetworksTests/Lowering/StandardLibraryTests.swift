import Foundation
import Testing

@testable import Networks

/// The standard library against formulas worked out here, in another way.
@Suite struct StandardLibraryTests {
  private static let vectors = [
    [0.5, -1, 2], [0, 0], [700, 710, -700], [-3.25, 0], [1, 2, 3, 4, 5],
  ]

  private func text(_ numbers: [Double]) -> String {
    "[" + numbers.map { "\($0)" }.joined(separator: ", ") + "]"
  }

  @Test("makes a distribution of numbers", arguments: vectors)
  func softmax(z: [Double]) throws {
    let p = try numbers("softmax(\(text(z)))")
    #expect(p.reduce(0, +).isNearly(1))
    #expect(p.allSatisfy { $0 >= 0 })
    // A ratio of two entries is e to the difference.
    for (a, b) in zip(z.indices, z.indices.dropFirst()) where (z[a] - z[b]).magnitude < 100 {
      #expect(p[a].isNearly(p[b] * exp(z[a] - z[b])))
    }
    let logs = try numbers("log_softmax(\(text(z)))")
    for (log, p) in zip(logs, p) where p > 0 { #expect(log.isNearly(Foundation.log(p))) }
    let shifted = try numbers("softmax(\(text(z.map { $0 + 5 })))")
    #expect(agree(p, shifted))
  }

  @Test("goes over rows or over columns")
  func directions() throws {
    let matrix = "[[1, 2, 3], [4, 6, 9]]"
    let rows = try numbers("softmax(\(matrix), rows)")
    #expect(agree(rows, try numbers("softmax([1, 2, 3])") + numbers("softmax([4, 6, 9])")))
    #expect(agree(try numbers("sum(softmax(\(matrix), rows), rows)"), [1, 1]))
    #expect(agree(try numbers("sum(softmax(\(matrix), columns), columns)"), [1, 1, 1]))
    #expect(agree(try numbers("exp(log_softmax(\(matrix), rows))"), rows))
  }

  @Test("averages squares and distances over the elements")
  func means() throws {
    let given = "input p = [1, 2, 4]\ninput y = [2, 2, 1]"
    #expect(agree(try numbers("mse(p, y)", given: given), [10.0 / 3]))
    #expect(agree(try numbers("mae(p, y)", given: given), [4.0 / 3]))
    // Squares up to a distance of 1, straight lines beyond: (½ + 0 + 2½)/3.
    #expect(agree(try numbers("huber(p, y)", given: given), [1]))
    #expect(agree(try numbers("huber(0.5, 0)"), [0.125]))
    #expect(agree(try numbers("huber(0, 3)"), [2.5]))
    #expect(agree(try numbers("huber(1, 0)"), [0.5]))
    #expect(agree(try numbers("mse([[1, 2], [3, 4]], [[1, 2], [3, 6]])"), [1]))
  }

  @Test("bounds the logarithms of probabilities at −100")
  func bounds() throws {
    #expect(agree(try numbers("binary_cross_entropy(0, 1)"), [100]))
    #expect(agree(try numbers("binary_cross_entropy(1, 0)"), [100]))
    #expect(agree(try numbers("binary_cross_entropy(1, 1)"), [0]))
    #expect(agree(try numbers("binary_cross_entropy(0, 0)"), [0]))
    #expect(agree(try numbers("cross_entropy([0, 1], [1, 0])"), [100]))
    #expect(agree(try numbers("cross_entropy([0, 1], [0, 1])"), [0]))
  }

  @Test("computes cross-entropies as their definitions say")
  func crossEntropies() throws {
    #expect(
      agree(
        try numbers("binary_cross_entropy([0.2, 0.9], [1, 0])"), [-(log(0.2) + log(0.1)) / 2]))
    #expect(agree(try numbers("cross_entropy([0.2, 0.5, 0.3], [0, 1, 0])"), [-log(0.5)]))
    #expect(
      agree(
        try numbers("cross_entropy([0.2, 0.5, 0.3], [0.5, 0.25, 0.25])"),
        [-(0.5 * log(0.2) + 0.25 * log(0.5) + 0.25 * log(0.3))]))
    let z = "[0.5, -1, 2]"
    for k in 0..<3 {
      #expect(
        agree(
          try numbers("softmax_cross_entropy(\(z), one_hot(\(k), 3))"),
          try numbers("cross_entropy(softmax(\(z)), one_hot(\(k), 3))")))
    }
    #expect(
      agree(
        try numbers("sigmoid_cross_entropy(\(z), [1, 0, 0.5])"),
        try numbers("3 * binary_cross_entropy(sigmoid(\(z)), [1, 0, 0.5])")))
    #expect(agree(try numbers("sigmoid_cross_entropy([800, -800], [0, 1])"), [1600]))
  }

  @Test("takes literal numbers out of the user's network")
  func constants() throws {
    let network = try readNetwork("input p = 0.5\nloss L = binary_cross_entropy(p, 1)")
    let numbers = network.operations.compactMap { operation -> Double? in
      if case .constant(let numbers) = operation.primitive { numbers.first } else { nil }
    }
    #expect(numbers.contains(exp(-100)))
    #expect(!numbers.contains(-100))
  }
}

extension Double {
  fileprivate func isNearly(_ other: Double) -> Bool {
    (self - other).magnitude <= 1e-12 * max(1, magnitude, other.magnitude)
  }
}
