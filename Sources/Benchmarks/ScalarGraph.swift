import ScalarEngine

/// The scalar engine's main figure: a graph of 10 layers of 100×100, built and differentiated.
///
/// The graph keeps its memory from run to run, as a training loop would have it.
struct ScalarGraph: Benchmark {
  let name = "scalar-graph"
  let about = "10 dense layers of 100×100 with tanh, built and differentiated"

  func measure(_ report: (Measurement) -> Void) {
    let work = DenseLayers(layers: 10, width: 100)
    let graph = Graph()
    let timing = Timing(atLeast: 20) {
      graph.removeAll()
      work.build(in: graph).backward()
    }
    let memory = Figure(
      key: "bytesPerNode", label: "bytes/node", value: Double(Graph.bytesPerNode))
    let figures = Figure.times(timing, operations: work.operations) + [memory]
    report(Measurement(name: name, figures: figures))
  }
}

/// The same with every step of the chain rule handed over.
struct RecordedScalarGraph: Benchmark {
  let name = "scalar-graph-recorded"
  let about = "the same, each chain-rule step handed over"

  func measure(_ report: (Measurement) -> Void) {
    let work = DenseLayers(layers: 10, width: 100)
    let graph = Graph()
    var total = 0.0
    let timing = Timing(atLeast: 20) {
      graph.removeAll()
      work.build(in: graph).backward { total += $0.contribution }
    }
    precondition(total.isFinite, "the steps' contributions are finite")
    report(Measurement(name: name, figures: Figure.times(timing, operations: work.operations)))
  }
}
