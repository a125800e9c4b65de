// What the members mean is said once, at the protocols in Rule.swift.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// y = |x|; its derivative is the sign of x, 0 where x = 0.
public enum Abs: UnaryRule {
  public static let name = "abs"
  public static let domain = [-3.0...3.0]
  public static let corners = [0.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N {
    // 0 − x and not −x, which would make −0 of 0.
    .positive(x, then: x, otherwise: N(0) - x)
  }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    .positive(x, then: N(1), otherwise: .positive(-x, then: N(-1), otherwise: N(0)))
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    let b = x + δ
    return .positive(
      x,
      then: .positive(b, then: δ, otherwise: -b - x),
      otherwise: .positive(b, then: b + x, otherwise: -δ))
  }
}

/// y = the smaller of a and b; its derivative is 1 for the smaller, ½ each for a tie.
public enum Minimum: BinaryRule {
  public static let name = "min"
  public static let domain = [-3.0...3.0, -3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ a: N, _ b: N) -> N {
    .positive(b - a, then: a, otherwise: b)
  }
  @inlinable public static func leftDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { .step(b - a) }
  @inlinable public static func rightDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { .step(a - b) }
  @inlinable public static func change<N: RealArithmetic>(
    at a: N, _ b: N, output y: N, by δa: N, _ δb: N
  ) -> N {
    // From the gap between the two, so that a change far smaller than they are is not lost.
    let gap = b - a
    let after = gap + (δb - δa)
    return .positive(
      gap,
      then: .positive(after, then: δa, otherwise: (b - a) + δb),
      otherwise: .positive(after, then: (a - b) + δa, otherwise: δb))
  }
}

/// y = the larger of a and b; its derivative is 1 for the larger, ½ each for a tie.
public enum Maximum: BinaryRule {
  public static let name = "max"
  public static let domain = [-3.0...3.0, -3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ a: N, _ b: N) -> N {
    .positive(a - b, then: a, otherwise: b)
  }
  @inlinable public static func leftDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { .step(a - b) }
  @inlinable public static func rightDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { .step(b - a) }
  @inlinable public static func change<N: RealArithmetic>(
    at a: N, _ b: N, output y: N, by δa: N, _ δb: N
  ) -> N {
    // From the gap between the two, so that a change far smaller than they are is not lost.
    let gap = a - b
    let after = gap + (δa - δb)
    return .positive(
      gap,
      then: .positive(after, then: δa, otherwise: (b - a) + δb),
      otherwise: .positive(after, then: (a - b) + δa, otherwise: δb))
  }
}

/// y = a where x > 0, else b, of the operands x, a, b; its derivatives are 0, [x > 0], [x ≤ 0].
///
/// Of any other number of operands it is not a number.
public enum Choose: ManyOperandRule {
  public static let name = "positive"
  public static let domain = [-3.0...3.0, -3.0...3.0, -3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: [N]) -> N {
    guard x.count == 3 else { return N(.nan) }
    return .positive(x[0], then: x[1], otherwise: x[2])
  }
  @inlinable public static func derivatives<N: RealArithmetic>(at x: [N], output y: N) -> [N] {
    guard x.count == 3 else { return x.map { _ in N(.nan) } }
    return [
      N(0),
      .positive(x[0], then: N(1), otherwise: N(0)),
      .positive(x[0], then: N(0), otherwise: N(1)),
    ]
  }
  @inlinable public static func change<N: RealArithmetic>(
    at x: [N], output y: N, by δ: [N]
  ) -> N {
    guard x.count == 3, δ.count == 3 else { return N(.nan) }
    return .positive(
      x[0],
      then: .positive(x[0] + δ[0], then: δ[1], otherwise: (x[2] - x[1]) + δ[2]),
      otherwise: .positive(x[0] + δ[0], then: (x[1] - x[2]) + δ[1], otherwise: δ[2]))
  }
}
