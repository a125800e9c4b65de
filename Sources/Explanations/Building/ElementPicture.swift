import Charts
import Networks
import ScalarEngine

/// The named numbers of a trace as boxes, with their values and derivatives.
struct ElementPicture {
  let trace: NetworkTrace
  let options: ExplanationOptions
  let detail: Detail
  /// Which of the trace's examples are shown.
  let slots: [Int]
  /// The name of the cost, if it is shown; then every derivative is one of the cost's.
  let cost: String?
  let numbers: FormulaText

  private var network: Network { trace.network }
  private var graph: Graph { trace.nodes.graph }

  /// The picture; `nil` if it has more boxes than that.
  func picture(atMost limit: Int) -> GraphPicture? {
    guard !options.wanted.isEmpty || leastCount <= limit else { return nil }
    var nodes: [GraphPicture.Node] = []
    var edges: [GraphPicture.Edge] = []
    var isShown: Set<Int> = []
    var wanted: Set<String> = []
    for slot in slots {
      let reading = Reading(trace, slot: slot, detail: detail)
      let named = reading.named.filter { node in
        reading.operation(node).map { !options.hidden.contains($0) } ?? true
      }
      let ids = Dictionary(
        uniqueKeysWithValues: named.map { ($0, id(of: $0, reading.name($0), slot)) })
      for node in named where isShown.insert(node).inserted {
        guard let id = ids[node] else { continue }
        nodes.append(box(node, id, shown(reading.name(node), node, slot), reading))
        edges += sources(of: node, ids, slot).map { .init(from: $0, to: id) }
      }
      wanted.formUnion(references(slot).compactMap { ids[$0] })
      guard !options.wanted.isEmpty || nodes.count <= limit else { return nil }
    }
    return finished(nodes, edges, wanted, atMost: limit)
  }

  /// The picture with J, and of all that only what was asked for.
  private func finished(
    _ nodes: [GraphPicture.Node], _ edges: [GraphPicture.Edge], _ wanted: Set<String>,
    atMost limit: Int
  ) -> GraphPicture? {
    var (nodes, edges) = (nodes, edges)
    var ends = Set(slots.map { id(of: start(of: $0), network.lossName, $0) })
    if let cost {
      if network.penalty != nil { ends.insert(network.penaltyName) }
      edges += nodes.filter { ends.contains($0.id) }.map { .init(from: $0.id, to: cost) }
      nodes.append(
        .init(
          id: cost, name: cost, value: numbers.number(trace.cost), gradient: numbers.number(1),
          kind: .result))
      ends = [cost]
    }
    let words = GraphPicture.Words(gradient: "∂\(cost == nil ? network.lossName : "J")/∂name")
    var picture = GraphPicture(nodes: nodes, edges: edges, words: words)
    if !options.wanted.isEmpty { picture = picture.chain(from: wanted, to: ends) }
    return picture.nodes.count <= limit ? picture : nil
  }

  /// How many boxes there are at least.
  private var leastCount: Int {
    if detail == .operation, graph.count > 100 * ExportDocument.elementLimit { return .max }
    let names = DisplayPlan(network).names
    return network.operations.indices.reduce(0) { count, id in
      guard names[id] != nil, !options.hidden.contains(id) else { return count }
      let operation = network.operations[id]
      let copies = operation.isPerExample ? slots.count : 1
      // A network may have more elements than can be counted.
      return min(count, 1 << 40) + min(operation.shape.count, 1 << 20) * copies
    }
  }

  // MARK: - Boxes

  private func box(
    _ node: Int, _ id: String, _ name: String, _ reading: Reading
  ) -> GraphPicture.Node {
    .init(
      id: id, name: name, value: numbers.number(graph[node].value),
      gradient: gradient(of: node, slot: reading.slot).map(numbers.number),
      kind: network.kind(of: reading.operation(node) ?? 0, hasCost: cost != nil))
  }

  /// The derivative of the cost by a node, where it is shown; else of its example's loss.
  private func gradient(of node: Int, slot: Int) -> Double? {
    guard graph[node].isDifferentiable else { return nil }
    let loss = { (slot: Int) in trace.gradient(ofNode: node, in: trace.passes[slot]) ?? 0 }
    guard cost != nil else { return loss(slot) }
    let isShared = trace.nodes.sharedIDs.contains(node)
    let mean =
      (isShared ? slots.reduce(0) { $0 + loss($1) } : loss(slot)) / Double(slots.count)
    guard isShared, let penalty = trace.passes.last, penalty.origin == .penalty else { return mean }
    return mean + (trace.gradient(ofNode: node, in: penalty) ?? 0)
  }

  /// The nearest nodes upstream that have a box, in the order of evaluation.
  private func sources(of node: Int, _ ids: [Int: String], _ slot: Int) -> [String] {
    var seen: Set<Int> = []
    var found: Set<Int> = []
    var waiting = operands(of: node, slot)
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if ids[next] != nil { found.insert(next) } else { waiting += operands(of: next, slot) }
    }
    return found.sorted().compactMap { ids[$0] }
  }

  /// What a node is made from; the engine does not say what the number of a class was.
  private func operands(of node: Int, _ slot: Int) -> [Int] {
    let id = trace.nodes.operation(ofNode: node, slot: slot)
    guard !options.hidden.contains(id) else { return [] }
    let operands = graph.operandIDs(of: node)
    guard operands.isEmpty else { return Array(operands) }
    let operation = network.operations[id]
    guard case .oneHot = operation.primitive else { return [] }
    return operation.operands.flatMap { trace.nodes.nodes(of: $0, slot: slot) }
  }

  /// Where the loss of an example stands.
  private func start(of slot: Int) -> Int { trace.nodes.nodes(of: network.loss, slot: slot)[0] }

  /// The nodes that were asked for.
  private func references(_ slot: Int) -> [Int] {
    options.wanted.flatMap { reference -> [Int] in
      guard let definition = network.definition(named: reference.name) else { return [] }
      let nodes = trace.nodes.nodes(of: definition.operation, slot: slot)
      return reference.elements.map { $0.map { nodes[$0] } } ?? nodes
    }
  }

  // MARK: - Names

  private func isOneOfSeveral(_ node: Int) -> Bool {
    slots.count > 1 && !trace.nodes.sharedIDs.contains(node)
  }

  private func id(of node: Int, _ name: String, _ slot: Int) -> String {
    isOneOfSeveral(node) ? QuantityNames.name(name, ofPass: slot) : name
  }

  /// `z1⁽²⁾[1]` for the second of several examples.
  private func shown(_ name: String, _ node: Int, _ slot: Int) -> String {
    guard isOneOfSeveral(node) else { return name }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let number = String(trace.exampleIndices[slot] + 1).compactMap { $0.wholeNumberValue }
      .map { digits[$0] }
    let base = name.prefix { $0 != "[" }
    return "\(base)⁽\(String(number))⁾\(name.dropFirst(base.count))"
  }
}
