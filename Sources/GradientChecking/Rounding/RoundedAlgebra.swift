import Networks
import Rules

/// The composition of a network's primitives read over numbers with their rounding errors.
struct RoundedAlgebra: ScalarAlgebra {
  func constant(_ value: Double) -> Rounded { Rounded(value) }
  func number(_ scalar: Rounded) -> Double { scalar.value }
  func add(_ a: Rounded, _ b: Rounded) -> Rounded { a + b }
  func multiply(_ a: Rounded, _ b: Rounded) -> Rounded { a * b }
  func apply(_ rule: any UnaryRule.Type, _ x: Rounded) -> Rounded { rule.value(x) }
  func apply(_ rule: any BinaryRule.Type, _ a: Rounded, _ b: Rounded) -> Rounded {
    rule.value(a, b)
  }
  func apply(_ rule: any ManyOperandRule.Type, _ x: [Rounded]) -> Rounded { rule.value(x) }
}
