import Rules

/// How gradients are kept small: each entry by itself, then all together.
package struct Clipping: Sendable, Equatable {
  /// The most that the norm of all gradients together may be.
  package var norm: Double?
  /// The most that each entry may be, whatever its sign.
  package var value: Double?

  /// Whether anything is kept small.
  package var isNone: Bool { norm == nil && value == nil }

  /// An entry between −limit and limit.
  package func bounded(_ gradient: Double) -> Double {
    value.map { min(max(gradient, -$0), $0) } ?? gradient
  }

  /// What gradients of a norm are multiplied by, if that is less than 1: limit / (norm + 1e-6).
  ///
  /// Source: PyTorch's `clip_grad_norm_`.
  package func factor<R: UpdateReading>(_ reading: inout R, norm: R.Number) -> R.Number? {
    self.norm.map { limit in
      reading.line("c", reading.setting("limit", limit) / (norm + R.Number(1e-6)))
    }
  }

  /// The norm of gradients: the root of the sum of their squares.
  package static func norm(squares: Double) -> Double { squares.squareRoot() }
}
