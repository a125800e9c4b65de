/// The vocabulary in which every rule is written once.
///
/// A rule is a line of mathematics over this protocol. Read over `Double` the line computes; read
/// over ``Formula`` it explains, because the symbolic answer comes from the very same line.
public protocol RealArithmetic {
  /// The number `value`, exactly.
  init(_ value: Double)

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  static prefix func - (operand: Self) -> Self

  /// eˣ.
  static func exp(_ x: Self) -> Self
  /// eˣ − 1, accurate near 0.
  static func expm1(_ x: Self) -> Self
  /// The natural logarithm of x > 0.
  static func log(_ x: Self) -> Self
  /// log(1 + x), accurate near 0.
  static func log1p(_ x: Self) -> Self
  /// The square root of x ≥ 0.
  static func sqrt(_ x: Self) -> Self
  /// The sine of x radians.
  static func sin(_ x: Self) -> Self
  /// The cosine of x radians.
  static func cos(_ x: Self) -> Self
  /// The hyperbolic tangent.
  static func tanh(_ x: Self) -> Self
  /// The error function, 2/√π ∫₀ˣ e^(−t²) dt.
  static func erf(_ x: Self) -> Self
  /// xⁿ.
  static func power(_ x: Self, _ n: Self) -> Self

  /// `then` where `x` > 0, else `otherwise`: the vocabulary's one conditional.
  ///
  /// `Double` evaluates only the branch taken; `Formula` keeps both as cases.
  static func positive(
    _ x: Self, then: @autoclosure () -> Self, otherwise: @autoclosure () -> Self
  ) -> Self

  /// x₁ + … + xₙ, from the left; 0 of none.
  static func sum(of x: [Self]) -> Self

  /// The largest of `x`; −∞ of none.
  static func largest(_ x: [Self]) -> Self
  /// The smallest of `x`; +∞ of none.
  static func smallest(_ x: [Self]) -> Self

  /// A number that a rule subtracts and adds back so that none of its steps overflows.
  ///
  /// The answer does not depend on it: `Double` takes the largest of `x`, `Formula` takes 0, which
  /// reads best.
  static func shift(_ x: [Self]) -> Self
}
