import Networks
package import ScalarEngine

/// How many steps an explanation tells, counted without telling them.
package struct StepCount {
  private let trace: NetworkTrace
  private let options: ExplanationOptions

  package init(_ trace: NetworkTrace, options: ExplanationOptions) {
    (self.trace, self.options) = (trace, options)
  }

  private var graph: Graph { trace.nodes.graph }

  /// The number of the last card.
  package var count: Int {
    let named = NamedNodes(trace, detail: options.detail)
    let isWanted = options.wanted.isEmpty ? nil : downstreamOfWanted
    let isOne = trace.passes.count == 1
    var count = 0
    var shared: Set<Int> = []
    for pass in trace.passes {
      let slot = if case .loss(let slot) = pass.origin { slot } else { 0 }
      for range in [trace.nodes.sharedIDs, trace.nodes.ids(ofSlot: slot)] {
        let offset = range == trace.nodes.sharedIDs ? 0 : range.lowerBound - first
        for id in range
        where named.isNamed(id - offset) && id != pass.start && isWanted?[id] ?? true
          && trace.gradient(ofNode: id, in: pass) != nil && !isHidden(id, slot)
        {
          let isSharedLeaf = offset == 0 && graph.isLeaf(id)
          if isOne || !isSharedLeaf { count += 1 } else { shared.insert(id) }
        }
      }
    }
    return count + shared.count
  }

  /// Where the first example's own nodes begin.
  private var first: Int { trace.nodes.ids(ofSlot: 0).lowerBound }

  private func isHidden(_ id: Int, _ slot: Int) -> Bool {
    !options.hidden.isEmpty
      && options.hidden.contains(trace.nodes.operation(ofNode: id, slot: slot))
  }

  /// Which nodes are made from what was asked for, or are it.
  private var downstreamOfWanted: [Bool] {
    var result = [Bool](repeating: false, count: graph.count)
    for reference in options.wanted {
      guard let definition = trace.network.definition(named: reference.name) else { continue }
      for slot in trace.nodes.examples.indices {
        let nodes = trace.nodes.nodes(of: definition.operation, slot: slot)
        for element in reference.elements ?? Array(nodes.indices) { result[nodes[element]] = true }
      }
    }
    for id in 0..<graph.count where !result[id] {
      result[id] = graph.operandIDs(of: id).contains { result[$0] }
    }
    return result
  }
}
