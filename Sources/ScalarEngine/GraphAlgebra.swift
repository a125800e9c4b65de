import Networks
import Rules

/// The composition of a network's primitives read over a graph: each scalar is a node.
struct GraphAlgebra: ScalarAlgebra {
  let graph: Graph

  func constant(_ value: Double) -> Value { graph.constant(value) }
  func number(_ scalar: Value) -> Double { scalar.value }
  func add(_ a: Value, _ b: Value) -> Value { a + b }
  func multiply(_ a: Value, _ b: Value) -> Value { a * b }
  func apply(_ rule: any UnaryRule.Type, _ x: Value) -> Value { graph.apply(rule, to: x) }
  func apply(_ rule: any BinaryRule.Type, _ a: Value, _ b: Value) -> Value {
    graph.apply(rule, to: a, b)
  }
  func apply(_ rule: any ManyOperandRule.Type, _ x: [Value]) -> Value { graph.apply(rule, to: x) }
}
