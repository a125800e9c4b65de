import Charts
import Networks
import ScalarEngine
import Wording

/// The named arrays of a network as boxes with their shapes; numbers with their value.
///
/// A network whose examples were written out is shown as it was before.
struct ArrayPicture {
  private let trace: NetworkTrace
  private let options: ExplanationOptions
  private let numbers: FormulaText
  private let network: Network
  private let names: [String?]
  private let cost: String?

  init(_ trace: NetworkTrace, _ options: ExplanationOptions, _ numbers: FormulaText) {
    (self.trace, self.options, self.numbers) = (trace, options, numbers)
    network = options.original?.network ?? trace.network
    let isWritten = options.original == nil
    cost = network.costName(
      examples: isWritten ? trace.nodes.examples.count : network.exampleCount)
    names = DisplayPlan(network).names.enumerated().map { operation, name in
      isWritten && options.hidden.contains(operation) ? nil : name
    }
  }

  var picture: GraphPicture {
    let isShown = upstreamOfDefinitions
    var nodes: [GraphPicture.Node] = []
    var edges: [GraphPicture.Edge] = []
    for (operation, name) in names.enumerated() {
      guard let name, isShown[operation] else { continue }
      let shape = network.operations[operation].shape
      nodes.append(
        .init(
          id: name, name: name,
          value: shape.isNumber ? number(name, operation) : shape.description,
          kind: network.kind(of: operation, hasCost: cost != nil)))
      edges += sources(of: operation).map { .init(from: $0, to: name) }
    }
    var ends = [network.loss, network.penalty].compactMap { $0.flatMap { names[$0] } }
    if let cost {
      nodes.append(
        .init(
          id: cost, name: network.shownName(ofCost: cost), value: numbers.number(trace.cost),
          kind: .result))
      edges += ends.map { .init(from: $0, to: cost) }
      ends = [cost]
    }
    if !options.wanted.isEmpty {
      let kept = GraphChain(edges.map { ($0.from, $0.to) }).nodes(from: wanted, to: Set(ends))
      nodes = nodes.filter { kept.contains($0.id) }
      edges = edges.filter { kept.contains($0.from) && kept.contains($0.to) }
    }
    return GraphPicture(nodes: nodes, edges: edges, words: .init(value: "value or shape"))
  }

  /// The names that were asked for, as the network has them.
  private var wanted: Set<String> {
    let originals = (options.original?.copies ?? [:]).flatMap { name, copies in
      copies.map { ($0, name) }
    }
    let table = Dictionary(originals, uniquingKeysWith: { first, _ in first })
    return Set(options.wanted.map { table[$0.name] ?? $0.name })
  }

  /// The value of an operation that is a number, and the same one for all that is shown.
  private func number(_ name: String, _ operation: Int) -> String? {
    var own: Int? = operation
    if options.original != nil {
      own = trace.network.definition(named: name)?.operation
    } else if network.operations[operation].isPerExample, trace.nodes.examples.count > 1 {
      own = nil
    }
    return own.map { numbers.number(trace.values(of: $0, slot: 0)[0]) }
  }

  /// Whether each operation has a definition, or one is made from it.
  private var upstreamOfDefinitions: [Bool] {
    let definitions = Set(network.definitions.map(\.operation))
    var result = names.indices.map { definitions.contains($0) }
    for operation in names.indices.reversed() where result[operation] {
      for operand in network.operations[operation].operands { result[operand] = true }
    }
    return result
  }

  /// The named values nearest upstream of an operation, in the order of evaluation.
  private func sources(of operation: Int) -> [String] {
    var seen: Set<Int> = []
    var found: Set<Int> = []
    var waiting = network.operations[operation].operands
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted, !options.hidden.contains(next) else { continue }
      if names[next] != nil {
        found.insert(next)
      } else {
        waiting += network.operations[next].operands
      }
    }
    return found.sorted().compactMap { names[$0] }
  }
}

extension Network {
  /// What the cost is called in a picture, where it is more than the loss of one example.
  func costName(examples: Int) -> String? {
    guard examples > 1 || penalty != nil else { return nil }
    // No name of the language has a space in it.
    return definition(named: "J") == nil ? "J" : "cost J"
  }

  /// What people read of what the cost is called in a picture.
  func shownName(ofCost name: String) -> String {
    let words: Phrase = name == "J" ? Phrase(verbatim: name) : "cost J"
    return words.text
  }

  /// Where the value of an operation comes from, in a picture that shows the cost or not.
  func kind(of operation: Int, hasCost: Bool) -> GraphPicture.Kind {
    switch definitions.first(where: { $0.operation == operation })?.role {
    case .parameter: .parameter
    case .input, .target, .frozen: .given
    case .loss: hasCost ? .computed : .result
    case .equation, .penalty, nil: .computed
    }
  }
}
