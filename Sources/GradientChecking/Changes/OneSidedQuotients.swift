/// What a function's exact changes by a step up and a step down say of its derivative.
struct OneSidedQuotients {
  /// How a value changes, and the first corner that was met on the way.
  struct Change {
    var amount: Rounded
    var corner: (operation: Int, element: Int)?
    /// How many corners were met.
    var cornerCount = 0
  }

  let step: Double
  let right: Double
  let left: Double
  /// The most by which rounding takes a quotient, or an engine's derivative, from the exact one.
  ///
  /// Four times what the running analysis says of the change: it is of first order, and the engines
  /// add up in another order.
  let rounding: Double
  /// How much the quotients still moved when the step became smaller; of a quotient that grows
  /// without bound, as at a jump of the value itself, nothing is said.
  let movement: Double
  let corner: (operation: Int, element: Int)?
  let cornerCount: Int
  /// Whether a larger step said the same before.
  private(set) var isConfirmed = false

  init(step: Double, up: Change, down: Change, before: OneSidedQuotients?) {
    self.step = step
    var (right, left) = (up.amount.value / step, -down.amount.value / step)
    if let before, up.corner != nil || down.corner != nil {
      right = OneSidedQuotients.limit(of: right, after: before.right)
      left = OneSidedQuotients.limit(of: left, after: before.left)
    }
    (self.right, self.left) = (right, left)
    // What is lost when numbers become so small that they have no more digits.
    let underflow = Double.leastNonzeroMagnitude * 0x1p60 / step
    // A side on which the value itself jumps has no derivative, and its rounding says nothing.
    rounding =
      4 * max(right.isFinite ? up.amount.error : 0, left.isFinite ? down.amount.error : 0) / step
      + underflow
    let moves = before.map { [($0.right, right), ($0.left, left)] } ?? []
    movement =
      before == nil
      ? .infinity
      : moves.reduce(0) { $1.1.isInfinite ? $0 : max($0, ($1.0 - $1.1).magnitude) }
    corner = up.corner ?? down.corner
    cornerCount = max(up.cornerCount, down.cornerCount)
  }

  /// Where the value itself jumps, a quotient grows as the step goes down: it has no limit.
  private static func limit(of quotient: Double, after before: Double) -> Double {
    quotient.magnitude > 0x1p30 * max(before.magnitude, 0x1p-40)
      ? quotient.sign == .minus ? -.infinity : .infinity : quotient
  }

  /// How small the step is against the number that changes.
  ///
  /// It is 2⁻⁴⁰, and smaller where that meets a corner or is too coarse. Since nothing cancels, that
  /// costs no accuracy.
  private static let exponents = [-40, -80, -160, -320]

  /// Takes smaller and smaller steps until the quotients say what the derivative is.
  ///
  /// - Parameters:
  ///   - scale: the size of the number that changes; 1 for 0.
  ///   - isConfirmed: whether one more step is to confirm the answer. Where the derivative has its
  ///     extreme, as x³ at 0, the two quotients agree and both are off; from one step to the next they
  ///     move.
  ///   - change: how the value changes with a step.
  /// - Returns: the quotients of the last step that was taken.
  @inline(__always)
  static func settled(
    scale: Double, isConfirmed: Bool = false, change: (_ step: Double) -> Change
  ) -> OneSidedQuotients {
    var last: OneSidedQuotients?
    for exponent in exponents {
      // A power of two, so that the step is taken exactly and divided by exactly.
      let step = Double(
        sign: .plus, exponent: max(Int(scale.exponent) + exponent, -600), significand: 1)
      var next = OneSidedQuotients(
        step: step, up: change(step), down: change(-step), before: last)
      next.isConfirmed = isConfirmed && last?.isSettled == true
      if next.isSettled, next.isConfirmed || !isConfirmed { return next }
      last = next
    }
    last?.isConfirmed = true
    return last
      ?? OneSidedQuotients(
        step: 1, up: Change(amount: Rounded(0)), down: Change(amount: Rounded(0)), before: nil)
  }

  var value: Double { (right + left) / 2 }

  /// Where the derivative is monotone over the step, the mean value theorem puts it between the two
  /// quotients.
  var errorBound: Double {
    (right - left).magnitude + rounding + (isConfirmed ? movement : 0)
  }

  /// Whether the bound is small and no corner was met.
  var isSettled: Bool {
    corner == nil && (right - left).magnitude <= max(1e-9 * value.magnitude, 64 * rounding)
  }

  /// Whether the two differ for good, and not because the step is still too large.
  var jumps: Bool { (right - left).magnitude > 2 * rounding + 2 * movement }
}
