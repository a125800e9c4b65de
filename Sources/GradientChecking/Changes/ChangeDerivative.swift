/// A derivative found by exact changes.
package struct ChangeDerivative: Sendable {
  /// The derivative; at a kink nothing but the mean of the one-sided ones.
  package let value: Double
  /// How far the exact derivative, and what an engine makes of it, may lie from `value`.
  package let errorBound: Double
  /// Whether the bound is small enough to tell a wrong answer.
  package let isDecidable: Bool
  /// The corner at which the derivative jumps, if there is one.
  package let kink: Kink?

  /// Where the derivative from below and the one from above differ.
  package struct Kink: Sendable {
    /// The node that has the corner: `relu at a1[2]`.
    package let node: String
    package let left: Double
    package let right: Double

    /// The one-sided derivatives, the smaller one first.
    var range: (low: Double, high: Double) { (min(left, right), max(left, right)) }
  }

  /// Whether an engine's answer agrees: it lies within the bound, or at a kink between the one-sided
  /// derivatives.
  package func allows(_ answer: Double) -> Bool {
    guard answer.isFinite else { return false }
    guard let kink else { return (answer - value).magnitude <= errorBound }
    return answer >= kink.range.low - errorBound && answer <= kink.range.high + errorBound
  }

  /// The derivative; at a kink the answer if it lies between the one-sided derivatives, else the
  /// nearer of these.
  func nearest(to answer: Double) -> Double {
    guard let kink else { return value }
    return min(max(answer, kink.range.low), kink.range.high)
  }
}
