extension Graph {
  /// Goes over the ids from `first` down to `last`, a step at a time.
  ///
  /// What it adds up is what the silent pass adds up, in the same order.
  func record(from first: Int, through last: Int, step: (ChainRuleStep) -> Void) {
    let bindings = tape.pointee.bindings
    let gradients = tape.pointee.gradients.start
    for id in stride(from: first, through: last, by: -1) {
      let node = tape.pointee.nodes.start[id]
      guard node.rule != RuleCode.leaf, node.isDifferentiable else { continue }
      let upstream = gradients[id]
      guard Tape.isComputed(upstream) else { continue }

      func take(_ position: Int, _ operand: Int, _ local: Double) {
        let contribution = upstream * local
        Tape.add(contribution, to: &gradients[operand])
        step(
          ChainRuleStep(
            output: id, operand: operand, position: position, upstream: upstream, local: local,
            contribution: contribution, total: gradients[operand]))
      }

      let (left, right) = (Int(node.left), Int(node.right))
      switch bindings[Int(node.rule)].derivatives {
      case .none: break
      case .one(let local):
        take(0, left, local(self[left].value, node.value))
      case .two(let localOfLeft, let localOfRight):
        let (a, b) = (self[left], self[right])
        if a.isDifferentiable { take(0, left, localOfLeft(a.value, b.value, node.value)) }
        if b.isDifferentiable { take(1, right, localOfRight(a.value, b.value, node.value)) }
      case .many(let locals):
        let operands = listedOperandIDs(of: node).map { self[$0] }
        let locals = locals(operands.map(\.value), node.value)
        for (position, operand) in operands.enumerated() where operand.isDifferentiable {
          take(position, operand.id, locals[position])
        }
      }
    }
  }
}
