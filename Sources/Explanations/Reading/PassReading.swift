import Networks
import ScalarEngine

/// One backward pass read for people: which contributions each named node gets, and in what order
/// they are shown.
struct PassReading {
  let reading: Reading
  let pass: NetworkTrace.Pass
  /// All contributions, by operand in the order of evaluation; those to one by their output.
  ///
  /// What is used first is named first.
  let contributions: [Contribution]
  let firstCorners: FirstCorners
  /// Where those of each place begin in them, and at last where they end.
  private let starts: [Int32]

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
    firstCorners = FirstCorners(placeCount: reading.placeCount)
    var sweep = LocalSweep<Double>(reading)
    var found: [Contribution] = []
    for output in reading.computed where output <= pass.start {
      guard let upstream = reading.trace.gradient(ofNode: output, in: pass) else { continue }
      let locals = sweep.run(reading, from: output, one: 1) { node, take in
        reading.graph.forEachLocalDerivative(of: node, take)
      }
      for (operand, local) in locals {
        found.append(
          Contribution(output: output, operand: operand, upstream: upstream, local: local))
      }
    }
    (contributions, starts) = PassReading.grouped(found, reading)
  }

  /// Contributions by their operands, otherwise in the same order, and where each place's begin.
  private static func grouped(
    _ found: [Contribution], _ reading: Reading
  ) -> ([Contribution], starts: [Int32]) {
    var starts = Array(repeating: Int32(0), count: reading.placeCount + 1)
    for contribution in found { starts[reading.place(contribution.operand) + 1] += 1 }
    for place in 1..<starts.count { starts[place] += starts[place - 1] }
    var next = starts
    var order = Array(repeating: 0, count: found.count)
    for (index, contribution) in found.enumerated() {
      let place = reading.place(contribution.operand)
      order[Int(next[place])] = index
      next[place] += 1
    }
    return (order.map { found[$0] }, starts)
  }

  /// What a named node gets from those that use it.
  func contributions(to node: Int) -> ArraySlice<Contribution> {
    let place = reading.place(node)
    return contributions[Int(starts[place])..<Int(starts[place + 1])]
  }

  /// The same where there is but one.
  func onlyContribution(to node: Int) -> Contribution? {
    let place = reading.place(node)
    let start = Int(starts[place])
    return Int(starts[place + 1]) == start + 1 ? contributions[start] : nil
  }

  /// Whether a named node has a part in what is differentiated.
  func reaches(_ node: Int) -> Bool { !contributions(to: node).isEmpty }

  /// What is differentiated: the name of the loss, or of the penalty.
  var subject: String { reading.name(pass.start) }

  /// The gradient of a named node.
  func gradient(of node: Int) -> Double? { reading.trace.gradient(ofNode: node, in: pass) }

  /// The named nodes with a gradient, in the order of their cards: backwards, with each leaf behind
  /// the last value that uses it, and elements of one array in their own order.
  func order(where isWanted: (Int) -> Bool) -> [Int] {
    var groups: [(key: Int, rank: Int, group: Int, nodes: [Int])] = []
    var index: [Int: Int] = [:]
    for node in operands where isWanted(node) {
      let isLeaf = reading.isLeaf(node)
      guard let group = reading.group(of: node) else { continue }
      // A leaf follows the first value, in the order of evaluation, that uses it.
      let key =
        isLeaf
        ? contributions(to: node).compactMap { reading.group(of: $0.output) }.min() ?? 0 : group
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
    return groups.flatMap(\.nodes)
  }

  /// The nodes that get a contribution, in the order of evaluation.
  private var operands: [Int] {
    contributions.indices.filter {
      $0 == 0 || contributions[$0].operand != contributions[$0 - 1].operand
    }.map { contributions[$0].operand }
  }

  /// The nodes through which `nodes` reach what is differentiated, themselves included.
  func downstream(of nodes: [Int]) -> Set<Int> {
    var seen = Set(nodes)
    var waiting = nodes
    while let node = waiting.popLast() {
      for contribution in contributions(to: node)
      where seen.insert(contribution.output).inserted {
        waiting.append(contribution.output)
      }
    }
    return seen
  }

  /// The passes of a trace; those of one example share a reading.
  static func all(of trace: NetworkTrace, detail: Detail) -> [PassReading] {
    let readings = Reading.all(of: trace, detail: detail)
    return trace.passes.map { pass in
      switch pass.origin {
      case .loss(let slot): PassReading(readings[slot], pass)
      case .penalty: PassReading(readings[0], pass)
      }
    }
  }
}
