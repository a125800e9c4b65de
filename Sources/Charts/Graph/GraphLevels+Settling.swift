extension GraphLevels {
  /// Brings a column's stops as near to their wishes as their order and distances allow.
  ///
  /// Stops that would come too close form a group, which stands where it suits them best together:
  /// the least squares of what is given in order, by pooling neighbours. If it `isStrict`, what a
  /// reader follows gives way to nothing else, and no box to a line.
  mutating func settle(_ column: [Int], _ wishes: [Double], isStrict: Bool = false) {
    var groups: [Group] = []
    let offsets = offsets(column)
    for (index, offset) in offsets.enumerated() {
      let stop = column[index]
      let pull = pulls[stop].reduce(1e-6) { $0 + $1.weight }
      let weight = isStrict ? rank(stop) * pull : pull
      var group = Group(sum: weight * (wishes[index] - offset), weight: weight, count: 1)
      while let previous = groups.last, previous.level >= group.level {
        group.join(groups.removeLast())
      }
      groups.append(group)
    }
    var index = 0
    for group in groups {
      for _ in 0..<group.count {
        levels[column[index]] = group.level + offsets[index]
        index += 1
      }
    }
  }

  private func rank(_ stop: Int) -> Double {
    stops.isFollowed(stop) ? 1e6 : stops.stops[stop].isBend ? 1e-3 : 1e4
  }

  /// Stops that stand as close to each other as they may.
  private struct Group {
    var sum: Double
    var weight: Double
    var count: Int

    var level: Double { sum / weight }

    mutating func join(_ other: Group) {
      sum += other.sum
      weight += other.weight
      count += other.count
    }
  }
}
