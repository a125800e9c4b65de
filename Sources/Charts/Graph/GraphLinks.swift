/// The edges of a picture between positions in its list of nodes, each once.
struct GraphLinks {
  /// What each node is made from.
  private(set) var sources: [[Int]]
  /// What uses each node.
  private(set) var targets: [[Int]]
  /// All nodes, each behind its sources.
  let order: [Int]

  init(_ picture: GraphPicture) {
    let count = picture.nodes.count
    let positions = Dictionary(
      picture.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var all = [Set<Int>](repeating: [], count: count)
    for edge in picture.edges {
      guard let from = positions[edge.from], let to = positions[edge.to], from != to else {
        continue
      }
      all[from].insert(to)
    }
    order = GraphLinks.order(all)
    var ranks = [Int](repeating: 0, count: count)
    for (rank, node) in order.enumerated() { ranks[node] = rank }
    sources = .init(repeating: [], count: count)
    targets = .init(repeating: [], count: count)
    for from in 0..<count {
      for to in all[from].sorted() where ranks[from] < ranks[to] {
        targets[from].append(to)
        sources[to].append(from)
      }
    }
  }

  /// All nodes, each behind its sources; where they go round in a circle, the first of them leads.
  private static func order(_ targets: [Set<Int>]) -> [Int] {
    var missing = [Int](repeating: 0, count: targets.count)
    for list in targets { for target in list { missing[target] += 1 } }
    var order: [Int] = []
    var isTaken = [Bool](repeating: false, count: targets.count)
    var ready = targets.indices.filter { missing[$0] == 0 }
    var (next, first) = (0, 0)
    while order.count < targets.count {
      if next == ready.count {
        while isTaken[first] { first += 1 }
        ready.append(first)
      }
      let node = ready[next]
      next += 1
      guard !isTaken[node] else { continue }
      isTaken[node] = true
      order.append(node)
      for target in targets[node].sorted() {
        missing[target] -= 1
        if missing[target] == 0, !isTaken[target] { ready.append(target) }
      }
    }
    return order
  }

  /// Whether a node is made from nothing.
  func isLeaf(_ node: Int) -> Bool { sources[node].isEmpty }

  /// The nodes that hang together, those with more nodes first.
  var components: [[Int]] {
    var component = [Int?](repeating: nil, count: sources.count)
    var found: [[Int]] = []
    for start in sources.indices where component[start] == nil {
      component[start] = found.count
      var nodes = [start]
      var next = 0
      while next < nodes.count {
        for other in sources[nodes[next]] + targets[nodes[next]] where component[other] == nil {
          component[other] = found.count
          nodes.append(other)
        }
        next += 1
      }
      found.append(nodes)
    }
    // Swift's sort is stable: what is as large keeps its order.
    return found.sorted { $0.count > $1.count }
  }
}
