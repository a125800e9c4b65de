import Typography

/// Round numbers inside a range of decimal logarithms: powers of ten, with twice and five times these
/// where there is room; below a decade evenly spaced numbers.
struct LogarithmicTicks {
  let ticks: [Tick]

  init(_ range: ClosedRange<Double>, atMost count: Int) {
    let fine = LogarithmicTicks.finer(range)
    let decades = LogarithmicTicks.decades(range, atMost: count)
    if fine.count < 3, let even = LogarithmicTicks.even(range, atMost: count) {
      ticks = even
    } else {
      // A power or two alone would say little.
      let most = decades.count < 2 ? Int.max : decades.count < 3 ? count * 3 / 2 : count
      ticks = fine.count <= most ? fine : decades
    }
  }

  /// The range that reaches out to the next 1, 2 or 5 × 10ⁿ.
  static func rounded(_ range: ClosedRange<Double>) -> ClosedRange<Double> {
    let marks = places(from: range.lowerBound - 1, to: range.upperBound + 1).map(\.place)
    let low = marks.last { $0 <= range.lowerBound + 1e-9 } ?? range.lowerBound
    let high = marks.first { $0 >= range.upperBound - 1e-9 } ?? range.upperBound
    return min(low, range.lowerBound)...max(high, range.upperBound)
  }

  private static func places(
    from low: Double, to high: Double
  ) -> [(place: Double, factor: Int, exponent: Int)] {
    (Int(low.rounded(.down))...Int(high.rounded(.up))).flatMap { exponent in
      [1, 2, 5].map { (Double(exponent) + .log10(Double($0)), $0, exponent) }
    }
  }

  private static func finer(_ range: ClosedRange<Double>) -> [Tick] {
    let inside = places(from: range.lowerBound, to: range.upperBound).filter {
      $0.place >= range.lowerBound - 1e-9 && $0.place <= range.upperBound + 1e-9
    }
    let isPlain = inside.allSatisfy { abs($0.exponent) <= 4 }
    return inside.map { place, factor, exponent in
      Tick(place: place, text: text(factor, exponent, isPlain: isPlain))
    }
  }

  private static func decades(_ range: ClosedRange<Double>, atMost count: Int) -> [Tick] {
    let length = range.upperBound - range.lowerBound
    let step = Int(max(RoundStep(over: length, atMost: count).size.rounded(.up), 1))
    let first = Int(((range.lowerBound - 1e-9) / Double(step)).rounded(.up))
    let last = Int(((range.upperBound + 1e-9) / Double(step)).rounded(.down))
    guard first <= last else { return [] }
    let exponents = (first...last).map { $0 * step }
    let isPlain = exponents.allSatisfy { abs($0) <= 4 }
    return exponents.map { Tick(place: Double($0), text: text(1, $0, isPlain: isPlain)) }
  }

  /// Evenly spaced numbers, for what is less than about a decade.
  private static func even(_ range: ClosedRange<Double>, atMost count: Int) -> [Tick]? {
    guard range.lowerBound > -290, range.upperBound < 307 else { return nil }
    let low = Double.power(10, range.lowerBound)
    let high = Double.power(10, range.upperBound)
    let linear = LinearTicks(low...max(low, high), atMost: count).ticks
    guard linear.count > 1 else { return nil }
    return linear.map { Tick(place: .log10($0.place), text: $0.text) }
  }

  /// `0.002`, or `2·10⁻⁹` on an axis that has numbers far from 1.
  private static func text(_ factor: Int, _ exponent: Int, isPlain: Bool) -> String {
    if isPlain { return NumberFormat().text(Double(factor) * .power(10, exponent)) }
    if exponent == 0 { return "\(factor)" }
    return (factor == 1 ? "" : "\(factor)·") + "10" + superscript(exponent)
  }

  private static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (number < 0 ? "⁻" : "")
      + String(String(number.magnitude).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
