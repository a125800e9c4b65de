import Networks
import VectorEngine

/// The vector engine's figures: one step of gradient descent, forward, back and update.
///
/// The buffers are planned before the clock starts, as in a training loop. Tests/Peers times the same
/// steps in other people's libraries.
struct TrainingStep: Benchmark {
  let name: String
  let about: String
  /// How many steps are timed at a time: a clock takes longer than a step of a small network.
  private let stepsPerRun: Int
  private let text: String

  /// 784-128-10 with ReLU and softmax cross-entropy on a batch of 32.
  static let images = TrainingStep(
    name: "vector-784-128-10", about: "a step of 784-128-10, batch of 32, vector engine",
    stepsPerRun: 1,
    text: """
      input     x[784]
      target    y
      parameter W1[128, 784] ~ glorot_uniform(seed = 2)
      parameter b1[128]      ~ zeros
      parameter W2[10, 128]  ~ glorot_uniform(seed = 3)
      parameter b2[10]       ~ zeros
      h = relu(W1 @ x + b1)
      z = W2 @ h + b2
      loss L = softmax_cross_entropy(z, one_hot(y, 10))
      examples

      """
        + (0..<32).map { example in
          // Numbers between 0 and 1 without a pattern.
          let pixels = (0..<784).map { "\(Double((example * 784 + $0) * 7919 % 1009) / 1009)" }
          return "  \(pixels.joined(separator: ", ")) -> \(example % 10)\n"
        }.joined())

  /// 2-4-1 with tanh and sigmoid on the four examples of exclusive or: overhead is all.
  static let exclusiveOr = TrainingStep(
    name: "vector-2-4-1", about: "a step of 2-4-1, 4 examples, vector engine", stepsPerRun: 1000,
    text: """
      input     x[2]
      target    y
      parameter W1[4, 2] ~ glorot_uniform(seed = 2)
      parameter b1[4]    ~ zeros
      parameter W2[1, 4] ~ glorot_uniform(seed = 3)
      parameter b2       = 0
      h = tanh(W1 @ x + b1)
      p = sigmoid(W2 @ h + b2)
      loss L = (p - y)^2 / 2
      examples
        0, 0 -> 0
        0, 1 -> 1
        1, 0 -> 1
        1, 1 -> 0
      """)

  func measure(_ report: (Measurement) -> Void) throws {
    let network = try VectorNetwork(Network(SourceText(name: name, text: text)))
    let timing = try Timing(atLeast: 200) {
      for _ in 0..<stepsPerRun { try network.step(rate: 0.01) }
    }
    precondition(network.cost.isFinite, "the cost is finite")
    let steps = Double(stepsPerRun)
    report(
      Measurement(
        name: name,
        figures: [
          Figure(key: "nanosecondsPerStep", label: "ns/step", value: timing.best / steps),
          Figure(
            key: "medianNanosecondsPerStep", label: "median", value: timing.median / steps),
          Figure(key: "runs", label: "runs", value: Double(timing.runs)),
        ]))
  }
}
