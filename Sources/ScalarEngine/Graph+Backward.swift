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
      let node = nodes[id]
      switch node.rule {
      case RuleCode.leaf:
        id &-= 1
      case RuleCode.add:
        propagate(Add.self, node, gradients[id], nodes, gradients)
        id &-= 1
      case RuleCode.multiply:
        propagate(Multiply.self, node, gradients[id], nodes, gradients)
        id &-= 1
      default:
        id = propagate(bindings[Int(node.rule)].derivatives, from: id, through: last)
        // A closure of the user's may have added nodes, and so moved them.
        nodes = UnsafePointer(tape.pointee.nodes.start)
      }
    }
  }

  /// Through a rule that the loop names.
  ///
  /// It asks nobody whether it is differentiable: of what is not, the gradient is written and never
  /// read.
  @inline(__always)
  private func propagate<R: BinaryRule>(
    _ rule: R.Type, _ node: Node, _ upstream: Double, _ nodes: UnsafePointer<Node>,
    _ gradients: UnsafeMutablePointer<Double>
  ) {
    guard Tape.isComputed(upstream) else { return }
    let (left, right) = (Int(node.left), Int(node.right))
    let (a, b) = (nodes[left].value, nodes[right].value)
    Tape.add(upstream * R.leftDerivative(at: a, b, output: node.value), to: &gradients[left])
    Tape.add(upstream * R.rightDerivative(at: a, b, output: node.value), to: &gradients[right])
  }

  /// Through any rule, by its closures, for as long as node follows node of the same rule.
  ///
  /// They do so where an array is taken element by element; to take the closures out of the binding
  /// costs more than to call them. Returns where to go on.
  private func propagate(
    _ derivatives: RuleBinding.LocalDerivatives, from first: Int, through last: Int
  ) -> Int {
    switch derivatives {
    case .none:
      return first - 1
    case .one(let local):
      return forEachOfOneRule(from: first, through: last) { node, upstream in
        contribute(upstream * local(value(node.left).value, node.value), to: node.left)
      }
    case .two(let localOfLeft, let localOfRight):
      return forEachOfOneRule(from: first, through: last) { node, upstream in
        let (a, b) = (value(node.left), value(node.right))
        if a.isDifferentiable {
          contribute(upstream * localOfLeft(a.value, b.value, node.value), to: node.left)
        }
        if b.isDifferentiable {
          contribute(upstream * localOfRight(a.value, b.value, node.value), to: node.right)
        }
      }
    case .many(let locals):
      return forEachOfOneRule(from: first, through: last) { node, upstream in
        let operands = tape.pointee.listedOperands(of: node).map(value)
        let locals = locals(operands.map(\.value), node.value)
        for (operand, local) in zip(operands, locals) where operand.isDifferentiable {
          contribute(upstream * local, to: operand.index)
        }
      }
    }
  }

  @inline(__always)
  private func forEachOfOneRule(
    from first: Int, through last: Int, _ body: (_ node: Node, _ upstream: Double) -> Void
  ) -> Int {
    let rule = tape.pointee.nodes.start[first].rule
    var id = first
    while id >= last {
      let node = tape.pointee.nodes.start[id]
      guard node.rule == rule else { break }
      let upstream = tape.pointee.gradients.start[id]
      if node.isDifferentiable, Tape.isComputed(upstream) { body(node, upstream) }
      id &-= 1
    }
    return id
  }

  @inline(__always)
  private func value(_ id: Int32) -> Value { Value(node: id, of: tape) }

  @inline(__always)
  private func contribute(_ contribution: Double, to id: Int32) {
    Tape.add(contribution, to: &tape.pointee.gradients.start[Int(id)])
  }
}
