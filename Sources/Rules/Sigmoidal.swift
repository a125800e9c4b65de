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
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    .tanh(δ) * (N(1) - y * .tanh(x + δ))
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
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    // 1 − σ(b) = σ(−b), which does not cancel.
    y * Sigmoid.value(-(x + δ)) * .expm1(δ)
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
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    // Far apart nothing cancels; near by it is the integral of 2 e^(−t²)/√π from x to x + δ, by the
    // rule of Gauss and Legendre with eight points, exact to the last digits for |δ| ≤ ½.
    .positive(
      δ * δ - N(0.25), then: .erf(x + δ) - y,
      otherwise: δ / .sqrt(N(.pi))
        * .sum(
          of: Erf.points.map { point, weight in
            let t = x + δ * N((1 + point) / 2)
            return N(weight) * .exp(-(t * t))
          }))
  }

  /// The eight points and weights of Gauss and Legendre on −1 … 1 (Abramowitz and Stegun, 25.4.30).
  @usableFromInline static let points: [(Double, Double)] = [
    (0.183434642495649805, 0.362683783378361983), (0.525532409916328986, 0.313706645877887287),
    (0.796666477413626740, 0.222381034453374471), (0.960289856497536232, 0.101228536290376259),
  ].flatMap { [($0.0, $0.1), (-$0.0, $0.1)] }
}
