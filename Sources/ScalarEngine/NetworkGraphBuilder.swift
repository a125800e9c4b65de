import Networks
import Rules
import Wording

/// Adds a network's operations to a graph, one after the other.
struct NetworkGraphBuilder {
  /// The nodes that were added for each operation, in order.
  private(set) var segments: [NetworkGraph.Segment] = []
  /// The elements of each operation, by operation: of what all examples share and of the example that
  /// was added last.
  private(set) var elements: [[Int32]]

  private let network: Network
  private let graph: Graph
  private let differentiable: Set<Int>
  private let named: Set<Int>
  /// For each operation, whether a leaf to differentiate by lies upstream.
  private let isDownstream: [Bool]
  private var composition: Composition<GraphAlgebra>

  init(_ network: Network, _ graph: Graph, _ differentiable: Set<Int>) {
    self.network = network
    self.graph = graph
    self.differentiable = differentiable
    isDownstream = network.isDownstream(of: differentiable)
    named = Set(network.definitions.map(\.operation))
    composition = Composition(GraphAlgebra(graph: graph))
    elements = Array(repeating: [], count: network.operations.count)
  }

  /// Adds what all examples share.
  mutating func addShared() throws(Diagnostic) {
    for id in network.operations.indices where !network.operations[id].isPerExample {
      try add(id, example: nil)
    }
  }

  /// Adds what one example has of its own.
  mutating func add(example: Int) throws(Diagnostic) {
    for id in network.operations.indices where network.operations[id].isPerExample {
      try add(id, example: example)
    }
  }

  /// Adds the nodes of one operation and checks that each is a finite number.
  private mutating func add(_ id: Int, example: Int?) throws(Diagnostic) {
    let first = graph.count
    var result = try nodes(of: id, example: example)
    if named.contains(id) {
      giveOwnNodes(&result, from: first)
      // An array has a derivative or has none: so have all of its elements.
      if isDownstream[id] { graph.makeDifferentiable(result) }
    }
    if let bad = result.firstIndex(where: { !graph.number($0).isFinite }) {
      throw network.notFinite(
        graph.number(result[bad]), operation: id, element: bad, example: example)
    }
    elements[id] = result
    segments.append(NetworkGraph.Segment(operation: id, first: first))
  }

  private mutating func nodes(of id: Int, example: Int?) throws(Diagnostic) -> [Int32] {
    let operation = network.operations[id]
    if case .leaf = operation.primitive {
      let numbers =
        network.leafValues[id]
        ?? example.flatMap { example in network.exampleValues[id].map { Array($0[example]) } }
      let isDifferentiable = differentiable.contains(id)
      return (numbers ?? []).map { graph.leaf($0, isDifferentiable: isDifferentiable).index }
    }
    do {
      return try composition.elements(
        of: operation, operation.operands.map { elements[$0] },
        shapes: operation.operands.map { network.operations[$0].shape })
    } catch {
      throw network.diagnostic(
        Phrase(verbatim: error.message), operation: id, example: example)
    }
  }

  /// Copies elements that are nodes of something else, so that each has its own derivative.
  private func giveOwnNodes(_ elements: inout [Int32], from first: Int) {
    // For each new node, whether it is an element already.
    var isTaken = Array(repeating: false, count: graph.count - first)
    for index in elements.indices {
      let place = Int(elements[index]) - first
      if place < 0 || isTaken[place] {
        elements[index] = graph.apply(Identity.self, to: graph[Int(elements[index])]).index
      } else {
        isTaken[place] = true
      }
    }
  }
}
