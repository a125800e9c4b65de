// What the members mean is said once, at the protocols in Rule.swift.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// y = sin x; its derivative is cos x.
public enum Sin: UnaryRule {
  public static let name = "sin"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { .sin(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { .cos(x) }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    N(2) * .cos(x + δ / N(2)) * .sin(δ / N(2))
  }
}

/// y = cos x; its derivative is −sin x.
public enum Cos: UnaryRule {
  public static let name = "cos"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { .cos(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    -.sin(x)
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    N(-2) * .sin(x + δ / N(2)) * .sin(δ / N(2))
  }
}
