/// How far down each stop's middle stands.
///
/// Lines pull the stops that they join to one level, most of all those that a reader follows:
///
///     Σ weight · (y − y′)²  becomes least, where stops keep their order and distance.
///
/// Column by column is brought to its best, the others being as they are, until nothing moves. Then
/// single lines are drawn straight.
struct GraphLevels {
  let stops: GraphStops
  private let columns: [[Int]]
  private let metrics: GraphMetrics
  /// How many boxes that a reader follows stand before each stop, and behind it.
  private let fans: [(before: Int, behind: Int)]
  /// The stops that each is joined to, with how much the line pulls.
  private(set) var pulls: [[(stop: Int, weight: Double)]] = []
  /// The levels; those of other components are 0.
  var levels: [Double]

  private static let rounds = 200

  init(_ stops: GraphStops, _ order: GraphOrder, _ metrics: GraphMetrics) {
    self.stops = stops
    self.metrics = metrics
    columns = order.columns
    fans = stops.stops.indices.map { stop in
      (
        stops.before[stop].count(where: stops.isFollowed),
        stops.behind[stop].count(where: stops.isFollowed)
      )
    }
    levels = .init(repeating: 0, count: stops.stops.count)
    pulls = stops.stops.indices.map { stop in
      stops.before[stop].map { ($0, weight(from: $0, to: stop)) }
        + stops.behind[stop].map { ($0, weight(from: stop, to: $0)) }
    }
    for column in columns { settle(column, column.map { _ in 0 }) }
    for _ in 0..<GraphLevels.rounds {
      let old = levels
      for column in columns { settle(column, column.map { wish($0) }) }
      for column in columns.reversed() { settle(column, column.map { wish($0) }) }
      if zip(old, levels).allSatisfy({ abs($0 - $1) < 0.01 }) { break }
    }
    for column in columns { settle(column, column.map { straight($0) }, isStrict: true) }
    for _ in 0..<8 {
      for column in columns + columns.reversed() {
        let wishes = column.map { stops.isFollowed($0) ? levels[$0] : wish($0) }
        settle(column, wishes, isStrict: true)
      }
    }
    for column in columns {
      settle(column, column.map { nearlyStraight($0) }, isStrict: true)
      for stop in column { levels[stop].round() }
    }
  }

  /// From where to where the component reaches.
  var range: ClosedRange<Double> {
    let tops = columns.joined().map { levels[$0] - reach($0) }
    let ends = columns.joined().map { levels[$0] + reach($0) }
    return (tops.min() ?? 0)...(ends.max() ?? 0)
  }

  // MARK: - Wishes

  /// The level at which a stop's lines pull least.
  private func wish(_ stop: Int) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for (other, weight) in pulls[stop] {
      sum += weight * levels[other]
      weights += weight
    }
    return weights > 0 ? sum / weights : levels[stop]
  }

  /// The level of the one box before that a reader follows, where this is the one behind it.
  private func straight(_ stop: Int) -> Double {
    guard stops.isFollowed(stop), fans[stop].before == 1,
      let before = stops.before[stop].first(where: stops.isFollowed), fans[before].behind == 1
    else { return levels[stop] }
    return levels[before]
  }

  /// The level of what the strongest line comes from, if it is nearly there; a line that crosses
  /// several columns keeps its level as long as it can.
  private func nearlyStraight(_ stop: Int) -> Double {
    let before = stops.before[stop].max { weight(from: $0, to: stop) < weight(from: $1, to: stop) }
    guard let before else { return levels[stop].rounded() }
    let isLine = stops.stops[stop].isBend && stops.stops[before].isBend
    let isNear = abs(levels[before] - levels[stop]) < 8
    return levels[isLine || isNear ? before : stop].rounded()
  }

  private func weight(from stop: Int, to other: Int) -> Double {
    if stops.isBeside(stop) || stops.isBeside(other) { return 0.01 }
    switch (stops.stops[stop].isBend, stops.stops[other].isBend) {
    case (true, true): return 16
    case (false, false):
      // Where lines fan out or in, none of them can be straight.
      let fan = Double(max(fans[stop].behind, fans[other].before, 1))
      return 8 / (fan * fan)
    default: return 1
    }
  }

  // MARK: - Distances

  /// The room that a stop takes above and below its middle.
  private func reach(_ stop: Int) -> Double {
    stops.stops[stop].isBend ? GraphMetrics.bendReach : metrics.reach
  }

  /// How far below the first stop of a column the others are at least.
  func offsets(_ column: [Int]) -> [Double] {
    var offsets: [Double] = []
    var followed: Int?
    for (index, stop) in column.enumerated() {
      var offset = index == 0 ? 0 : offsets[index - 1] + reach(column[index - 1]) + reach(stop)
      if stops.isFollowed(stop) {
        if let followed {
          // What only one of them uses has its place in the column before.
          let room = stops.followers[column[followed]] + stops.followers[stop]
          offset = max(offset, offsets[followed] + metrics.reach * Double(room))
        }
        followed = index
      }
      offsets.append(offset)
    }
    return offsets
  }
}
