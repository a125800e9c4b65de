import Networks
import Rules

/// The composition of a network's primitives read over a graph: each scalar is the id of a node.
struct GraphAlgebra: ScalarAlgebra {
  let graph: Graph

  func constant(_ value: Double) -> Int32 { graph.constant(value).index }
  func number(_ id: Int32) -> Double { graph.number(id) }
  func add(_ a: Int32, _ b: Int32) -> Int32 { (value(a) + value(b)).index }
  func multiply(_ a: Int32, _ b: Int32) -> Int32 { (value(a) * value(b)).index }

  func apply(_ rule: any UnaryRule.Type, _ x: Int32) -> Int32 {
    graph.apply(rule, to: value(x)).index
  }

  func apply(_ rule: any BinaryRule.Type, _ a: Int32, _ b: Int32) -> Int32 {
    graph.apply(rule, to: value(a), value(b)).index
  }

  func apply(_ rule: any ManyOperandRule.Type, _ x: [Int32]) -> Int32 {
    graph.apply(rule, to: x.map(value)).index
  }

  @inline(__always)
  private func value(_ id: Int32) -> Value { Value(node: id, of: graph.tape) }
}

extension Graph {
  /// The number of a node.
  @inline(__always)
  func number(_ id: Int32) -> Double { tape.pointee.nodes.start[Int(id)].value }
}
