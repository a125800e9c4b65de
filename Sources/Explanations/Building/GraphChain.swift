/// What lies on the ways through a graph.
struct GraphChain<Node: Hashable> {
  private let behind: [Node: [Node]]
  private let before: [Node: [Node]]

  init(_ edges: [(from: Node, to: Node)]) {
    behind = Dictionary(grouping: edges, by: \.from).mapValues { $0.map(\.to) }
    before = Dictionary(grouping: edges, by: \.to).mapValues { $0.map(\.from) }
  }

  /// The nodes through which some nodes lead to some others, both included.
  func nodes(from starts: Set<Node>, to ends: Set<Node>) -> Set<Node> {
    GraphChain.reached(from: starts, by: behind)
      .intersection(GraphChain.reached(from: ends, by: before)).union(starts).union(ends)
  }

  private static func reached(from starts: Set<Node>, by steps: [Node: [Node]]) -> Set<Node> {
    var reached = starts
    var waiting = Array(starts)
    while let next = waiting.popLast() {
      for other in steps[next] ?? [] where reached.insert(other).inserted { waiting.append(other) }
    }
    return reached
  }
}
