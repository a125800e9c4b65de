// What the members mean is said once, at the protocols in Rule.swift.
// swift-format-ignore-file: AllPublicDeclarationsHaveDocumentation

/// y = x where x > 0, else 0; its derivative is 1 where x > 0, else 0.
public enum Relu: UnaryRule {
  public static let name = "relu"
  public static let domain = [-3.0...3.0]
  public static let corners = [0.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N {
    .positive(x, then: x, otherwise: N(0))
  }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    .positive(x, then: N(1), otherwise: N(0))
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    let b = x + δ
    return .positive(
      x, then: .positive(b, then: δ, otherwise: -x),
      otherwise: .positive(b, then: b, otherwise: N(0)))
  }
}

/// y = z where z > 0, else s z with slope s; its derivatives are 1, else s, and 0, else z.
public enum LeakyRelu: BinaryRule {
  public static let name = "leaky_relu"
  public static let domain = [-3.0...3.0, 0.0...0.5]
  @inlinable public static func value<N: RealArithmetic>(_ z: N, _ slope: N) -> N {
    .positive(z, then: z, otherwise: slope * z)
  }
  @inlinable public static func leftDerivative<N: RealArithmetic>(
    at z: N, _ slope: N, output y: N
  ) -> N { .positive(z, then: N(1), otherwise: slope) }
  @inlinable public static func rightDerivative<N: RealArithmetic>(
    at z: N, _ slope: N, output y: N
  ) -> N { .positive(z, then: N(0), otherwise: z) }
  @inlinable public static func change<N: RealArithmetic>(
    at z: N, _ slope: N, output y: N, by δz: N, _ δslope: N
  ) -> N {
    let b = z + δz
    let (before, after) = (slope * z, (slope + δslope) * b)
    return .positive(
      z,
      then: .positive(b, then: δz, otherwise: after - z),
      otherwise: .positive(b, then: b - before, otherwise: slope * δz + b * δslope))
  }
}

/// y = x where x > 0, else eˣ − 1; its derivative is 1 where x > 0, else eˣ.
public enum Elu: UnaryRule {
  public static let name = "elu"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N {
    .positive(x, then: x, otherwise: .expm1(x))
  }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    .positive(x, then: N(1), otherwise: .exp(x))
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    let b = x + δ
    return .positive(
      x,
      then: .positive(b, then: δ, otherwise: .expm1(b) - x),
      otherwise: .positive(b, then: b - y, otherwise: .exp(x) * .expm1(δ)))
  }
}

/// y = log(1 + eˣ); its derivative is the sigmoid of x.
///
/// Where x > 0 it is written x + log(1 + e⁻ˣ), the same without overflow.
public enum Softplus: UnaryRule {
  public static let name = "softplus"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N {
    .positive(x, then: x + .log1p(.exp(-x)), otherwise: .log1p(.exp(x)))
  }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    Sigmoid.value(x)
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    // log((1 + eᵇ)/(1 + eˣ)), from the side on which nothing cancels.
    .positive(
      δ, then: .log1p(Sigmoid.value(x) * .expm1(δ)),
      otherwise: -.log1p(Sigmoid.value(x + δ) * .expm1(-δ)))
  }
}

/// y = x sigmoid(x); its derivative is s + y (1 − s), where s is the sigmoid of x.
public enum Silu: UnaryRule {
  public static let name = "silu"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N { x * Sigmoid.value(x) }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    let s = Sigmoid.value(x)
    return s + y * (N(1) - s)
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    let s = Sigmoid.value(x)
    return δ * Sigmoid.value(x + δ) + x * Sigmoid.change(at: x, output: s, by: δ)
  }
}

/// y = x Φ(x) with Φ(x) = (1 + erf(x/√2))/2; its derivative is Φ(x) + x e^(−x²/2)/√(2π).
public enum Gelu: UnaryRule {
  public static let name = "gelu"
  public static let domain = [-3.0...3.0]
  @inlinable public static func value<N: RealArithmetic>(_ x: N) -> N {
    x * (N(1) + .erf(x / .sqrt(N(2)))) / N(2)
  }
  @inlinable public static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    let portion = (N(1) + .erf(x / .sqrt(N(2)))) / N(2)
    return portion + x * .exp(-(x * x) / N(2)) / .sqrt(N(2) * N(.pi))
  }
  @inlinable public static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    let root = N.sqrt(N(2))
    let portion = (N(1) + .erf((x + δ) / root)) / N(2)
    return δ * portion
      + x * Erf.change(at: x / root, output: .erf(x / root), by: δ / root) / N(2)
  }
}
