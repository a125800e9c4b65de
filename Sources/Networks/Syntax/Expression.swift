/// An expression as written, as a list of nodes in which operands come before what uses them.
///
/// A list instead of a recursive type: a sum of 300,000 terms is walked, and freed, by a loop.
package struct Expression: Sendable {
  /// At least one node, the last of them the root; each of the others is used exactly once.
  package let nodes: [Node]
  /// The whole text of the expression, outer brackets included.
  package let range: SourceRange

  /// The index of the node that is the whole expression.
  package var rootIndex: Int { nodes.count - 1 }
  /// The node that is the whole expression.
  package var root: Node { nodes[nodes.count - 1] }

  package struct Node: Sendable {
    package let kind: Kind
    /// The text of the node; brackets around an operand belong to what uses it.
    package let range: SourceRange
  }

  /// What a node is; an `Int` is the index of an operand in `nodes`.
  package enum Kind: Sendable {
    case number(Double)
    case name(String)
    case array([Int])
    case negative(Int)
    case binary(BinaryOperator, Int, Int)
    case transpose(Int)
    case subscripted(Int, [Subscript])
    /// A function's value, or with a prime `f'(z)` its derivative.
    case call(name: String, nameRange: SourceRange, primes: Int, arguments: [Int])
    /// `∂L/∂z`, or `∂L/∂W[1,2]` with the subscripts in the target.
    case derivative(loss: String, target: DerivativeTarget)
  }
}

/// What a derivative is taken by: a name, or elements of it.
package struct DerivativeTarget: Sendable {
  package let name: String
  package let nameRange: SourceRange
  package let subscripts: [Subscript]
  /// The name and its subscripts.
  package let range: SourceRange
}
