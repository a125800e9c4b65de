/// An axis with the stretch of it that is drawn.
struct Ruler {
  let axis: Axis
  /// The places at both ends, which are never the same.
  let range: ClosedRange<Double>
  /// Whether nothing but whole numbers is shown, such as epochs: a tick between two would mean
  /// nothing.
  let isWhole: Bool

  /// What runs from left to right: from the first number to the last, so that no room is lost.
  init(along axis: Axis, _ numbers: [Double]) {
    self.axis = axis
    let places = numbers.compactMap(axis.place)
    isWhole =
      axis.scale == .linear && !places.isEmpty && places.allSatisfy { $0 == $0.rounded() }
    range = Ruler.hull(of: places, axis.scale, isWhole: isWhole)
  }

  /// What runs upward: from a round number to another.
  init(up axis: Axis, _ numbers: [Double]) {
    self.axis = axis
    isWhole = false
    let hull = Ruler.hull(of: numbers.compactMap(axis.place), axis.scale, isWhole: false)
    switch axis.scale {
    case .linear:
      let step = RoundStep(over: hull.upperBound - hull.lowerBound, atMost: 10).size
      let low = (hull.lowerBound / step + 1e-9).rounded(.down) * step
      let high = (hull.upperBound / step - 1e-9).rounded(.up) * step
      range = min(low, hull.lowerBound)...max(high, hull.upperBound)
    case .logarithmic:
      range = LogarithmicTicks.rounded(hull)
    }
  }

  /// How far along the drawn stretch a place is, from 0 to 1.
  func part(_ place: Double) -> Double {
    let part = (place - range.lowerBound) / (range.upperBound - range.lowerBound)
    return min(max(part, 0), 1)
  }

  /// Round numbers inside the stretch, about `count` of them and seldom more.
  func ticks(atMost count: Int) -> [Tick] {
    switch axis.scale {
    case .linear: LinearTicks(range, atMost: count, isWhole: isWhole).ticks
    case .logarithmic: LogarithmicTicks(range, atMost: count).ticks
    }
  }

  /// The stretch from the lowest place to the highest; where these are the same, or differ by no more
  /// than their rounding, they stand in its middle.
  private static func hull(
    of places: [Double], _ scale: Axis.Scale, isWhole: Bool
  ) -> ClosedRange<Double> {
    guard let low = places.min(), let high = places.max() else { return 0...1 }
    let size = max(low.magnitude, high.magnitude)
    guard high - low <= max(size * 1e-9, 1e-300) else { return low...high }
    let middle = low + (high - low) / 2
    let half: Double =
      if scale == .logarithmic {
        0.5
      } else if isWhole {
        max(0.5, size * 1e-6)
      } else {
        size < 1e-290 ? 1 : size / 2
      }
    return (middle - half)...(middle + half)
  }
}

/// A mark on an axis.
struct Tick {
  let place: Double
  let text: String
}
