// What the members mean is said once, at the protocols in Rule.swift.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// y = the largest of x; its derivative is shared equally by the operands that equal y.
public enum Largest: ManyOperandRule {
  public static let name = "max"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: [N]) -> N { .largest(x) }
  @inlinable public static func derivatives<N: RealArithmetic>(at x: [N], output y: N) -> [N] {
    let ties = N.sum(of: x.map { .positive(y - $0, then: N(0), otherwise: N(1)) })
    let share = N(1) / ties
    return x.map { .positive(y - $0, then: N(0), otherwise: share) }
  }
  @inlinable public static func change<N: RealArithmetic>(
    at x: [N], output y: N, by δ: [N]
  ) -> N {
    .largest(zip(x, δ).map { ($0 - y) + $1 })
  }
}

/// y = the smallest of x; its derivative is shared equally by the operands that equal y.
public enum Smallest: ManyOperandRule {
  public static let name = "min"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: [N]) -> N { .smallest(x) }
  @inlinable public static func derivatives<N: RealArithmetic>(at x: [N], output y: N) -> [N] {
    let ties = N.sum(of: x.map { .positive($0 - y, then: N(0), otherwise: N(1)) })
    let share = N(1) / ties
    return x.map { .positive($0 - y, then: N(0), otherwise: share) }
  }
  @inlinable public static func change<N: RealArithmetic>(
    at x: [N], output y: N, by δ: [N]
  ) -> N {
    .smallest(zip(x, δ).map { ($0 - y) + $1 })
  }
}

/// y = log(e^x₁ + … + e^xₙ); its derivatives are e^(xᵢ − y).
public enum LogSumExp: ManyOperandRule {
  public static let name = "log_sum_exp"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: [N]) -> N {
    let shift = N.shift(x)
    return shift + .log(.sum(of: x.map { .exp($0 - shift) }))
  }
  @inlinable public static func derivatives<N: RealArithmetic>(at x: [N], output y: N) -> [N] {
    x.map { .exp($0 - y) }
  }
  @inlinable public static func change<N: RealArithmetic>(
    at x: [N], output y: N, by δ: [N]
  ) -> N {
    .log1p(.sum(of: zip(x, δ).map { .exp($0 - y) * .expm1($1) }))
  }
}

/// y = √(x₁² + … + xₙ²); its derivatives are xᵢ/y, 0 where y = 0.
public enum Norm: ManyOperandRule {
  public static let name = "norm"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: [N]) -> N {
    .sqrt(.sum(of: x.map { $0 * $0 }))
  }
  @inlinable public static func derivatives<N: RealArithmetic>(at x: [N], output y: N) -> [N] {
    x.map { .positive(y, then: $0 / y, otherwise: N(0)) }
  }
  @inlinable public static func change<N: RealArithmetic>(
    at x: [N], output y: N, by δ: [N]
  ) -> N {
    // The difference of the squares over the sum of the roots.
    let after = N.sqrt(.sum(of: zip(x, δ).map { ($0 + $1) * ($0 + $1) }))
    let squares = N.sum(of: zip(x, δ).map { $1 * (N(2) * $0 + $1) })
    return .positive(y + after, then: squares / (y + after), otherwise: N(0))
  }
}
