import Charts
import Networks
import ScalarEngine
import Wording

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
    let names = ElementNames(trace, options, detail: detail, slots: slots)
    guard !options.wanted.isEmpty || names.nodes.count <= limit else { return nil }
    var edges = names.nodes.flatMap { node in names.sources(of: node).map { (from: $0, to: node) } }
    let ends = ends
    var shown = names.nodes
    if !options.wanted.isEmpty {
      let kept = GraphChain(edges).nodes(from: wanted, to: Set(ends))
      shown = shown.filter(kept.contains)
      guard shown.count <= limit else { return nil }
      edges = edges.filter { kept.contains($0.from) && kept.contains($0.to) }
    }
    let ids = shown.reduce(into: [Int: String]()) { $0[$1] = names.id($1) }
    var boxes = shown.map { box($0, names) }
    var lines = edges.compactMap { edge in
      ids[edge.from].flatMap { from in ids[edge.to].map { GraphPicture.Edge(from: from, to: $0) } }
    }
    if let cost {
      boxes.append(
        .init(
          id: cost, name: network.shownName(ofCost: cost), value: numbers.number(trace.cost),
          gradient: numbers.number(1), kind: .result))
      lines += ends.compactMap { ids[$0].map { .init(from: $0, to: cost) } }
    }
    let subject = cost == nil ? network.lossName : "J"
    return GraphPicture(nodes: boxes, edges: lines, words: .init(gradient: "∂\(subject)/∂name"))
  }

  private func box(_ node: Int, _ names: ElementNames) -> GraphPicture.Node {
    let kind = network.kind(of: names.operation(of: node), hasCost: cost != nil)
    return .init(
      id: names.id(node), name: names.shown(node), value: numbers.number(graph[node].value),
      gradient: gradient(of: node, slot: names.slot(of: node)).map(numbers.number), kind: kind)
  }

  /// The derivative of the cost by a node, where it is shown; else of its example's loss.
  private func gradient(of node: Int, slot: Int) -> Double? {
    guard graph[node].isDifferentiable else { return nil }
    func part(_ pass: NetworkTrace.Pass) -> Double { trace.gradient(ofNode: node, in: pass) ?? 0 }
    guard cost != nil else { return part(trace.passes[slot]) }
    let isShared = trace.nodes.sharedIDs.contains(node)
    let losses = isShared ? slots : [slot]
    let mean = losses.reduce(0) { $0 + part(trace.passes[$1]) } / Double(slots.count)
    guard isShared, let penalty = trace.passes.last, penalty.origin == .penalty else { return mean }
    return mean + part(penalty)
  }

  /// The losses, and the penalty where it counts.
  private var ends: [Int] {
    let losses = slots.map { trace.nodes.nodes(of: network.loss, slot: $0)[0] }
    guard cost != nil, let penalty = network.penalty else { return losses }
    return losses + [trace.nodes.nodes(of: penalty, slot: 0)[0]]
  }

  /// The nodes that were asked for.
  private var wanted: Set<Int> {
    let nodes = options.wanted.flatMap { reference -> [Int] in
      guard let definition = network.definition(named: reference.name) else { return [] }
      return slots.flatMap { slot in
        let all = trace.nodes.nodes(of: definition.operation, slot: slot)
        return reference.elements.map { $0.map { all[$0] } } ?? all
      }
    }
    return Set(nodes)
  }
}
