import TestSupport

/// A network whose units lie at a corner, or within reach of a step of one.
///
/// Weights and inputs are multiples of ⅛, so that the biases can put each weighted sum exactly where
/// it is wanted.
struct CornerNetwork {
  let text: String

  init(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }
    func eighth() -> Double { Double(pick(-16...16)) / 8 }
    let (inputs, units) = (pick(1...4), pick(2...6))
    let x = (0..<inputs).map { _ in eighth() }
    let weights = (0..<units).map { _ in (0..<inputs).map { _ in eighth() } }
    let function = [
      "relu(z)", "abs(z)", "leaky_relu(z, 0.01)", "max(z, 0)", "min(z, 0.5 * z)", "elu(z)",
      "relu(z) + 0.3 * abs(z)",
    ][pick(0...6)]
    let distances = [0, 0, 1e-5, 1e-6, 1e-7, 1e-9, 1e-12, 0.5, 2]
    let biases = weights.map { row in
      let sum = zip(row, x).reduce(0) { $0 + $1.0 * $1.1 }
      return distances[pick(0...8)] * (pick(0...1) == 0 ? 1 : -1) - sum
    }
    let loss = ["(y - p)^2 / 2", "huber(p, y)", "sigmoid_cross_entropy(p, y)"][pick(0...2)]
    let second = (0..<units).map { _ in Double(pick(-100...100)) / 100 }
    text = """
      input x = \(x)
      target y = \(Double(pick(0...4)) / 4)
      parameter W1 = [\(weights.map { "\($0)" }.joined(separator: ", "))]
      parameter b1 = \(biases)
      parameter w2 = \(second)
      z = W1 @ x + b1
      a = \(function)
      p = w2.T @ a
      loss L = \(loss)

      """
  }
}
