import Networks
import ScalarEngine

/// One backward pass read for people: which contributions each named node gets, and in what order
/// they are shown.
struct PassReading {
  let reading: Reading
  let pass: NetworkTrace.Pass
  /// What each named node gets from those that use it, in the order of the pass.
  let contributions: [Int: [Contribution]]

  /// upstream × local, between two named nodes.
  struct Contribution {
    let output: Int
    let operand: Int
    /// ∂/∂output.
    let upstream: Double
    /// ∂output/∂operand.
    let local: Double

    /// What it adds to the operand's gradient.
    var value: Double { upstream * local }
  }

  init(_ reading: Reading, _ pass: NetworkTrace.Pass) {
    self.reading = reading
    self.pass = pass
    var contributions: [Int: [Contribution]] = [:]
    for output in reading.computed.reversed() where output <= pass.start {
      guard let upstream = reading.trace.gradient(ofNode: output, in: pass) else { continue }
      for local in reading.locals(of: output) {
        contributions[local.operand, default: []].append(
          Contribution(
            output: output, operand: local.operand, upstream: upstream, local: local.value))
      }
    }
    // What is used first is named first.
    self.contributions = contributions.mapValues { $0.sorted { $0.output < $1.output } }
  }

  /// What is differentiated: the name of the loss, or of the penalty.
  var subject: String { reading.names[pass.start] ?? "L" }

  /// The gradient of a named node.
  func gradient(of node: Int) -> Double? { reading.trace.gradient(ofNode: node, in: pass) }

  /// The named nodes with a gradient, in the order of their cards: backwards, with each leaf behind
  /// the last value that uses it, and elements of one array in their own order.
  func order(where isWanted: (Int) -> Bool) -> [Int] {
    var groups: [(key: Int, rank: Int, group: Int, nodes: [Int])] = []
    var index: [Int: Int] = [:]
    for (node, parts) in contributions where isWanted(node) {
      let isLeaf = reading.isLeaf(node)
      guard let group = reading.group(of: node) else { continue }
      // A leaf follows the first value, in the order of evaluation, that uses it.
      let key = isLeaf ? parts.compactMap { reading.group(of: $0.output) }.min() ?? 0 : group
      if let position = index[group] {
        groups[position].nodes.append(node)
        groups[position].key = min(groups[position].key, key)
      } else {
        index[group] = groups.count
        groups.append((key, isLeaf ? 1 : 0, group, [node]))
      }
    }
    // Later operations first; behind each, the leaves that it is the first to use.
    groups.sort {
      ($1.key, $0.rank, $0.group) < ($0.key, $1.rank, $1.group)
    }
    return groups.flatMap { $0.nodes.sorted() }
  }

  /// The nodes through which `nodes` reach what is differentiated, themselves included.
  func downstream(of nodes: [Int]) -> Set<Int> {
    var seen = Set(nodes)
    var waiting = nodes
    while let node = waiting.popLast() {
      for contribution in contributions[node] ?? []
      where seen.insert(contribution.output).inserted {
        waiting.append(contribution.output)
      }
    }
    return seen
  }

  /// The passes of a trace; those of one example share a reading.
  static func all(of trace: NetworkTrace, detail: Detail) -> [PassReading] {
    let readings = trace.nodes.examples.indices.map { Reading(trace, slot: $0, detail: detail) }
    return trace.passes.map { pass in
      switch pass.origin {
      case .loss(let slot): PassReading(readings[slot], pass)
      case .penalty: PassReading(readings[0], pass)
      }
    }
  }
}
