import GradientChecking
import Networks

/// The derivatives by every entry of 784-128-10, by exact changes on one core.
struct CheckEntries: Benchmark {
  let name = "check-entries"
  let about = "784-128-10, the numerical derivative by each of 101,770 entries, on one core"

  private static let text = """
    input     x[784] ~ uniform(0, 1, seed = 1)
    target    y = one_hot(3, 10)
    parameter W1[128, 784] ~ glorot_uniform(seed = 2)
    parameter b1[128]      ~ zeros
    parameter W2[10, 128]  ~ glorot_uniform(seed = 3)
    parameter b2[10]       ~ zeros
    h = relu(W1 @ x + b1)
    z = W2 @ h + b2
    loss L = softmax_cross_entropy(z, y)
    """

  func measure(_ report: (Measurement) -> Void) throws {
    let network = try Network(SourceText(name: name, text: CheckEntries.text))
    let changes = try ChangeDifferentiation(network)
    let leaves = network.parameters.sorted()
    let entries = leaves.reduce(0) { $0 + network.operations[$1].shape.count }
    let timing = Timing(atLeast: 3) {
      for leaf in leaves {
        let pass = changes.pass(from: [leaf])
        for element in 0..<network.operations[leaf].shape.count {
          precondition(pass.derivative(at: element).isDecidable, "each entry is decidable")
        }
      }
    }
    report(Measurement(name: name, figures: Figure.times(timing, operations: entries)))
  }
}
