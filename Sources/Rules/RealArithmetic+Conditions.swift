extension RealArithmetic {
  /// `then` where `x` ≠ 0, else `otherwise`.
  @inlinable public static func nonzero(
    _ x: Self, then: @autoclosure () -> Self, otherwise: @autoclosure () -> Self
  ) -> Self {
    positive(x, then: then(), otherwise: positive(-x, then: then(), otherwise: otherwise()))
  }

  /// 1 where `x` > 0, 0 where `x` < 0, ½ where `x` = 0.
  @inlinable public static func step(_ x: Self) -> Self {
    positive(x, then: Self(1), otherwise: positive(-x, then: Self(0), otherwise: Self(1) / Self(2)))
  }

  /// The largest of `x`, found two at a time.
  @inlinable public static func largest(_ x: [Self]) -> Self {
    guard let first = x.first else { return Self(-.infinity) }
    return x.dropFirst().reduce(first) { positive($1 - $0, then: $1, otherwise: $0) }
  }

  /// The smallest of `x`, found two at a time.
  @inlinable public static func smallest(_ x: [Self]) -> Self {
    guard let first = x.first else { return Self(.infinity) }
    return x.dropFirst().reduce(first) { positive($0 - $1, then: $1, otherwise: $0) }
  }

  /// The largest of `x`: what is left after subtracting it is at most 0.
  @inlinable public static func shift(_ x: [Self]) -> Self { largest(x) }

  /// x₁ + … + xₙ, from the left; 0 of none.
  @inlinable public static func sum(of x: [Self]) -> Self { x.reduce(Self(0), +) }
}
