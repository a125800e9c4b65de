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
    guard number.magnitude < 1e307 else { return nil }
    switch scale {
    case .linear: return number
    case .logarithmic: return number > 0 ? .log10(number) : nil
    }
  }
}
