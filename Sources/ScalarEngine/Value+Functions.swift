public import Rules

// The functions of the catalogue. Each is one node; its mathematics stands in the rule.

extension Value {
  /// eˣ.
  @inlinable public func exp() -> Value { Value.unary(Exp.self, self) }

  /// eˣ − 1, accurate near 0.
  @inlinable public func expm1() -> Value { Value.unary(Expm1.self, self) }

  /// The natural logarithm of x > 0; −∞ at 0, not a number below.
  @inlinable public func log() -> Value { Value.unary(Log.self, self) }

  /// log(1 + x) of x > −1, accurate near 0.
  @inlinable public func log1p() -> Value { Value.unary(Log1p.self, self) }

  /// The square root of x ≥ 0, not a number below; its derivative is infinite at 0.
  @inlinable public func sqrt() -> Value { Value.unary(Sqrt.self, self) }

  /// The sine of x radians.
  @inlinable public func sin() -> Value { Value.unary(Sin.self, self) }

  /// The cosine of x radians.
  @inlinable public func cos() -> Value { Value.unary(Cos.self, self) }

  /// The hyperbolic tangent.
  @inlinable public func tanh() -> Value { Value.unary(Tanh.self, self) }

  /// 1/(1 + e⁻ˣ).
  @inlinable public func sigmoid() -> Value { Value.unary(Sigmoid.self, self) }

  /// The error function, 2/√π ∫₀ˣ e^(−t²) dt.
  @inlinable public func erf() -> Value { Value.unary(Erf.self, self) }

  /// x where x > 0, else 0; the derivative at 0 is 0.
  @inlinable public func relu() -> Value { Value.unary(Relu.self, self) }

  /// x where x > 0, else eˣ − 1.
  @inlinable public func elu() -> Value { Value.unary(Elu.self, self) }

  /// log(1 + eˣ).
  @inlinable public func softplus() -> Value { Value.unary(Softplus.self, self) }

  /// x sigmoid(x).
  @inlinable public func silu() -> Value { Value.unary(Silu.self, self) }

  /// x Φ(x), where Φ is the normal distribution function.
  @inlinable public func gelu() -> Value { Value.unary(Gelu.self, self) }

  /// |x|; the derivative at 0 is 0.
  @inlinable public func abs() -> Value { Value.unary(Abs.self, self) }
}

// MARK: - Of two operands

extension Value {
  /// xⁿ; of x < 0 a number only where n is whole.
  @inlinable public func power(_ n: Value) -> Value { Value.binary(Power.self, self, n) }

  /// xⁿ; of x < 0 a number only where n is whole.
  @inlinable public func power(_ n: Double) -> Value { power(constant(n)) }

  /// x where x > 0, else slope × x.
  @inlinable public func leakyRelu(slope: Value) -> Value {
    Value.binary(LeakyRelu.self, self, slope)
  }

  /// x where x > 0, else slope × x.
  @inlinable public func leakyRelu(slope: Double = 0.01) -> Value {
    leakyRelu(slope: constant(slope))
  }

  /// a log b, and 0 where a = 0.
  @inlinable public static func xlogy(_ a: Value, _ b: Value) -> Value {
    binary(XLogY.self, a, b)
  }

  /// The smaller of a and b; of two equal ones each has the derivative ½.
  @inlinable public static func minimum(_ a: Value, _ b: Value) -> Value {
    binary(Minimum.self, a, b)
  }

  /// The larger of a and b; of two equal ones each has the derivative ½.
  @inlinable public static func maximum(_ a: Value, _ b: Value) -> Value {
    binary(Maximum.self, a, b)
  }
}

// MARK: - Of any number of operands

extension Value {
  /// `a` where `condition` > 0, else `b`.
  @inlinable public static func choose(
    wherePositive condition: Value, _ a: Value, otherwise b: Value
  ) -> Value {
    condition.graph.apply(Choose.self, to: [condition, a, b])
  }
}

// Each takes values of one graph, and at least one: without any there is no graph.

extension Array where Element == Value {
  /// x₁ + … + xₙ, added from the left.
  @inlinable public func sum() -> Value { dropFirst().reduce(first(of: "sum"), +) }

  /// The largest of the values; equal ones share the derivative 1 equally.
  @inlinable public func largest() -> Value {
    first(of: "largest").graph.apply(Largest.self, to: self)
  }

  /// The smallest of the values; equal ones share the derivative 1 equally.
  @inlinable public func smallest() -> Value {
    first(of: "smallest").graph.apply(Smallest.self, to: self)
  }

  /// log(e^x₁ + … + e^xₙ), without overflow.
  @inlinable public func logSumExp() -> Value {
    first(of: "logSumExp").graph.apply(LogSumExp.self, to: self)
  }

  /// √(x₁² + … + xₙ²); the derivatives at 0 are 0.
  @inlinable public func norm() -> Value { first(of: "norm").graph.apply(Norm.self, to: self) }

  @usableFromInline
  func first(of function: String) -> Value {
    guard let first else { preconditionFailure("\(function)() of no values") }
    return first
  }
}
