import Rules

/// How a graph is read: by those who explain it and by those who check it.
extension Graph {
  /// The name of the rule that made a node; empty for a leaf.
  public func ruleName(of id: Int) -> String {
    tape.pointee.bindings[Int(node(id).rule)].name
  }

  /// A number for the rule that made a node, the same for all nodes of a graph that it made.
  package func ruleCode(of id: Int) -> UInt32 { node(id).rule }

  /// Whether the rule of a node takes any number of operands.
  package func takesAnyNumber(_ id: Int) -> Bool {
    if case .many = tape.pointee.bindings[Int(node(id).rule)].derivatives { true } else { false }
  }

  /// Whether a node is given and not made by a rule.
  package func isLeaf(_ id: Int) -> Bool { node(id).rule == RuleCode.leaf }

  /// Whether a node is a + b.
  package func isSum(_ id: Int) -> Bool { node(id).rule == RuleCode.add }

  /// Whether a node is a × b.
  package func isProduct(_ id: Int) -> Bool { node(id).rule == RuleCode.multiply }

  /// The ids of the operands of a node, in order; none for a leaf.
  public func operandIDs(of id: Int) -> OperandIDs {
    let node = node(id)
    return switch node.rule {
    case RuleCode.leaf: OperandIDs()
    case RuleCode.add, RuleCode.multiply: OperandIDs(node.left, node.right)
    default:
      switch tape.pointee.bindings[Int(node.rule)].derivatives {
      case .none: OperandIDs()
      case .one: OperandIDs(node.left)
      case .two: OperandIDs(node.left, node.right)
      case .many: OperandIDs(tape.pointee.listedOperands(of: node))
      }
    }
  }

  /// Hands over each operand that is differentiable, in order, with ∂node/∂operand.
  package func forEachLocalDerivative(
    of id: Int, _ take: (_ operand: Int, _ local: Double) -> Void
  ) {
    let node = node(id)
    let y = node.value
    switch tape.pointee.bindings[Int(node.rule)].derivatives {
    case .none: break
    case .one(let local):
      let x = self[Int(node.left)]
      if x.isDifferentiable { take(x.id, local(x.value, y)) }
    case .two(let left, let right):
      let (a, b) = (self[Int(node.left)], self[Int(node.right)])
      if a.isDifferentiable { take(a.id, left(a.value, b.value, y)) }
      if b.isDifferentiable { take(b.id, right(a.value, b.value, y)) }
    case .many(let locals):
      let operands = operandIDs(of: id).map { self[$0] }
      for (operand, local) in zip(operands, locals(operands.map(\.value), y))
      where operand.isDifferentiable {
        take(operand.id, local)
      }
    }
  }

  private func node(_ id: Int) -> Node {
    precondition(id >= 0 && id < count, "no node has this id")
    return tape.pointee.nodes.start[id]
  }
}

extension Graph {
  /// The bytes that a node takes: what it is and its gradient.
  ///
  /// A node of a rule with any number of operands takes 4 more for each of them.
  public static let bytesPerNode = MemoryLayout<Node>.stride + MemoryLayout<Double>.stride
}
