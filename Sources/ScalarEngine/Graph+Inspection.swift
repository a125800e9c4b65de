/// How a graph is read: by those who explain it and by those who check it.
extension Graph {
  /// The name of the rule that made a node; empty for a leaf.
  public func ruleName(of id: Int) -> String {
    tape.pointee.bindings[Int(node(id).rule)].name
  }

  /// The ids of the operands of a node, in order; none for a leaf.
  public func operandIDs(of id: Int) -> [Int] {
    let node = node(id)
    return switch tape.pointee.bindings[Int(node.rule)].derivatives {
    case .none: []
    case .one: [Int(node.left)]
    case .two: [Int(node.left), Int(node.right)]
    case .many: tape.pointee.listedOperands(of: node).map(Int.init)
    }
  }

  /// ∂node/∂operand for each operand, in order; meaningless for operands that are not
  /// differentiable.
  package func localDerivatives(of id: Int) -> [Double] {
    let node = node(id)
    let x = operandIDs(of: id).map { self.node($0).value }
    switch tape.pointee.bindings[Int(node.rule)].derivatives {
    case .none: return []
    case .one(let local): return [local(x[0], node.value)]
    case .two(let left, let right):
      return [left(x[0], x[1], node.value), right(x[0], x[1], node.value)]
    case .many(let locals): return locals(x, node.value)
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
