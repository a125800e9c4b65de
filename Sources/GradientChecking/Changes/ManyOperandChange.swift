import Rules

/// What the pass of changes asks of a rule of many operands, compiled for the rule.
struct ManyOperandChange: Sendable {
  /// f(x), with its rounding error.
  let value: @Sendable (_ x: [Rounded]) -> Rounded
  /// ∂f/∂xᵢ as an engine computes them.
  let derivatives: @Sendable (_ x: [Double], _ y: Double) -> [Double]
  /// f(x + δ) − f(x), where y is f(x).
  let change: @Sendable (_ x: [Rounded], _ y: Rounded, _ δ: [Rounded]) -> Rounded
  /// The rounding errors with which an engine can know ∂f/∂xᵢ.
  let slopeErrors: @Sendable (_ x: [Rounded], _ y: Rounded) -> [Double]
  /// Whether a corner lies at x or between x and x + δ; none where the rule has no branches.
  let meetsCorner: (@Sendable (_ x: [Rounded], _ δ: [Rounded]) -> Bool)?

  /// Whether the rule picks one of its operands.
  ///
  /// Which one, and by how much it goes before the others, follows from the values as they were
  /// computed, which then are taken to be exact.
  let picks: Bool

  init<R: ManyOperandRule>(_ rule: R.Type) {
    picks = rule == Largest.self || rule == Smallest.self || rule == Choose.self
    value = { R.value($0) }
    derivatives = { x, y in R.derivatives(at: x, output: y) }
    change = { x, y, δ in R.change(at: x, output: y, by: δ) }
    slopeErrors = { x, y in R.derivatives(at: x, output: y).map(\.error) }
    let some = [0.0, 0, 0].map { Branching($0) }
    guard R.value(some).path != 0 else {
      meetsCorner = nil
      return
    }
    meetsCorner = { x, δ in
      let before = R.value(x.map { Branching($0.value) })
      let scale = before.isAtCorner ? Branching.visible(x.map(\.value), δ.map(\.value)) : 1
      return before.leaves(
        for: R.value(zip(x, δ).map { Branching($0.value + scale * $1.value) }))
    }
  }

  /// What is asked of the choice between two operands by the sign of a third.
  static let choose = of(Choose.self)

  /// What is asked of a rule that is known only when the program runs.
  static func of(_ rule: any ManyOperandRule.Type) -> ManyOperandChange {
    specialised[ObjectIdentifier(rule)] ?? ManyOperandChange(rule)
  }

  /// Those compiled for one rule: a rule that is missing is slow, not wrong.
  static let specialised: [ObjectIdentifier: ManyOperandChange] = [
    ObjectIdentifier(Choose.self): ManyOperandChange(Choose.self),
    ObjectIdentifier(Largest.self): ManyOperandChange(Largest.self),
    ObjectIdentifier(Smallest.self): ManyOperandChange(Smallest.self),
    ObjectIdentifier(LogSumExp.self): ManyOperandChange(LogSumExp.self),
    ObjectIdentifier(Norm.self): ManyOperandChange(Norm.self),
  ]
}
