/// How far down each stop's middle stands.
///
/// Lines pull the stops that they join to one level, most of all those that a reader follows:
///
///     Σ weight · (y − y′)²  becomes least, where stops keep their order and distance.
///
/// Column by column is brought to its best, the others being as they are, until nothing moves.
struct GraphLevels {
  private let stops: GraphStops
  private let columns: [[Int]]
  /// The room that a stop takes above and below its middle.
  private let reach: [Double]
  /// The levels; those of other components are 0.
  private(set) var levels: [Double]

  private static let rounds = 200

  init(_ stops: GraphStops, _ order: GraphOrder, _ metrics: GraphMetrics) {
    self.stops = stops
    columns = order.columns
    reach = stops.stops.indices.map { stop in
      guard !stops.stops[stop].isBend else { return GraphMetrics.bendReach }
      // What follows a node alone has its place before it.
      return metrics.reach * Double(max(stops.followers[stop], 1))
    }
    levels = .init(repeating: 0, count: stops.stops.count)
    for column in columns { settle(column, wishes: column.map { _ in 0 }) }
    for _ in 0..<GraphLevels.rounds {
      let old = levels
      for column in columns { settle(column) }
      for column in columns.reversed() { settle(column) }
      if zip(old, levels).allSatisfy({ abs($0 - $1) < 0.01 }) { break }
    }
    for column in columns { for stop in column { levels[stop].round() } }
  }

  /// From where to where the component reaches.
  var range: ClosedRange<Double> {
    let tops = columns.joined().map { levels[$0] - reach[$0] }
    let ends = columns.joined().map { levels[$0] + reach[$0] }
    return (tops.min() ?? 0)...(ends.max() ?? 0)
  }

  private mutating func settle(_ column: [Int]) {
    settle(column, wishes: column.map { wish($0) })
  }

  /// The level at which a stop's lines pull least.
  private func wish(_ stop: Int) -> Double {
    var (sum, weights) = (0.0, 0.0)
    for other in stops.before[stop] + stops.behind[stop] {
      let weight = weight(stop, other)
      sum += weight * levels[other]
      weights += weight
    }
    return weights > 0 ? sum / weights : levels[stop]
  }

  private func weight(_ stop: Int, _ other: Int) -> Double {
    if stops.isBeside(stop) || stops.isBeside(other) { return 0.01 }
    return switch (stops.stops[stop].isBend, stops.stops[other].isBend) {
    case (true, true): 4
    case (false, false): 8
    default: 1
    }
  }

  /// Brings a column's stops as near to their wishes as their order and distances allow.
  ///
  /// Stops that would overlap form a group, which stands where it suits them best together.
  private mutating func settle(_ column: [Int], wishes: [Double]) {
    var groups: [(sum: Double, weight: Double, count: Int)] = []
    var offsets: [Double] = []
    var offset = 0.0
    for (index, stop) in column.enumerated() {
      if index > 0 { offset += reach[column[index - 1]] + reach[stop] }
      offsets.append(offset)
      let weight = (stops.before[stop] + stops.behind[stop])
        .reduce(1e-6) { $0 + self.weight(stop, $1) }
      groups.append((weight * (wishes[index] - offset), weight, 1))
      while groups.count > 1, let last = groups.last {
        let previous = groups[groups.count - 2]
        guard previous.sum / previous.weight >= last.sum / last.weight else { break }
        groups.removeLast(2)
        groups.append(
          (previous.sum + last.sum, previous.weight + last.weight, previous.count + last.count))
      }
    }
    var index = 0
    for group in groups {
      for _ in 0..<group.count {
        levels[column[index]] = group.sum / group.weight + offsets[index]
        index += 1
      }
    }
  }
}
