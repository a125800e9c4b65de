package import Rules
package import Wording

/// A rule whose derivative is forgotten: 1 in its place.
package enum WithoutDerivative<R: UnaryRule>: UnaryRule {
  package static var name: String { R.name }
  package static var domain: [ClosedRange<Double>] { R.domain }
  package static func value<N: RealArithmetic>(_ x: N) -> N { R.value(x) }
  package static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { N(1) }
  package static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    R.change(at: x, output: y, by: δ)
  }
}

/// A rule whose derivative is taken at its own value instead of its operand: f′(f(x)).
package enum WithDerivativeAtOutput<R: UnaryRule>: UnaryRule {
  package static var name: String { R.name }
  package static var domain: [ClosedRange<Double>] { R.domain }
  package static func value<N: RealArithmetic>(_ x: N) -> N { R.value(x) }
  package static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    R.derivative(at: y, output: R.value(y))
  }
  package static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    R.change(at: x, output: y, by: δ)
  }
}

/// A rule whose derivative, written with its value y, has its operand in the place of y: x (1 − x).
package enum WithOperandForOutput<R: UnaryRule>: UnaryRule {
  package static var name: String { R.name }
  package static var domain: [ClosedRange<Double>] { R.domain }
  package static func value<N: RealArithmetic>(_ x: N) -> N { R.value(x) }
  package static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    R.derivative(at: x, output: x)
  }
  package static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    R.change(at: x, output: y, by: δ)
  }
}

/// A rule with the derivative of another one.
package enum WithDerivativeOf<Other: UnaryRule, R: UnaryRule>: UnaryRule {
  package static var name: String { R.name }
  package static var domain: [ClosedRange<Double>] { R.domain }
  package static func value<N: RealArithmetic>(_ x: N) -> N { R.value(x) }
  package static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N {
    Other.derivative(at: x, output: Other.value(x))
  }
  package static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    R.change(at: x, output: y, by: δ)
  }
}

/// y = x, through which no gradient flows.
package enum Detached: UnaryRule {
  package static let name = "detached"
  package static let domain = [-3.0...3.0]
  package static func value<N: RealArithmetic>(_ x: N) -> N { x }
  package static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { N(0) }
  package static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N { δ }
}

/// The softmax p of z, differentiated as if every element were a sigmoid: p (1 − p).
///
/// Of the operands z and p; the value is p.
package enum ElementwiseSoftmax: BinaryRule {
  package static let name = "softmax"
  package static let domain = [-3.0...3.0, 0.0...1.0]
  package static func value<N: RealArithmetic>(_ z: N, _ p: N) -> N { p }
  package static func leftDerivative<N: RealArithmetic>(at z: N, _ p: N, output y: N) -> N {
    p * (N(1) - p)
  }
  package static func rightDerivative<N: RealArithmetic>(at z: N, _ p: N, output y: N) -> N {
    N(0)
  }
  package static func change<N: RealArithmetic>(
    at z: N, _ p: N, output y: N, by δz: N, _ δp: N
  ) -> N { δp }
}

extension UnaryRule {
  /// The rule with a derivative of 1.
  static var withoutDerivative: any UnaryRule.Type { WithoutDerivative<Self>.self }
  /// The rule with f′(f(x)) for f′(x).
  static var withDerivativeAtOutput: any UnaryRule.Type { WithDerivativeAtOutput<Self>.self }
  /// The rule with x where its derivative says y.
  static var withOperandForOutput: any UnaryRule.Type { WithOperandForOutput<Self>.self }

  /// The rule with another one's derivative.
  static func withDerivative(of other: any UnaryRule.Type) -> any UnaryRule.Type {
    other.lendingDerivative(to: Self.self)
  }

  private static func lendingDerivative<R: UnaryRule>(to rule: R.Type) -> any UnaryRule.Type {
    WithDerivativeOf<Self, R>.self
  }
}

/// A derivative of which a part is forgotten, as people write it from memory.
package enum PartOfDerivative<Part: WrittenPart>: UnaryRule {
  package static var name: String { Part.Whole.name }
  package static var domain: [ClosedRange<Double>] { Part.Whole.domain }
  package static func value<N: RealArithmetic>(_ x: N) -> N { Part.Whole.value(x) }
  package static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { Part.part(of: y) }
  package static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    Part.Whole.change(at: x, output: y, by: δ)
  }
}

/// What is left of a derivative when a part of it is forgotten.
package protocol WrittenPart: SendableMetatype {
  associatedtype Whole: UnaryRule
  /// What is forgotten, in the name of the value: `1 − ŷ`.
  static func forgotten(of y: String) -> Phrase
  /// What is left.
  static func part<N: RealArithmetic>(of y: N) -> N
}

/// The sigmoid's y (1 − y) without y.
package enum SigmoidWithoutValue: WrittenPart {
  package typealias Whole = Sigmoid
  package static func forgotten(of y: String) -> Phrase { "the factor \(y)" }
  package static func part<N: RealArithmetic>(of y: N) -> N { N(1) - y }
}

/// The sigmoid's y (1 − y) without 1 − y.
package enum SigmoidWithoutRest: WrittenPart {
  package typealias Whole = Sigmoid
  package static func forgotten(of y: String) -> Phrase { "the factor 1 − \(y)" }
  package static func part<N: RealArithmetic>(of y: N) -> N { y }
}

/// The hyperbolic tangent's 1 − y² without the square.
package enum TanhWithoutSquare: WrittenPart {
  package typealias Whole = Tanh
  package static func forgotten(of y: String) -> Phrase { "the square of 1 − \(y)²" }
  package static func part<N: RealArithmetic>(of y: N) -> N { N(1) - y }
}
