// What the members mean is said once, at the protocols in Rule.swift.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// y = eˣ; its derivative is y.
public enum Exp: UnaryRule {
  public static let name = "exp"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { .exp(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { y }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    y * .expm1(δ)
  }
}

/// y = eˣ − 1, accurate near 0; its derivative is eˣ.
public enum Expm1: UnaryRule {
  public static let name = "expm1"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { .expm1(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { .exp(x) }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    .exp(x) * .expm1(δ)
  }
}

/// y = log x, the natural logarithm; its derivative is 1/x.
public enum Log: UnaryRule {
  public static let name = "log"
  public static let domain = [0.25...4.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { .log(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    N(1) / x
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    .log1p(δ / x)
  }
}

/// y = log(1 + x), accurate near 0; its derivative is 1/(1 + x).
public enum Log1p: UnaryRule {
  public static let name = "log1p"
  public static let domain = [-0.75...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { .log1p(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    N(1) / (N(1) + x)
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    .log1p(δ / (N(1) + x))
  }
}

/// y = √x; its derivative is 1/(2 y).
public enum Sqrt: UnaryRule {
  public static let name = "sqrt"
  public static let domain = [0.25...4.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { .sqrt(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    N(1) / (N(2) * y)
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    δ / (.sqrt(x + δ) + y)
  }
}

/// y = a log b, 0 where a = 0; its derivatives are log b and a/b.
///
/// Where b is 0 and a is too, both derivatives are 0, as in PyTorch; where b is 0 and a is not,
/// y is infinite.
public enum XLogY: BinaryRule {
  public static let name = "xlogy"
  public static let domain = [-3.0...3.0, 0.25...4.0]
  @inlinable public static func value<N: RealArithmetic>(_ a: N, _ b: N) -> N {
    .nonzero(a, then: a * .log(b), otherwise: N(0))
  }
  @inlinable public static func leftDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { .positive(b, then: .log(b), otherwise: N(0)) }
  @inlinable public static func rightDerivative<N: RealArithmetic>(
    at a: N, _ b: N, output y: N
  ) -> N { .nonzero(a, then: a / b, otherwise: N(0)) }
  @inlinable public static func change<N: RealArithmetic>(
    at a: N, _ b: N, output y: N, by δa: N, _ δb: N
  ) -> N {
    .nonzero(δa, then: δa * .log(b + δb), otherwise: N(0))
      + .nonzero(a, then: a * .log1p(δb / b), otherwise: N(0))
  }
}
