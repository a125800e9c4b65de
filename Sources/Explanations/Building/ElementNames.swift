import Networks
import ScalarEngine

/// The named nodes of some examples, told apart, and what each is made from.
struct ElementNames {
  /// The nodes that are shown: what all examples share, then each example's own.
  let nodes: [Int]
  private let trace: NetworkTrace
  private let hidden: Set<Int>
  private let readings: [Reading]
  /// Which reading each node belongs to.
  private let owners: [Int: Int]

  init(_ trace: NetworkTrace, _ options: ExplanationOptions, detail: Detail, slots: [Int]) {
    self.trace = trace
    hidden = options.hidden
    let all = Reading.all(of: trace, detail: detail)
    readings = slots.map { all[$0] }
    var owners: [Int: Int] = [:]
    var nodes: [Int] = []
    for (index, reading) in readings.enumerated() {
      for node in reading.named where owners[node] == nil {
        guard let operation = reading.operation(node), !options.hidden.contains(operation)
        else { continue }
        owners[node] = index
        nodes.append(node)
      }
    }
    (self.owners, self.nodes) = (owners, nodes)
  }

  private func reading(of node: Int) -> Reading { readings[owners[node] ?? 0] }

  /// The example that a node belongs to, or the first that uses it, as a position in the trace's.
  func slot(of node: Int) -> Int { reading(of: node).slot }

  /// The operation that a node's name belongs to.
  func operation(of node: Int) -> Int { reading(of: node).operation(node) ?? 0 }

  /// The nearest named nodes upstream, in the order of evaluation.
  func sources(of node: Int) -> [Int] {
    let slot = slot(of: node)
    var seen: Set<Int> = []
    var found: [Int] = []
    var waiting = operands(of: node, slot)
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if owners[next] != nil { found.append(next) } else { waiting += operands(of: next, slot) }
    }
    return found.sorted()
  }

  /// What a node is made from; the engine does not say what the number of a class was.
  private func operands(of node: Int, _ slot: Int) -> [Int] {
    let isLeaf = trace.nodes.graph.isLeaf(node)
    guard isLeaf || !hidden.isEmpty else { return Array(trace.nodes.graph.operandIDs(of: node)) }
    let id = trace.nodes.operation(ofNode: node, slot: slot)
    guard !hidden.contains(id) else { return [] }
    guard isLeaf else { return Array(trace.nodes.graph.operandIDs(of: node)) }
    let operation = trace.network.operations[id]
    guard case .oneHot = operation.primitive else { return [] }
    return operation.operands.flatMap { trace.nodes.nodes(of: $0, slot: slot) }
  }

  // MARK: - Names

  private func isOneOfSeveral(_ node: Int) -> Bool {
    readings.count > 1 && !trace.nodes.sharedIDs.contains(node)
  }

  /// What a node is called, in a way that is no other's.
  func id(_ node: Int) -> String {
    let name = reading(of: node).name(node)
    return isOneOfSeveral(node) ? QuantityNames.name(name, ofPass: slot(of: node)) : name
  }

  /// What is shown: `z1⁽²⁾[1]` for the second of several examples.
  func shown(_ node: Int) -> String {
    let name = reading(of: node).name(node)
    guard isOneOfSeveral(node) else { return name }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let number = String(trace.exampleIndices[slot(of: node)] + 1)
      .compactMap { $0.wholeNumberValue }.map { digits[$0] }
    let base = name.prefix { $0 != "[" }
    return "\(base)⁽\(String(number))⁾\(name.dropFirst(base.count))"
  }
}
