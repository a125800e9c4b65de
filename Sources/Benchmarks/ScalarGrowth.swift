import ScalarEngine

/// Whether time and memory grow in proportion to the graph.
///
/// Layers of 50×50, as many as it takes for the number of operations. A new graph grows from
/// nothing, so its first run also pays for memory that the system has to hand out.
struct ScalarGrowth: Benchmark {
  /// The largest size is 10 to this power.
  let largestPower: Int

  let name = "scalar-growth"
  let about = "the same with layers of 50×50, from 10^4 operations up (to 10^8 with --large)"

  func measure(_ report: (Measurement) -> Void) {
    var target = 10_000
    for power in 4...largestPower {
      let layer = DenseLayers(layers: 1, width: 50).operations
      let work = DenseLayers(layers: (target + layer / 2) / layer, width: 50)
      report(Measurement(name: "\(name)-10^\(power)", figures: figures(of: work)))
      target *= 10
    }
  }

  private func figures(of work: DenseLayers) -> [Figure] {
    let before = ResidentMemory.bytes
    let graph = Graph()
    func run() {
      graph.removeAll()
      work.build(in: graph).backward()
    }
    let first = ContinuousClock().measure(run).nanoseconds
    let bytes = Double(ResidentMemory.bytes - before)
    let count = Double(work.operations)
    return Figure.times(Timing(atLeast: 3, run), operations: work.operations) + [
      Figure(key: "firstNanosecondsPerOperation", label: "first run", value: first / count),
      Figure(key: "bytesPerOperation", label: "bytes/op", value: bytes / count),
      Figure(key: "nodes", label: "nodes", value: Double(graph.count)),
    ]
  }
}
