/// The stops of a picture's lines: its boxes, and a bend in each column that a line crosses.
///
/// So every line leads from one column to the next. Lines from the same box share their bends.
struct GraphStops {
  /// A box, or a place where a line crosses a column.
  struct Stop {
    let column: Int
    /// The node, or the one that the line comes from.
    let node: Int
    let isBend: Bool
  }

  /// All stops: the boxes first, as the picture lists them.
  private(set) var stops: [Stop]
  /// The stops in the column before that lead to each.
  private(set) var before: [[Int]]
  /// The stops in the column behind that each leads to.
  private(set) var behind: [[Int]]
  /// The bends behind each node, from left to right.
  private var bends: [[Int]]
  /// Whether a node stands beside what a reader follows: a parameter, or what is given where
  /// something computed comes in as well.
  let isBeside: [Bool]
  /// How many nodes stand beside that one node alone uses.
  private(set) var followers: [Int]
  /// −1 for a node that stands above what a reader follows, where nothing else decides, 1 for one
  /// below, 0 for others: half of what a node is the first to use stands above it, half below.
  private(set) var sides: [Int]

  init(_ picture: GraphPicture, _ links: GraphLinks) {
    let columns = GraphColumns.columns(links)
    let count = picture.nodes.count
    stops = (0..<count).map { Stop(column: columns[$0], node: $0, isBend: false) }
    before = .init(repeating: [], count: count)
    behind = before
    bends = before
    let firstUses = links.targets.map { targets in
      targets.min { (columns[$0], $0) < (columns[$1], $1) }
    }
    isBeside = (0..<count).map { node in
      guard links.isLeaf(node), let first = firstUses[node] else { return false }
      return picture.nodes[node].kind == .parameter
        || !links.sources[first].allSatisfy(links.isLeaf)
    }
    followers = .init(repeating: 0, count: count)
    sides = .init(repeating: 0, count: count)
    for node in 0..<count { addLines(from: node, links.targets[node]) }
    for node in 0..<count {
      let own = links.sources[node].filter { isBeside[$0] && firstUses[$0] == node }
      for (index, source) in own.enumerated() { sides[source] = 2 * index < own.count ? -1 : 1 }
      followers[node] = own.count { links.targets[$0].count == 1 }
    }
  }

  private mutating func addLines(from node: Int, _ targets: [Int]) {
    let start = stops[node].column
    let end = targets.map { stops[$0].column }.max() ?? start
    for column in start + 1..<max(end, start + 1) {
      let bend = stops.count
      stops.append(Stop(column: column, node: node, isBend: true))
      before.append([])
      behind.append([])
      join(bends[node].last ?? node, bend)
      bends[node].append(bend)
    }
    for target in targets {
      join(way(from: node, to: target).last ?? node, target)
    }
  }

  private mutating func join(_ from: Int, _ to: Int) {
    behind[from].append(to)
    before[to].append(from)
  }

  /// The bends on the line from one node to another.
  func way(from node: Int, to target: Int) -> ArraySlice<Int> {
    bends[node].prefix(max(stops[target].column - stops[node].column - 1, 0))
  }

  /// The stops of some nodes by column, boxes first.
  func columns(of nodes: [Int]) -> [[Int]] {
    let own = nodes.sorted()
    let all = own + own.flatMap { bends[$0] }
    let last = all.map { stops[$0].column }.max() ?? 0
    var columns = [[Int]](repeating: [], count: last + 1)
    for stop in all { columns[stops[stop].column].append(stop) }
    return columns
  }

  /// Whether a stop belongs to a line or box that stands beside what a reader follows.
  func isBeside(_ stop: Int) -> Bool { isBeside[stops[stop].node] }

  /// Whether a stop is a box that a reader follows.
  func isFollowed(_ stop: Int) -> Bool { !stops[stop].isBend && !isBeside[stop] }
}
