/// A derivative found by exact changes.
package struct ChangeDerivative: Sendable {
  /// The derivative; at a kink the mean of the one-sided ones.
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
  }

  /// Whether an engine's answer agrees: it lies within the bound, or at a kink between the one-sided
  /// derivatives.
  package func allows(_ answer: Double) -> Bool {
    guard answer.isFinite else { return false }
    guard let kink else { return (answer - value).magnitude <= errorBound }
    return answer >= min(kink.left, kink.right) - errorBound
      && answer <= max(kink.left, kink.right) + errorBound
  }
}
