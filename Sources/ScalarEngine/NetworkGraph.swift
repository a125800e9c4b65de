public import Networks
import Wording

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
  /// Whether one example was picked out of all.
  public let isOneExamplePicked: Bool
  /// The values with respect to which it can be differentiated, by operation.
  public let differentiable: Set<Int>

  /// The nodes that were added for each operation: for what all examples share, then for the first
  /// example; in order.
  private let segments: [Segment]
  /// The elements of each operation, by operation: of what all examples share and of the first
  /// example.
  private let elements: [[Int32]]
  /// How many nodes all examples share.
  private let sharedCount: Int
  /// How many nodes each example has of its own.
  ///
  /// They are laid out alike, because nothing about the graph's form depends on a number.
  private let countPerExample: Int

  /// The nodes that were added for one operation.
  struct Segment {
    let operation: Int
    let first: Int
  }

  /// The most nodes that a network may take: what fits into memory with room to spare.
  package static let nodeLimit = 200_000_000

  /// Builds the graph and with it computes every value.
  ///
  /// - Parameters:
  ///   - network: the network to build.
  ///   - example: the one example to take, counted from 0; `nil` for all.
  ///   - wanted: values to differentiate by besides the parameters and what the claims name.
  /// - Throws: a diagnostic that names the first equation and element that is not a finite number.
  package init(
    _ network: Network, example: Int? = nil, differentiating wanted: Set<Int> = []
  ) throws(Diagnostic) {
    self.network = network
    examples = example.map { [$0] } ?? Array(0..<network.exampleCount)
    differentiable = network.parameters.union(network.claimedValues).union(wanted)
    isOneExamplePicked = example != nil
    let count = network.nodeCount(examples: examples.count)
    guard count <= NetworkGraph.nodeLimit else {
      throw Diagnostic(
        "the network is too large to take apart into numbers",
        at: network.operations[network.loss].range,
        label: "about \(count) operations; the scalar engine takes \(NetworkGraph.nodeLimit)",
        help: examples.count > 1 ? "pick one example: --example 1" : nil, in: network.source)
    }
    graph = Graph(capacity: count + 1)
    var builder = NetworkGraphBuilder(network, graph, differentiable)
    try builder.addShared()
    sharedCount = graph.count
    // A network has at least one example: if the file has none, its own values are one.
    try builder.add(example: examples.first ?? 0)
    (segments, elements) = (builder.segments, builder.elements)
    countPerExample = graph.count - sharedCount
    for example in examples.dropFirst() { try builder.add(example: example) }
  }

  /// The nodes of an operation's elements, row by row; `slot` is a position in ``examples``.
  public func nodes(of operation: Int, slot: Int) -> [Int] {
    elements[operation].map { node($0, slot: slot) }
  }

  /// The first of them.
  package func firstNode(of operation: Int, slot: Int) -> Int? {
    elements[operation].first.map { node($0, slot: slot) }
  }

  private func node(_ id: Int32, slot: Int) -> Int {
    Int(id) < sharedCount ? Int(id) : Int(id) + slot * countPerExample
  }

  /// The values of an operation's elements, row by row.
  public func values(of operation: Int, slot: Int) -> [Double] {
    nodes(of: operation, slot: slot).map { graph[$0].value }
  }

  /// The ids of the nodes that all examples share.
  package var sharedIDs: Range<Int> { 0..<sharedCount }

  /// The ids of one example's own nodes.
  package func ids(ofSlot slot: Int) -> Range<Int> {
    let first = sharedCount + slot * countPerExample
    return first..<first + countPerExample
  }

  /// The operation for which a node was added.
  public func operation(ofNode id: Int, slot: Int) -> Int {
    let id = id < sharedCount ? id : id - slot * countPerExample
    var (low, high) = (0, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if segments[middle].first <= id { low = middle } else { high = middle }
    }
    return segments[low].operation
  }
}
