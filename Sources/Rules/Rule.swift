/// A scalar function together with its local derivatives, each written once.
///
/// A rule has no state: it is a type, never an instance.
public protocol Rule: SendableMetatype {
  /// The name by which the network language, cards and errors call the rule.
  ///
  /// An operator's name is its sign: `+`, `−`, `×`, `/`, `^`.
  static var name: String { get }

  /// For each operand, the interval from which tests draw points: where the rule is defined and
  /// smooth but for its corners.
  ///
  /// A rule of any number of operands gives one interval, which holds for each of them.
  static var domain: [ClosedRange<Double>] { get }
}

/// A rule of one operand, y = f(x).
public protocol UnaryRule: Rule {
  /// f(x).
  static func value<N: RealArithmetic>(_ x: N) -> N
  /// f′(x); `y` is f(x), for rules whose derivative is shorter in terms of their output.
  static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N
  /// f(x + δ) − f(x), exactly but for rounding; `y` is f(x).
  ///
  /// It is an identity that subtracts no nearly equal numbers and uses no derivative, so that the
  /// gradient check can prove derivatives with it at any δ.
  static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N
  /// Where f has a corner or a jump in its derivative.
  static var corners: [Double] { get }
}

/// A rule of two operands, y = f(a, b).
public protocol BinaryRule: Rule {
  /// f(a, b).
  static func value<N: RealArithmetic>(_ a: N, _ b: N) -> N
  /// ∂f/∂a.
  static func leftDerivative<N: RealArithmetic>(at a: N, _ b: N, output y: N) -> N
  /// ∂f/∂b.
  static func rightDerivative<N: RealArithmetic>(at a: N, _ b: N, output y: N) -> N
  /// f(a + δa, b + δb) − f(a, b), exactly but for rounding; `y` is f(a, b).
  static func change<N: RealArithmetic>(
    at a: N, _ b: N, output y: N, by δa: N, _ δb: N
  ) -> N
}

/// A rule of any number of operands, y = f(x₁, …, xₙ).
public protocol ManyOperandRule: Rule {
  /// f(x₁, …, xₙ).
  static func value<N: RealArithmetic>(_ x: [N]) -> N
  /// ∂f/∂x₁ … ∂f/∂xₙ.
  static func derivatives<N: RealArithmetic>(at x: [N], output y: N) -> [N]
  /// f(x + δ) − f(x), exactly but for rounding; `y` is f(x).
  static func change<N: RealArithmetic>(at x: [N], output y: N, by δ: [N]) -> N
}

extension UnaryRule {
  /// None: most rules are smooth.
  public static var corners: [Double] { [] }
}
