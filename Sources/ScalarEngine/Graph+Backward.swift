import Rules

extension Graph {
  /// Differentiates `output` with respect to every node that it was made from.
  ///
  /// With `accumulating`, gradients of leaves are added to those that the passes before left.
  public func backward(from output: Value, accumulating: Bool = false) {
    differentiating(output, accumulating) {
      propagate(from: output.id, through: 0)
    }
  }

  /// Differentiates `output` and hands over each step of the chain rule in the order taken.
  ///
  /// Operands with no parameter upstream are not differentiated and make no step. `step` may read
  /// the graph and add to it; it may not differentiate it.
  public func backward(
    from output: Value, accumulating: Bool = false, step: (ChainRuleStep) -> Void
  ) {
    differentiating(output, accumulating) {
      record(from: output.id, through: 0, step: step)
    }
  }

  private func differentiating(_ output: Value, _ accumulating: Bool, _ pass: () -> Void) {
    precondition(output.tape == tape, "a value of another graph")
    Value.check(output, output)
    alone {
      if accumulating {
        tape.pointee.clearGradientsOfInnerNodes()
      } else {
        tape.pointee.clearGradients()
      }
      seed(output.id)
      pass()
    }
  }

  /// Differentiates the node `output` through the ids in `ranges` alone, each from its end down.
  ///
  /// For graphs in which independent parts stand side by side, such as the examples of a batch. The
  /// ranges hold all that `output` was made from; gradients elsewhere are left as they were.
  func backward(
    from output: Int, through ranges: [Range<Int>], recording step: ((ChainRuleStep) -> Void)?
  ) {
    alone {
      tape.pointee.clearGradients(in: ranges)
      seed(output)
      for range in ranges where !range.isEmpty {
        let first = range.contains(output) ? output : range.upperBound - 1
        if let step {
          record(from: first, through: range.lowerBound, step: step)
        } else {
          propagate(from: first, through: range.lowerBound)
        }
      }
    }
  }

  /// Runs a pass in which no other may start: a closure of the user's might try.
  private func alone(_ pass: () -> Void) {
    precondition(!tape.pointee.isDifferentiating, "a backward pass during another")
    tape.pointee.isDifferentiating = true
    pass()
    tape.pointee.isDifferentiating = false
  }

  /// Adds 1, which is ∂y/∂y, to the gradient of y.
  private func seed(_ id: Int) { Tape.add(1, to: &tape.pointee.gradients.start[id]) }
}

// MARK: - The silent pass

extension Graph {
  /// Goes over the ids from `first` down to `last`.
  ///
  /// Its loop names + and × through the same rules that everyone reads, and calls every other rule
  /// by the closures bound for it.
  private func propagate(from first: Int, through last: Int) {
    let bindings = tape.pointee.bindings
    let gradients = tape.pointee.gradients.start
    var nodes = UnsafePointer(tape.pointee.nodes.start)
    var id = first
    while id >= last {
      defer { id &-= 1 }
      let node = nodes[id]
      guard node.rule != RuleCode.leaf, node.isDifferentiable else { continue }
      let upstream = gradients[id]
      guard Tape.isComputed(upstream) else { continue }
      switch node.rule {
      case RuleCode.add:
        propagate(Add.self, node, upstream, nodes, gradients)
      case RuleCode.multiply:
        propagate(Multiply.self, node, upstream, nodes, gradients)
      default:
        propagate(bindings[Int(node.rule)], node, upstream, nodes, gradients)
        // A closure of the user's may have added nodes, and so moved them.
        nodes = UnsafePointer(tape.pointee.nodes.start)
      }
    }
  }

  /// Through a rule that the loop names.
  ///
  /// It asks neither operand whether it is differentiable: of one that is not, the gradient is
  /// written and never read.
  @inline(__always)
  private func propagate<R: BinaryRule>(
    _ rule: R.Type, _ node: Node, _ upstream: Double, _ nodes: UnsafePointer<Node>,
    _ gradients: UnsafeMutablePointer<Double>
  ) {
    let (left, right) = (Int(node.left), Int(node.right))
    let (a, b) = (nodes[left].value, nodes[right].value)
    Tape.add(upstream * R.leftDerivative(at: a, b, output: node.value), to: &gradients[left])
    Tape.add(upstream * R.rightDerivative(at: a, b, output: node.value), to: &gradients[right])
  }

  /// Through any rule, by its closures.
  private func propagate(
    _ binding: RuleBinding, _ node: Node, _ upstream: Double, _ nodes: UnsafePointer<Node>,
    _ gradients: UnsafeMutablePointer<Double>
  ) {
    let y = node.value
    switch binding.derivatives {
    case .none: break
    case .one(let local):
      let x = Int(node.left)
      Tape.add(upstream * local(nodes[x].value, y), to: &gradients[x])
    case .two(let localOfLeft, let localOfRight):
      let (left, right) = (Int(node.left), Int(node.right))
      let (a, b) = (nodes[left], nodes[right])
      if a.isDifferentiable {
        Tape.add(upstream * localOfLeft(a.value, b.value, y), to: &gradients[left])
      }
      if b.isDifferentiable {
        Tape.add(upstream * localOfRight(a.value, b.value, y), to: &gradients[right])
      }
    case .many(let locals):
      let operands = listedOperandIDs(of: node)
      let operandNodes = operands.map { nodes[$0] }
      let locals = locals(operandNodes.map(\.value), y)
      for (index, operand) in operands.enumerated() where operandNodes[index].isDifferentiable {
        Tape.add(upstream * locals[index], to: &gradients[operand])
      }
    }
  }
}
