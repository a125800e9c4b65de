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
  /// below, 0 for others.
  private(set) var sides: [Int]

  init(_ picture: GraphPicture, _ links: GraphLinks) {
    let columns = GraphColumns.columns(links)
    let count = picture.nodes.count
    stops = (0..<count).map { Stop(column: columns[$0], node: $0, isBend: false) }
    before = .init(repeating: [], count: count)
    behind = before
    bends = before
    isBeside = (0..<count).map { node in
      links.isLeaf(node)
        && (picture.nodes[node].kind == .parameter
          || links.targets[node].contains { !links.sources[$0].allSatisfy(links.isLeaf) })
    }
    followers = .init(repeating: 0, count: count)
    sides = .init(repeating: 0, count: count)
    for node in 0..<count { addLines(from: node, links.targets[node]) }
    for node in 0..<count { chooseSides(of: links.sources[node], around: node, links) }
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

  /// Half of what stands beside, and is first used by a node, stands above it, and half below.
  private mutating func chooseSides(of sources: [Int], around node: Int, _ links: GraphLinks) {
    let own = sources.filter { source in
      isBeside[source]
        && links.targets[source].min { (stops[$0].column, $0) < (stops[$1].column, $1) } == node
    }
    for (index, source) in own.enumerated() {
      sides[source] = 2 * index < own.count ? -1 : 1
      if links.targets[source].count == 1 { followers[node] += 1 }
    }
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
}
