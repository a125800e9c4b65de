/// A stretch of a source text, in byte offsets: `lower` is in it, `upper` is not.
package struct SourceRange: Hashable, Sendable {
  package let lower: Int
  package let upper: Int

  /// The bytes from `lower` up to `upper`; empty where `upper` is not above `lower`.
  package init(_ lower: Int, _ upper: Int) {
    self.lower = lower
    self.upper = max(lower, upper)
  }

  /// The smallest range that holds both.
  package func joined(with other: SourceRange) -> SourceRange {
    SourceRange(min(lower, other.lower), max(upper, other.upper))
  }

  /// The empty place behind the range.
  package var end: SourceRange { SourceRange(upper, upper) }
}
