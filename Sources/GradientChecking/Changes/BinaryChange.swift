import Rules

/// What the pass of changes asks of a rule of two operands, compiled for the rule.
struct BinaryChange: Sendable {
  /// f(a, b), with its rounding error.
  let value: @Sendable (_ a: Rounded, _ b: Rounded) -> Rounded
  /// ∂f/∂a and ∂f/∂b as an engine computes them.
  let derivatives: @Sendable (_ a: Double, _ b: Double, _ y: Double) -> [Double]
  /// f(a + δa, b + δb) − f(a, b), where y is f(a, b).
  let change:
    @Sendable (_ a: Rounded, _ b: Rounded, _ y: Rounded, _ δa: Rounded, _ δb: Rounded) -> Rounded
  /// The rounding errors with which an engine can know ∂f/∂a and ∂f/∂b; none for the rules whose
  /// derivatives are operands or constants.
  let slopeErrors:
    (@Sendable (_ a: Rounded, _ b: Rounded, _ y: Rounded) -> (left: Double, right: Double))?
  /// Whether a corner lies at the operands or between them and the changed ones; none where the rule
  /// has no branches.
  let meetsCorner: (@Sendable (_ a: Double, _ b: Double, _ δa: Double, _ δb: Double) -> Bool)?

  init<R: BinaryRule>(_ rule: R.Type) {
    value = { R.value($0, $1) }
    derivatives = { a, b, y in
      [R.leftDerivative(at: a, b, output: y), R.rightDerivative(at: a, b, output: y)]
    }
    change = { a, b, y, δa, δb in R.change(at: a, b, output: y, by: δa, δb) }
    let isLinear = rule == Add.self || rule == Subtract.self || rule == Multiply.self
    if isLinear {
      slopeErrors = nil
    } else {
      slopeErrors = { a, b, y in
        let left = R.leftDerivative(at: a, b, output: y)
        return (left.error, R.rightDerivative(at: a, b, output: y).error)
      }
    }
    guard R.value(Branching(0.5), Branching(0.25)).path != 0 else {
      meetsCorner = nil
      return
    }
    meetsCorner = { a, b, δa, δb in
      let before = R.value(Branching(a), Branching(b))
      let scale = before.isAtCorner ? Branching.visible([a, b], [δa, δb]) : 1
      return before.leaves(
        for: R.value(Branching(a + scale * δa), Branching(b + scale * δb)))
    }
  }

  /// What is asked of a rule that is known only when the program runs.
  static func of(_ rule: any BinaryRule.Type) -> BinaryChange {
    specialised[ObjectIdentifier(rule)] ?? BinaryChange(rule)
  }

  /// Those compiled for one rule: a rule that is missing is slow, not wrong.
  static let specialised: [ObjectIdentifier: BinaryChange] = [
    ObjectIdentifier(Add.self): BinaryChange(Add.self),
    ObjectIdentifier(Subtract.self): BinaryChange(Subtract.self),
    ObjectIdentifier(Multiply.self): BinaryChange(Multiply.self),
    ObjectIdentifier(Divide.self): BinaryChange(Divide.self),
    ObjectIdentifier(Power.self): BinaryChange(Power.self),
    ObjectIdentifier(XLogY.self): BinaryChange(XLogY.self),
    ObjectIdentifier(LeakyRelu.self): BinaryChange(LeakyRelu.self),
    ObjectIdentifier(Minimum.self): BinaryChange(Minimum.self),
    ObjectIdentifier(Maximum.self): BinaryChange(Maximum.self),
  ]
}
