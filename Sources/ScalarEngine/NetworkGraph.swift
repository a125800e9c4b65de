public import Networks
import Rules

/// A network as one graph of numbers: what all examples share first, then one example after the
/// other.
///
/// Every element of every named value has a node of its own, so that each has its own derivative.
public struct NetworkGraph {
  /// The network that it computes.
  public let network: Network
  /// The nodes.
  public let graph: Graph
  /// Which examples are in it, counted from 0.
  public let examples: [Int]
  /// The leaves with respect to which it can be differentiated, by operation.
  public let differentiable: Set<Int>

  /// Where each operation's own nodes begin, for what all examples share; in order.
  private(set) var sharedSegments: [Segment] = []
  /// The same for each example in ``examples``.
  private(set) var exampleSegments: [[Segment]] = []
  /// The elements of each shared operation.
  private var sharedNodes: [Int: [Int32]] = [:]
  /// The elements of each example's operations.
  private var exampleNodes: [[Int: [Int32]]] = []

  /// The nodes that were added for one operation.
  struct Segment {
    let operation: Int
    let nodes: Range<Int>
  }

  /// The most nodes that a network may take: what fits into memory with room to spare.
  package static let nodeLimit = 200_000_000

  /// Builds the graph and with it computes every value.
  ///
  /// - Parameters:
  ///   - example: the one example to take, counted from 0; `nil` for all.
  ///   - wanted: leaves to differentiate by besides the parameters.
  /// - Throws: a diagnostic that names the first equation and element that is not a finite number.
  package init(
    _ network: Network, example: Int? = nil, differentiating wanted: Set<Int> = []
  ) throws(Diagnostic) {
    self.network = network
    examples = example.map { [$0] } ?? Array(0..<network.exampleCount)
    differentiable = network.parameters.union(wanted)
    let count = network.nodeCount(examples: examples.count)
    guard count <= NetworkGraph.nodeLimit else {
      throw Diagnostic(
        "the network is too large to take apart into numbers",
        at: network.operations[network.loss].range,
        label: "about \(count) operations; the scalar engine takes \(NetworkGraph.nodeLimit)",
        help: examples.count > 1 ? "pick one example: --example 1" : nil, in: network.source)
    }
    graph = Graph(capacity: count + 1)
    var builder = Builder(network: network, graph: graph, differentiable: differentiable)
    for id in network.operations.indices where !network.operations[id].isPerExample {
      try builder.add(id, example: nil)
    }
    (sharedSegments, sharedNodes) = (builder.segments, builder.nodes)
    for example in examples {
      builder.segments = []
      for id in network.operations.indices where network.operations[id].isPerExample {
        try builder.add(id, example: example)
      }
      exampleSegments.append(builder.segments)
      exampleNodes.append(builder.nodes.filter { sharedNodes[$0.key] == nil })
      builder.nodes = sharedNodes
    }
  }

  /// The nodes of an operation's elements, row by row; `slot` is a position in ``examples``.
  public func nodes(of operation: Int, slot: Int) -> [Int] {
    (sharedNodes[operation] ?? exampleNodes[slot][operation] ?? []).map(Int.init)
  }

  /// The values of an operation's elements, row by row.
  public func values(of operation: Int, slot: Int) -> [Double] {
    nodes(of: operation, slot: slot).map { graph[$0].value }
  }

  /// The ids of the nodes that all examples share.
  package var sharedIDs: Range<Int> { 0..<(sharedSegments.last?.nodes.upperBound ?? 0) }

  /// The ids of one example's own nodes.
  package func ids(ofSlot slot: Int) -> Range<Int> {
    guard let first = exampleSegments[slot].first, let last = exampleSegments[slot].last else {
      return sharedIDs.upperBound..<sharedIDs.upperBound
    }
    return first.nodes.lowerBound..<last.nodes.upperBound
  }

  /// The operation for which a node was added.
  public func operation(ofNode id: Int, slot: Int) -> Int {
    let segments = sharedIDs.contains(id) ? sharedSegments : exampleSegments[slot]
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].nodes.lowerBound <= id { low = middle } else { high = middle }
    }
    return segments[low].operation
  }
}

// MARK: - Building

extension NetworkGraph {
  private struct Builder {
    let network: Network
    let graph: Graph
    let differentiable: Set<Int>
    let named: Set<Int>
    /// For each operation, whether a leaf to differentiate by lies upstream.
    let isDownstream: [Bool]
    var composition: Composition<GraphAlgebra>
    var nodes: [Int: [Int32]] = [:]
    var segments: [Segment] = []

    init(network: Network, graph: Graph, differentiable: Set<Int>) {
      self.network = network
      self.graph = graph
      self.differentiable = differentiable
      isDownstream = network.isDownstream(of: differentiable)
      named = Set(network.definitions.map(\.operation))
      composition = Composition(GraphAlgebra(graph: graph))
    }

    /// Adds the nodes of one operation and checks that each is a finite number.
    mutating func add(_ id: Int, example: Int?) throws(Diagnostic) {
      let operation = network.operations[id]
      let first = graph.count
      var elements: [Value]
      if case .leaf = operation.primitive {
        let numbers = network.leafValues[id] ?? example.flatMap { network.exampleValues[id]?[$0] }
        let isDifferentiable = differentiable.contains(id)
        elements = (numbers ?? []).map { graph.leaf($0, isDifferentiable: isDifferentiable) }
      } else {
        let operands = operation.operands.map { operand in
          (nodes[operand] ?? []).map { graph[Int($0)] }
        }
        do {
          elements = try composition.elements(
            of: operation, operands, shapes: operation.operands.map { network.operations[$0].shape })
        } catch {
          throw network.diagnostic(error.message, operation: id, example: example)
        }
      }
      if named.contains(id) {
        if case .leaf = operation.primitive {} else { giveOwnNodes(&elements, from: first) }
        // An array has a derivative or has none: so have all of its elements.
        if isDownstream[id] { graph.makeDifferentiable(elements) }
      }
      if let bad = elements.firstIndex(where: { !$0.value.isFinite }) {
        throw network.notFinite(elements[bad].value, operation: id, element: bad, example: example)
      }
      nodes[id] = elements.map { Int32($0.id) }
      segments.append(Segment(operation: id, nodes: first..<graph.count))
    }

    /// Copies elements that are nodes of something else, so that each has its own derivative.
    private func giveOwnNodes(_ elements: inout [Value], from first: Int) {
      // For each new node, whether it is an element already.
      var isTaken = Array(repeating: false, count: graph.count - first)
      for index in elements.indices {
        let place = elements[index].id - first
        if place < 0 || isTaken[place] {
          elements[index] = graph.apply(Identity.self, to: elements[index])
        } else {
          isTaken[place] = true
        }
      }
    }
  }
}
