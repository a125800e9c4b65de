// What the members mean is said once, at the protocols in Rule.swift.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// y = tanh x; its derivative is 1 − y².
public enum Tanh: UnaryRule {
  public static let name = "tanh"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { .tanh(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    N(1) - y * y
  }
}

/// y = 1/(1 + e⁻ˣ); its derivative is y (1 − y).
public enum Sigmoid: UnaryRule {
  public static let name = "sigmoid"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { N(1) / (N(1) + .exp(-x)) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    y * (N(1) - y)
  }
}

/// y = erf x = 2/√π ∫₀ˣ e^(−t²) dt; its derivative is 2 e^(−x²)/√π.
public enum Erf: UnaryRule {
  public static let name = "erf"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { .erf(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    N(2) * .exp(-(x * x)) / .sqrt(N(.pi))
  }
}
