import Typography

/// One direction of a chart: what it measures and how numbers are placed along it.
package struct Axis: Sendable, Equatable {
  /// How equal distances are spent.
  package enum Scale: Sendable {
    /// Equal distances for equal differences.
    case linear
    /// Equal distances for equal ratios; numbers that are not above 0 have no place.
    case logarithmic
  }

  /// What is measured, with its unit.
  package let label: String
  package let scale: Scale

  package init(_ label: String, _ scale: Scale = .linear) {
    self.label = label
    self.scale = scale
  }

  /// Where a number stands on a scale of equal distances; `nil` where it has no place, because it is
  /// not finite or so large that differences are not.
  func place(_ number: Double) -> Double? {
    guard number.magnitude < 1e300 else { return nil }
    switch scale {
    case .linear: return number
    case .logarithmic: return number > 0 ? .log10(number) : nil
    }
  }

  /// The range of places to draw, with ticks at both ends or inside of them.
  ///
  /// Without a number to show it is 0 … 1; a single number stands in the middle.
  func range(of numbers: some Sequence<Double>) -> ClosedRange<Double> {
    let places = numbers.compactMap(place)
    guard let low = places.min(), let high = places.max() else { return 0...1 }
    if scale == .logarithmic {
      return low.rounded(.down)...max(high.rounded(.up), low.rounded(.down) + 1)
    }
    if low == high { return (low - max(abs(low), 1) / 2)...(high + max(abs(high), 1) / 2) }
    let step = Axis.step(over: high - low, atMost: 6)
    return ((low / step).rounded(.down) * step)...((high / step).rounded(.up) * step)
  }

  /// The ticks in a range of places: where they stand and what is written beside them.
  func ticks(in range: ClosedRange<Double>, atMost count: Int) -> [Tick] {
    let length = range.upperBound - range.lowerBound
    var step = Axis.step(over: length, atMost: count)
    if scale == .logarithmic { step = max(step.rounded(.up), 1) }
    let first = Int((range.lowerBound / step - 1e-9).rounded(.up))
    let last = Int((range.upperBound / step + 1e-9).rounded(.down))
    guard first <= last, last - first <= 100 else { return [] }
    return (first...last).map { index in
      let place = Double(index) * step
      return Tick(place: place, text: text(at: place, step: step))
    }
  }

  /// A mark on an axis.
  struct Tick {
    let place: Double
    let text: String
  }

  private func text(at place: Double, step: Double) -> String {
    switch scale {
    case .linear:
      // A tick has no more digits than its distance from the next asks for.
      let digits = place == 0 ? 1 : Double.log10(place.magnitude / step).rounded(.down) + 3
      return NumberFormat(significantDigits: Int(min(max(digits, 1), 12))).text(place)
    case .logarithmic:
      let exponent = Int(place)
      return (-2...2).contains(exponent)
        ? NumberFormat().text(.power(10, exponent)) : "10" + Axis.superscript(exponent)
    }
  }

  /// 1, 2 or 5 times a power of ten, the smallest that needs at most `count` steps.
  private static func step(over length: Double, atMost count: Int) -> Double {
    guard length > 0, length.isFinite else { return 1 }
    let rough = length / Double(max(count, 1))
    let power = Double.power(10, Int(Double.log10(rough).rounded(.down)))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= rough * (1 - 1e-9) } ?? power * 10
  }

  private static func superscript(_ number: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return (number < 0 ? "⁻" : "")
      + String(String(number.magnitude).compactMap { $0.wholeNumberValue.map { digits[$0] } })
  }
}
