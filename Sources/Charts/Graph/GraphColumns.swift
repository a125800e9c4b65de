/// In which column each node stands, counted from 0 at the left.
enum GraphColumns {
  /// Values stand as far to the left as what they are made from allows, and what is given just
  /// before its first use.
  static func columns(_ links: GraphLinks) -> [Int] {
    var columns = [Int](repeating: 0, count: links.sources.count)
    for node in links.order where !links.isLeaf(node) {
      columns[node] = 1 + (links.sources[node].map { columns[$0] }.max() ?? 0)
    }
    let movable = movable(links)
    for node in links.order.reversed() where links.isLeaf(node) || movable[node] {
      if let first = links.targets[node].map({ columns[$0] }).min() { columns[node] = first - 1 }
    }
    return columns
  }

  /// The nodes that take all they are made from along when they move: nothing else uses it.
  private static func movable(_ links: GraphLinks) -> [Bool] {
    var movable = [Bool](repeating: true, count: links.sources.count)
    for node in links.order {
      movable[node] = links.sources[node].allSatisfy {
        links.targets[$0].count == 1 && movable[$0]
      }
    }
    return movable
  }
}
