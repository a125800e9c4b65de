import ScalarEngine

/// Whether time and memory grow in proportion to the graph.
///
/// Layers of 50×50, as many as it takes for the number of operations. A new graph grows from
/// nothing, so its first run also pays for memory that the system has to hand out.
struct ScalarGrowth: Benchmark {
  /// The largest size is 10 to this power.
  let largestPower: Int

  let name = "scalar-growth"
  let about = "graphs of 10^4 to 10^7 operations (10^8 with --large)"

  func measure(_ report: (Measurement) -> Void) {
    // Loads the code, which would count as memory of the first graph.
    Graph.run { DenseLayers(layers: 1, width: 2).build(in: $0).backward() }
    // All are kept to the end: a graph in memory that another gave back would seem to need none.
    var graphs: [Graph] = []
    var target = 10_000
    for power in 4...largestPower {
      let layer = DenseLayers(layers: 1, width: 50).operations
      let work = DenseLayers(layers: (target + layer / 2) / layer, width: 50)
      let before = ResidentMemory.bytes
      graphs.append(Graph())
      let figures = figures(of: work, in: graphs[graphs.count - 1], before)
      report(Measurement(name: "\(name)-10^\(power)", figures: figures))
      target *= 10
    }
  }

  private func figures(of work: DenseLayers, in graph: Graph, _ bytesBefore: Int) -> [Figure] {
    func run() {
      graph.removeAll()
      work.build(in: graph).backward()
    }
    let first = ContinuousClock().measure(run).nanoseconds
    let bytes = Double(ResidentMemory.bytes - bytesBefore)
    let count = Double(work.operations)
    return Figure.times(Timing(atLeast: 3, run), operations: work.operations) + [
      Figure(key: "firstNanosecondsPerOperation", label: "first run", value: first / count),
      Figure(key: "bytesPerOperation", label: "bytes/op", value: bytes / count),
      Figure(key: "nodes", label: "nodes", value: Double(graph.count)),
    ]
  }
}
