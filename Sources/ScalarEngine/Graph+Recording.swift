import Rules

extension Graph {
  /// Goes over the ids from `first` down to `last`, a step at a time.
  ///
  /// What it adds up is what the silent pass adds up, in the same order.
  func record(from first: Int, through last: Int, step: (ChainRuleStep) -> Void) {
    let bindings = tape.pointee.bindings
    for id in stride(from: first, through: last, by: -1) {
      let node = tape.pointee.nodes.start[id]
      guard node.rule != RuleCode.leaf, node.isDifferentiable else { continue }
      let upstream = tape.pointee.gradients.start[id]
      guard Tape.isComputed(upstream) else { continue }
      let steps = NodeSteps(tape: tape, id: id, node: node, upstream: upstream)
      switch node.rule {
      case RuleCode.add: steps.take(Add.self, step)
      case RuleCode.multiply: steps.take(Multiply.self, step)
      default: steps.take(bindings[Int(node.rule)].derivatives, step)
      }
    }
  }
}

/// The steps of the chain rule through one node, an operand after the other.
private struct NodeSteps {
  let tape: UnsafeMutablePointer<Tape>
  let id: Int
  let node: Node
  let upstream: Double

  @inline(__always)
  func take<R: BinaryRule>(_ rule: R.Type, _ step: (ChainRuleStep) -> Void) {
    let (a, b, y) = (value(node.left), value(node.right), node.value)
    take(0, a, R.leftDerivative(at: a.value, b.value, output: y), step)
    take(1, b, R.rightDerivative(at: a.value, b.value, output: y), step)
  }

  func take(_ derivatives: RuleBinding.LocalDerivatives, _ step: (ChainRuleStep) -> Void) {
    let y = node.value
    switch derivatives {
    case .none: break
    case .one(let local):
      let x = value(node.left)
      take(0, x, local(x.value, y), step)
    case .two(let left, let right):
      let (a, b) = (value(node.left), value(node.right))
      if a.isDifferentiable { take(0, a, left(a.value, b.value, y), step) }
      if b.isDifferentiable { take(1, b, right(a.value, b.value, y), step) }
    case .many(let locals):
      let operands = tape.pointee.listedOperands(of: node).map(value)
      for (position, local) in locals(operands.map(\.value), y).enumerated() {
        take(position, operands[position], local, step)
      }
    }
  }

  @inline(__always)
  private func value(_ id: Int32) -> Value { Value(node: id, of: tape) }

  @inline(__always)
  private func take(
    _ position: Int, _ operand: Value, _ local: Double, _ step: (ChainRuleStep) -> Void
  ) {
    guard operand.isDifferentiable else { return }
    let contribution = upstream * local
    let gradient = tape.pointee.gradients.start + operand.id
    Tape.add(contribution, to: &gradient.pointee)
    step(
      ChainRuleStep(
        output: id, operand: operand.id, position: position, upstream: upstream, local: local,
        contribution: contribution, total: gradient.pointee))
  }
}
