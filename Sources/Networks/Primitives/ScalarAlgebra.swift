public import Rules

/// What the scalar composition of a network is read over.
///
/// Read over `Double` it evaluates; read over a graph it builds nodes. The composition of each
/// primitive out of scalar rules is written once.
public protocol ScalarAlgebra {
  /// What stands for a number.
  associatedtype Scalar

  /// A literal number.
  mutating func constant(_ value: Double) -> Scalar
  /// The number that a scalar stands for.
  func number(_ scalar: Scalar) -> Double
  /// a + b.
  mutating func add(_ a: Scalar, _ b: Scalar) -> Scalar
  /// a × b.
  mutating func multiply(_ a: Scalar, _ b: Scalar) -> Scalar
  /// f(x).
  mutating func apply(_ rule: any UnaryRule.Type, _ x: Scalar) -> Scalar
  /// f(a, b).
  mutating func apply(_ rule: any BinaryRule.Type, _ a: Scalar, _ b: Scalar) -> Scalar
  /// f(x₁, …, xₙ).
  mutating func apply(_ rule: any ManyOperandRule.Type, _ x: [Scalar]) -> Scalar
}

/// The composition read over plain numbers.
package struct NumberAlgebra: ScalarAlgebra {
  package init() {}

  package func constant(_ value: Double) -> Double { value }
  package func number(_ scalar: Double) -> Double { scalar }
  package func add(_ a: Double, _ b: Double) -> Double { a + b }
  package func multiply(_ a: Double, _ b: Double) -> Double { a * b }
  package func apply(_ rule: any UnaryRule.Type, _ x: Double) -> Double { rule.value(x) }
  package func apply(_ rule: any BinaryRule.Type, _ a: Double, _ b: Double) -> Double {
    rule.value(a, b)
  }
  package func apply(_ rule: any ManyOperandRule.Type, _ x: [Double]) -> Double { rule.value(x) }
}
