/// The order of the stops in each column, chosen so that few lines cross.
///
/// Each column in turn is sorted by where the stops beside it stand on average, to the right and to
/// the left and again (Sugiyama, Tagawa and Toda 1981).
struct GraphOrder {
  private let stops: GraphStops
  /// The stops of each column from top to bottom.
  private(set) var columns: [[Int]]
  /// Where each stop stands in its column.
  private var places: [Int]

  /// How often all columns are sorted, and how often all neighbours are compared; in a graph of
  /// thousands of stops, which no one looks at in detail, less.
  private var effort: (rounds: Int, swaps: Int) { places.count > 5_000 ? (2, 5) : (12, 100) }

  init(_ stops: GraphStops, of nodes: [Int]) {
    self.stops = stops
    columns = stops.columns(of: nodes)
    places = .init(repeating: 0, count: stops.stops.count)
    for column in columns.indices { number(column) }
    sortBackwards()
    improve()
  }

  private mutating func improve() {
    var best = self
    best.swapNeighbours()
    var fewest = best.crossings
    for _ in 0..<effort.rounds where fewest > 0 {
      for column in columns.indices.dropFirst() { sort(column, by: stops.before) }
      sortBackwards()
      var tried = self
      tried.swapNeighbours()
      let crossings = tried.crossings
      if crossings < fewest { (best, fewest) = (tried, crossings) }
    }
    self = best
  }

  private mutating func sortBackwards() {
    for column in columns.indices.reversed() { sort(column, by: stops.behind) }
  }

  private mutating func number(_ column: Int) {
    for (place, stop) in columns[column].enumerated() { places[stop] = place }
  }

  /// Sorts a column by the mean places of neighbours; stops without any stay where they are.
  private mutating func sort(_ column: Int, by neighbours: [[Int]]) {
    let free = columns[column].indices.filter { !neighbours[columns[column][$0]].isEmpty }
    let followed = columns[column].indices.filter { stops.isFollowed(columns[column][$0]) }
    let sorted = free.map { place in
      let stop = columns[column][place]
      let ends = neighbours[stop]
      let mean = Double(ends.reduce(0) { $0 + places[$1] }) / Double(ends.count)
      // What is added is less than the least difference between two means of a picture's size.
      return (stop: stop, key: mean + 1e-6 * Double(side(of: stop, at: place, followed)))
    }.sorted { $0.key < $1.key }
    for (place, entry) in zip(free, sorted) { columns[column][place] = entry.stop }
    number(column)
  }

  /// Where a stop goes among others with the same mean: lines outermost, on the side where they
  /// are.
  private func side(of stop: Int, at place: Int, _ followed: [Int]) -> Int {
    guard stops.stops[stop].isBend else { return stops.sides[stop] }
    guard let first = followed.first, let last = followed.last else { return 0 }
    return place < first ? -2 : place > last ? 2 : 0
  }
}

extension GraphOrder {
  /// How many pairs of lines cross.
  var crossings: Int {
    columns.reduce(0) { sum, column in
      var ends: [Int] = []
      for stop in column { ends += stops.behind[stop].map { places[$0] }.sorted() }
      return sum + GraphOrder.inversions(&ends)
    }
  }

  /// How many pairs stand in the wrong order in a list, which is sorted.
  private static func inversions(_ list: inout [Int]) -> Int {
    guard list.count > 1 else { return 0 }
    var left = Array(list[..<(list.count / 2)])
    var right = Array(list[(list.count / 2)...])
    var count = inversions(&left) + inversions(&right)
    var (i, j) = (0, 0)
    for place in list.indices {
      if j == right.count || i < left.count && left[i] <= right[j] {
        list[place] = left[i]
        i += 1
      } else {
        list[place] = right[j]
        count += left.count - i
        j += 1
      }
    }
    return count
  }

  /// Swaps stops with the one below where fewer lines cross then, until no swap helps.
  fileprivate mutating func swapNeighbours() {
    for _ in 0..<effort.swaps {
      var isBetter = false
      for column in columns.indices {
        for place in columns[column].indices.dropLast() {
          let (upper, lower) = (columns[column][place], columns[column][place + 1])
          guard crossings(upper, above: lower) > crossings(lower, above: upper) else { continue }
          columns[column].swapAt(place, place + 1)
          (places[upper], places[lower]) = (place + 1, place)
          isBetter = true
        }
      }
      guard isBetter else { return }
    }
  }

  /// How many lines of two stops cross if one stands above the other.
  private func crossings(_ upper: Int, above lower: Int) -> Int {
    func count(_ neighbours: [[Int]]) -> Int {
      neighbours[upper].reduce(0) { sum, end in
        sum + neighbours[lower].count { places[$0] < places[end] }
      }
    }
    return count(stops.before) + count(stops.behind)
  }
}
