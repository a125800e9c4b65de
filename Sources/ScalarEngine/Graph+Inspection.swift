import Rules

/// How a graph is read: by those who explain it and by those who check it.
extension Graph {
  /// The name of the rule that made a node; empty for a leaf.
  public func ruleName(of id: Int) -> String {
    bindings[Int(tape.pointee.nodes[id].rule)].name
  }

  /// The ids of the operands of a node, in order; none for a leaf.
  public func operandIDs(of id: Int) -> [Int] {
    operandIDs(of: tape.pointee.nodes[id])
  }

  func operandIDs(of node: Node) -> [Int] {
    switch bindings[Int(node.rule)].arity {
    case .none: []
    case .one: [Int(node.left)]
    case .two: [Int(node.left), Int(node.right)]
    case .many:
      tape.pointee.operandLists[Int(node.left)..<Int(node.left) + Int(node.right)].map(Int.init)
    }
  }

  /// ∂node/∂operand, where `position` says which operand, counted from 0.
  package func localDerivative(of id: Int, position: Int) -> Double {
    let node = tape.pointee.nodes[id]
    let operands = operandIDs(of: node).map { tape.pointee.nodes[$0].value }
    let binding = bindings[Int(node.rule)]
    switch binding.arity {
    case .none: return 0
    case .one: return binding.left(operands[0], 0, node.value)
    case .two:
      return (position == 0 ? binding.left : binding.right)(operands[0], operands[1], node.value)
    case .many: return binding.all(operands, node.value)[position]
    }
  }
}
