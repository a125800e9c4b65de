import Rules

extension Graph {
  /// Differentiates `output` with respect to every node that it was made from.
  ///
  /// With `accumulating`, gradients of leaves are added to those that the passes before left.
  public func backward(from output: Value, accumulating: Bool = false) {
    begin(output, accumulating)
    propagate(from: output.id, through: 0)
  }

  /// Differentiates `output` and hands over each step of the chain rule in the order taken.
  ///
  /// Operands with no parameter upstream are not differentiated and make no step.
  public func backward(
    from output: Value, accumulating: Bool = false, step: (ChainRuleStep) -> Void
  ) {
    begin(output, accumulating)
    record(from: output.id, through: 0, step: step)
  }

  private func begin(_ output: Value, _ accumulating: Bool) {
    precondition(output.tape == tape, "a value of another graph")
    if accumulating {
      clearGradientsOfInnerNodes()
    } else {
      tape.pointee.clearGradients()
    }
    seed(output.id)
  }

  /// Adds 1, which is ∂y/∂y, to the gradient of y.
  func seed(_ id: Int) { tape.pointee.gradients[id] += 1 }

  private func clearGradientsOfInnerNodes() {
    let known = tape.pointee.gradientCount
    tape.pointee.clearGradients(from: known)
    for id in 0..<known where tape.pointee.nodes[id].rule != RuleCode.leaf {
      tape.pointee.gradients[id] = Tape.notComputed
    }
  }

  /// Differentiates the node `output` through the ids in `ranges` alone, each from its end down.
  ///
  /// For graphs in which independent parts stand side by side, such as the examples of a batch. The
  /// ranges hold all that `output` was made from; gradients elsewhere are left as they were.
  func backward(
    from output: Int, through ranges: [Range<Int>], recording step: ((ChainRuleStep) -> Void)?
  ) {
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

  /// The silent pass over the ids from `first` down to `last`.
  ///
  /// Its loop names + and × through the same rules that everyone reads, and calls every other rule
  /// by the closures bound for it.
  func propagate(from first: Int, through last: Int) {
    let nodes = UnsafePointer(tape.pointee.nodes)
    let gradients = tape.pointee.gradients
    bindings.withUnsafeBufferPointer { bindings in
      var id = first
      while id >= last {
        defer { id -= 1 }
        let node = nodes[id]
        let upstream = gradients[id]
        guard node.rule != RuleCode.leaf, node.isDifferentiable,
          upstream.bitPattern != Tape.notComputed.bitPattern
        else { continue }
        let (left, right) = (Int(node.left), Int(node.right))
        switch node.rule {
        case RuleCode.add:
          add(Add.self, upstream, nodes, node, gradients)
        case RuleCode.multiply:
          add(Multiply.self, upstream, nodes, node, gradients)
        default:
          let binding = bindings[Int(node.rule)]
          switch binding.arity {
          case .none: break
          case .one:
            add(upstream * binding.left(nodes[left].value, 0, node.value), to: left, gradients)
          case .two:
            let (a, b) = (nodes[left], nodes[right])
            if a.isDifferentiable {
              add(upstream * binding.left(a.value, b.value, node.value), to: left, gradients)
            }
            if b.isDifferentiable {
              add(upstream * binding.right(a.value, b.value, node.value), to: right, gradients)
            }
          case .many:
            let operands = operandIDs(of: node)
            let locals = binding.all(operands.map { nodes[$0].value }, node.value)
            for (operand, local) in zip(operands, locals) where nodes[operand].isDifferentiable {
              add(upstream * local, to: operand, gradients)
            }
          }
        }
      }
    }
  }

  /// The same pass, a step at a time.
  func record(from first: Int, through last: Int, step: (ChainRuleStep) -> Void) {
    let gradients = tape.pointee.gradients
    for id in stride(from: first, through: last, by: -1) {
      let upstream = gradients[id]
      guard tape.pointee.nodes[id].isDifferentiable,
        upstream.bitPattern != Tape.notComputed.bitPattern
      else { continue }
      for (position, operand) in operandIDs(of: id).enumerated()
      where tape.pointee.nodes[operand].isDifferentiable {
        let local = localDerivative(of: id, position: position)
        let contribution = upstream * local
        Graph.add(contribution, to: operand, gradients)
        step(
          ChainRuleStep(
            output: id, operand: operand, position: position, upstream: upstream, local: local,
            contribution: contribution, total: gradients[operand]))
      }
    }
  }

  @inline(__always)
  private func add<R: BinaryRule>(
    _ rule: R.Type, _ upstream: Double, _ nodes: UnsafePointer<Node>, _ node: Node,
    _ gradients: UnsafeMutablePointer<Double>
  ) {
    let (left, right) = (Int(node.left), Int(node.right))
    let (a, b) = (nodes[left].value, nodes[right].value)
    Graph.add(upstream * R.leftDerivative(at: a, b, output: node.value), to: left, gradients)
    Graph.add(upstream * R.rightDerivative(at: a, b, output: node.value), to: right, gradients)
  }

  @inline(__always)
  private func add(
    _ contribution: Double, to id: Int, _ gradients: UnsafeMutablePointer<Double>
  ) {
    Graph.add(contribution, to: id, gradients)
  }

  /// Adds a contribution; the + 0 keeps a contribution of −0 from looking like none.
  @inline(__always)
  private static func add(
    _ contribution: Double, to id: Int, _ gradients: UnsafeMutablePointer<Double>
  ) {
    gradients[id] += contribution + 0
  }
}
