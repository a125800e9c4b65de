// What the members mean is said once, at the protocols in Rule.swift.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// y = a + b; both derivatives are 1.
public enum Add: BinaryRule {
  public static let name = "+"
  public static let domain = [-3.0...3.0, -3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ a: N, _ b: N) -> N { a + b }
  @inlinable public static func leftDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { N(1) }
  @inlinable public static func rightDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { N(1) }
  @inlinable public static func change<N: RealArithmetic>(
    at a: N, _ b: N, output y: N, by δa: N, _ δb: N
  ) -> N {
    δa + δb
  }
}

/// y = a − b; its derivatives are 1 and −1.
public enum Subtract: BinaryRule {
  public static let name = "−"
  public static let domain = [-3.0...3.0, -3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ a: N, _ b: N) -> N { a - b }
  @inlinable public static func leftDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { N(1) }
  @inlinable public static func rightDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { N(-1) }
  @inlinable public static func change<N: RealArithmetic>(
    at a: N, _ b: N, output y: N, by δa: N, _ δb: N
  ) -> N {
    δa - δb
  }
}

/// y = a b; its derivatives are b and a.
public enum Multiply: BinaryRule {
  public static let name = "×"
  public static let domain = [-3.0...3.0, -3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ a: N, _ b: N) -> N { a * b }
  @inlinable public static func leftDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { b }
  @inlinable public static func rightDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { a }
  @inlinable public static func change<N: RealArithmetic>(
    at a: N, _ b: N, output y: N, by δa: N, _ δb: N
  ) -> N {
    a * δb + b * δa + δa * δb
  }
}

/// y = a/b; its derivatives are 1/b and −y/b.
public enum Divide: BinaryRule {
  public static let name = "/"
  public static let domain = [-3.0...3.0, 0.25...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ a: N, _ b: N) -> N { a / b }
  @inlinable public static func leftDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { N(1) / b }
  @inlinable public static func rightDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { -y / b }
  @inlinable public static func change<N: RealArithmetic>(
    at a: N, _ b: N, output y: N, by δa: N, _ δb: N
  ) -> N {
    (δa - y * δb) / (b + δb)
  }
}

/// y = x; its derivative is 1.
///
/// It gives a value that has a name already a second one.
public enum Identity: UnaryRule {
  public static let name = "identity"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { x }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { N(1) }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    δ
  }
}

/// y = −x; its derivative is −1.
public enum Negate: UnaryRule {
  public static let name = "negate"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { -x }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { N(-1) }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    -δ
  }
}

/// y = aⁿ; its derivatives are n aⁿ⁻¹ (0 where n = 0) and y log a (0 where a = 0).
public enum Power: BinaryRule {
  public static let name = "^"
  public static let domain = [0.25...3.0, -3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ a: N, _ n: N) -> N { .power(a, n) }
  @inlinable public static func leftDerivative<N: RealArithmetic>(
    at a: N, _ n: N, output y: N
  ) -> N { .nonzero(n, then: n * .power(a, n - N(1)), otherwise: N(0)) }
  @inlinable public static func rightDerivative<N: RealArithmetic>(
    at a: N, _ n: N, output y: N
  ) -> N { .nonzero(a, then: y * .log(a), otherwise: N(0)) }
  @inlinable public static func change<N: RealArithmetic>(
    at a: N, _ n: N, output y: N, by δa: N, _ δn: N
  ) -> N {
    .nonzero(
      δn, then: generalChange(at: a, n, output: y, by: δa, δn),
      // The small whole powers, by identities that are as exact near 0 as anywhere.
      otherwise: .nonzero(
        n - N(2),
        then: .nonzero(
          n - N(1),
          then: .nonzero(
            n - N(3), then: generalChange(at: a, n, output: y, by: δa, δn),
            otherwise: δa * (N(3) * a * (a + δa) + δa * δa)),
          otherwise: δa),
        otherwise: δa * (a + a + δa)))
  }
  @inlinable static func generalChange<N: RealArithmetic>(
    at a: N, _ n: N, output y: N, by δa: N, _ δn: N
  ) -> N {
    let plain = N.power(a + δa, n + δn) - y
    // (a + δa)ⁿ = aⁿ (1 + δa/a)ⁿ as long as a keeps its sign.
    return .nonzero(
      a,
      then: .positive(
        N(1) + δa / a,
        then: y
          * .expm1((n + δn) * .log1p(δa / a) + .nonzero(δn, then: δn * .log(a), otherwise: N(0))),
        otherwise: plain),
      otherwise: plain)
  }
}
