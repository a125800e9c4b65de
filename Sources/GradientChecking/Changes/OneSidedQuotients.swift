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
  /// Whether the bound has to hold what the quotients moved since the step before.
  private(set) var isCompared = false

  init(step: Double, up: Change, down: Change, before: OneSidedQuotients?) {
    self.step = step
    corner = up.corner ?? down.corner
    cornerCount = max(up.cornerCount, down.cornerCount)
    let isFirst = before == nil || corner == nil
    right = OneSidedQuotients.limit(
      of: up.amount.value / step, after: isFirst ? nil : before?.right)
    left = OneSidedQuotients.limit(
      of: -down.amount.value / step, after: isFirst ? nil : before?.left)
    // Of a side on which there is no derivative nothing is known, and nothing is asked.
    let error = max(
      right.isFinite ? up.amount.error : 0, left.isFinite ? down.amount.error : 0)
    // What is lost when numbers become so small that they have no more digits.
    let underflow = Double.leastNonzeroMagnitude * 0x1p60 / step
    rounding = 4 * error / step + underflow
    guard let before else {
      movement = .infinity
      return
    }
    movement = max(
      right.isFinite ? (before.right - right).magnitude : 0,
      left.isFinite ? (before.left - left).magnitude : 0)
  }

  /// The limit of a quotient, as far as there is one.
  ///
  /// Where the value itself jumps, a quotient grows as the step goes down. Nor is there a limit where the function ends, as w^1.5 does at 0.
  private static func limit(of quotient: Double, after before: Double?) -> Double {
    if quotient.isNaN { return .nan }
    guard let before, quotient.magnitude > 0x1p30 * max(before.magnitude, 0x1p-40) else {
      return quotient
    }
    return quotient.sign == .minus ? -.infinity : .infinity
  }

  /// How small the step is against the number that changes.
  ///
  /// It is 2⁻⁵⁰, and smaller where that meets a corner or is too coarse. Since nothing cancels, that
  /// costs no accuracy.
  private static let exponents = [-50, -100, -200, -400]
  /// The smallest step that leaves room for what becomes of it downstream.
  private static let lowestExponent = -600
  /// The smallest step that there is any use in, where a number is so small itself.
  private static let leastExponent = -1060

  /// Takes smaller and smaller steps until the quotients say what the derivative is.
  ///
  /// - Parameters:
  ///   - scale: the size of the number that changes; 1 for 0.
  ///   - isConfirmed: whether one more step is to confirm the answer. Where the derivative has its
  ///     extreme, as x³ at 0, the two quotients agree and both are off; from one step to the next they
  ///     move.
  ///   - change: how the value changes with a step.
  /// - Returns: the quotients of the last step that was of use.
  @inline(__always)
  static func settled(
    scale: Double, isConfirmed: Bool = false, change: (_ step: Double) -> Change
  ) -> OneSidedQuotients {
    let size = Int(scale.exponent)
    // A power of two, so that the step is taken exactly and divided by exactly.
    var step = Double(
      sign: .plus, exponent: max(size + exponents[0], lowestExponent), significand: 1)
    var last = OneSidedQuotients(step: step, up: change(step), down: change(-step), before: nil)
    if last.isSettled, !isConfirmed { return last }
    for exponent in exponents.dropFirst() {
      var next = Double(
        sign: .plus, exponent: max(size + exponent, lowestExponent), significand: 1)
      if next >= step {
        next = Double(
          sign: .plus, exponent: max(size + exponent, leastExponent), significand: 1)
      }
      guard next < step else { break }
      step = next
      var quotients = OneSidedQuotients(
        step: step, up: change(step), down: change(-step), before: last)
      quotients.isCompared = true
      if quotients.isSettled, !isConfirmed || last.isSettled && quotients.isStill {
        quotients.isCompared = isConfirmed
        return quotients
      }
      // A step that is too small can only lose, but at a corner it tells more.
      let isWorse =
        quotients.corner == nil && last.corner == nil && last.isCompared
        && quotients.errorBound > last.errorBound
      if !isWorse { last = quotients }
    }
    return last
  }

  /// The derivative; where it exists on one side alone, that side's.
  var value: Double {
    if right.isFinite, left.isFinite { return (right + left) / 2 }
    return right.isFinite ? right : left.isFinite ? left : 0
  }

  /// How far the derivative may lie from ``value``.
  ///
  /// Where the derivative is monotone over the step, the mean value theorem puts it between the two
  /// quotients. Where it may not be, what they moved from one step to the next is added.
  var errorBound: Double {
    if isOneSided { return sideBound }
    let bound = (right - left).magnitude + rounding + (isCompared ? movement : 0)
    return bound.isNaN ? .infinity : bound
  }

  /// What is small enough to end the search.
  private var tolerance: Double {
    rounding.isFinite ? max(1e-9 * value.magnitude, 64 * rounding) : 0
  }

  /// Whether the two agree and no corner was met.
  var isSettled: Bool { corner == nil && (right - left).magnitude <= tolerance }

  /// Whether the larger step said the same.
  private var isStill: Bool { movement <= tolerance }

  /// How far each of the two may be off where they differ for good.
  var sideBound: Double { rounding + movement }

  /// Whether the two differ for good, and not because the step is still too large.
  var jumps: Bool { (right - left).magnitude > 1000 * sideBound }

  /// Whether there is a derivative on one side alone, since the value jumps or ends there.
  var isOneSided: Bool { right.isFinite != left.isFinite }
}
