import Networks
import ScalarEngine

/// A network of the language, 784-128-10, taken apart into numbers and differentiated.
struct NetworkGraphBenchmark: Benchmark {
  let name = "network-graph"
  let about = "784-128-10 from the network language, one example, composed and differentiated"

  private static let text = """
    input     x[784] ~ uniform(0, 1, seed = 1)
    target    y[10]  ~ zeros
    parameter W1[128, 784] ~ glorot_uniform(seed = 2)
    parameter b1[128]      ~ zeros
    parameter W2[10, 128]  ~ glorot_uniform(seed = 3)
    parameter b2[10]       ~ zeros
    h = relu(W1 @ x + b1)
    z = W2 @ h + b2
    loss L = softmax_cross_entropy(z, y)
    """

  func measure(_ report: (Measurement) -> Void) throws {
    let source = SourceText(name: name, text: NetworkGraphBenchmark.text)
    let network = try Network(source)
    let graph = try NetworkGraph(network).graph
    let operations = (0..<graph.count).count { !graph.operandIDs(of: $0).isEmpty }
    let timing = try Timing(atLeast: 20) {
      let trace = try NetworkTrace(NetworkGraph(network), recording: false)
      precondition(trace.cost.isFinite, "the cost is finite")
    }
    report(Measurement(name: name, figures: Figure.times(timing, operations: operations)))
  }
}
