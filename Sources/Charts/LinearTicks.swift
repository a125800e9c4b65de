import Typography

/// The multiples of 1, 2 or 5 × 10ⁿ inside a range.
struct LinearTicks {
  let ticks: [Tick]

  /// The ticks of a range: no more than `count` steps, unless fewer than two ticks would be left.
  init(_ range: ClosedRange<Double>, atMost count: Int, isWhole: Bool = false) {
    let few = (count...(count + 3)).lazy.map { Self.ticks(range, atMost: $0, isWhole: isWhole) }
    ticks = few.first { $0.count > 1 } ?? Self.ticks(range, atMost: count, isWhole: isWhole)
  }

  private static func ticks(
    _ range: ClosedRange<Double>, atMost count: Int, isWhole: Bool
  ) -> [Tick] {
    let round = RoundStep(over: range.upperBound - range.lowerBound, atMost: count).size
    let step = isWhole ? max(round, 1) : round
    let first = (range.lowerBound / step - 1e-9).rounded(.up)
    let last = (range.upperBound / step + 1e-9).rounded(.down)
    guard first <= last, last - first <= 100 else { return [] }
    let largest = max(range.lowerBound.magnitude, range.upperBound.magnitude)
    return stride(from: first, through: last, by: 1).map { index in
      let place = index * step
      return Tick(place: place, text: text(place, step: step, largest: largest))
    }
  }

  private static func text(_ number: Double, step: Double, largest: Double) -> String {
    // One axis is not to say both 800000 and 1e6.
    if largest >= 1e6, largest < 1e12, step < 1e6 {
      return NumberFormat(significantDigits: 12).text(number)
    }
    // No more digits than the distance from the next tick asks for.
    let digits = number == 0 ? 1 : Double.log10(number.magnitude / step).rounded(.down) + 3
    return NumberFormat(significantDigits: Int(min(max(digits, 1), 12))).text(number)
  }
}

/// A distance between ticks: 1, 2 or 5 × 10ⁿ.
struct RoundStep {
  /// The distance.
  let size: Double

  /// The smallest such distance that fits into a length at most `count` times.
  init(over length: Double, atMost count: Int) {
    let rough = length / Double(max(count, 1))
    let power = Double.power(10, Int(max(Double.log10(max(rough, 1e-305)), -305).rounded(.down)))
    size = [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * (1 - 1e-9) } ?? power * 10
  }
}
