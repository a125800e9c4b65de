public import Foundation

// Every function is inlinable: the engines call them, through the rules, in their innermost loops.
extension Double: RealArithmetic {
  /// eˣ.
  @inlinable public static func exp(_ x: Double) -> Double { Foundation.exp(x) }
  /// eˣ − 1, accurate near 0.
  @inlinable public static func expm1(_ x: Double) -> Double { Foundation.expm1(x) }
  /// The natural logarithm; −∞ at 0, not a number below.
  @inlinable public static func log(_ x: Double) -> Double { Foundation.log(x) }
  /// log(1 + x), accurate near 0.
  @inlinable public static func log1p(_ x: Double) -> Double { Foundation.log1p(x) }
  /// The square root; not a number below 0.
  @inlinable public static func sqrt(_ x: Double) -> Double { x.squareRoot() }
  /// The sine of x radians.
  @inlinable public static func sin(_ x: Double) -> Double { Foundation.sin(x) }
  /// The cosine of x radians.
  @inlinable public static func cos(_ x: Double) -> Double { Foundation.cos(x) }
  /// The hyperbolic tangent.
  @inlinable public static func tanh(_ x: Double) -> Double { Foundation.tanh(x) }
  /// The error function.
  @inlinable public static func erf(_ x: Double) -> Double { Foundation.erf(x) }

  /// xⁿ; a square is a product, which is as exact and many times faster.
  @inlinable public static func power(_ x: Double, _ n: Double) -> Double {
    n == 2 ? x * x : Foundation.pow(x, n)
  }

  /// `then` where `x` > 0, else `otherwise`; only the branch taken is evaluated.
  @inlinable public static func positive(
    _ x: Double, then: @autoclosure () -> Double, otherwise: @autoclosure () -> Double
  ) -> Double {
    x > 0 ? then() : otherwise()
  }
}
