import Rules

/// What the pass of changes asks of a rule of one operand, compiled for the rule.
struct UnaryChange: Sendable {
  /// f(x), with its rounding error.
  let value: @Sendable (_ x: Rounded) -> Rounded
  /// f′(x) as an engine computes it.
  let derivative: @Sendable (_ x: Double, _ y: Double) -> Double
  /// f(x + δ) − f(x), where y is f(x).
  let change: @Sendable (_ x: Rounded, _ y: Rounded, _ δ: Rounded) -> Rounded
  /// The rounding error with which an engine can know f′(x).
  let slopeError: @Sendable (_ x: Rounded, _ y: Rounded) -> Double
  /// Whether a corner lies at x or between x and x + δ; none where the rule has no branches.
  let meetsCorner: (@Sendable (_ x: Double, _ δ: Double) -> Bool)?

  init<R: UnaryRule>(_ rule: R.Type) {
    value = { R.value($0) }
    derivative = { x, y in R.derivative(at: x, output: y) }
    change = { x, y, δ in R.change(at: x, output: y, by: δ) }
    slopeError = { x, y in R.derivative(at: x, output: y).error }
    guard R.value(Branching(0.5)).path != 0 || R.value(Branching(0)).path != 0 else {
      meetsCorner = nil
      return
    }
    meetsCorner = { x, δ in
      let before = R.value(Branching(x))
      let scale = before.isAtCorner ? Branching.visible([x], [δ]) : 1
      return before.leaves(for: R.value(Branching(x + scale * δ)))
    }
  }

  /// What is asked of a rule that is known only when the program runs.
  static func of(_ rule: any UnaryRule.Type) -> UnaryChange {
    specialised[ObjectIdentifier(rule)] ?? UnaryChange(rule)
  }

  /// Those compiled for one rule: a rule that is missing is slow, not wrong.
  static let specialised: [ObjectIdentifier: UnaryChange] = [
    ObjectIdentifier(Negate.self): UnaryChange(Negate.self),
    ObjectIdentifier(Exp.self): UnaryChange(Exp.self),
    ObjectIdentifier(Log.self): UnaryChange(Log.self),
    ObjectIdentifier(Tanh.self): UnaryChange(Tanh.self),
    ObjectIdentifier(Sigmoid.self): UnaryChange(Sigmoid.self),
    ObjectIdentifier(Relu.self): UnaryChange(Relu.self),
    ObjectIdentifier(Elu.self): UnaryChange(Elu.self),
    ObjectIdentifier(Softplus.self): UnaryChange(Softplus.self),
    ObjectIdentifier(Silu.self): UnaryChange(Silu.self),
    ObjectIdentifier(Gelu.self): UnaryChange(Gelu.self),
    ObjectIdentifier(Abs.self): UnaryChange(Abs.self),
  ]
}
