/// What has been found out about one rule so far.
struct RuleFindings {
  let name: String
  var nodes = 0
  private(set) var kinks = 0
  private(set) var wrong = 0
  private(set) var maxRelativeError = 0.0
  private(set) var worst: Finding?

  init(name: String) { self.name = name }

  /// Where a local derivative stands.
  struct Place {
    let operation: Int
    let element: Int?
    let example: Int?
    let operand: Int
  }

  /// A local derivative beside its numerical answer.
  struct Finding {
    let place: Place
    let values: [Double]
    let local: Double
    let numerical: Double
    let errorBound: Double
  }

  /// Takes a local derivative into account.
  ///
  /// It is right within the bound, and at a corner between the one-sided derivatives.
  @inline(__always)
  mutating func judge(
    _ local: Double, scale: Double, slopeError: Double, values: () -> [Double], place: Place,
    change: (_ step: Double) -> OneSidedQuotients.Change
  ) {
    let first = OneSidedQuotients.settled(scale: scale, change: change)
    if take(local, first, slopeError, isLast: false, values, place) { return }
    let confirmed = OneSidedQuotients.settled(scale: scale, isConfirmed: true, change: change)
    _ = take(local, confirmed, slopeError, isLast: true, values, place)
  }

  /// Takes a local derivative into account if it is right, or if this is the last word.
  @inline(__always)
  private mutating func take(
    _ local: Double, _ quotients: OneSidedQuotients, _ slopeError: Double, isLast: Bool,
    _ values: () -> [Double], _ place: Place
  ) -> Bool {
    let jumps = quotients.corner != nil && quotients.jumps
    let bound =
      (jumps ? quotients.rounding + quotients.movement : quotients.errorBound) + 4 * slopeError
    let numerical =
      jumps
      ? min(max(local, min(quotients.left, quotients.right)), max(quotients.left, quotients.right))
      : quotients.value
    let difference = (local - numerical).magnitude
    let isRight = difference <= bound || local == numerical
    guard isRight || isLast else { return false }
    let error = difference / max(numerical.magnitude, 1e-12)
    if jumps { kinks += 1 }
    if isRight, error <= maxRelativeError, worst != nil { return true }
    let isFirstWrong = !isRight && wrong == 0
    if !isRight { wrong += 1 }
    if error > maxRelativeError || !error.isFinite { maxRelativeError = error }
    if isFirstWrong || (wrong == 0 && isRight) {
      worst = Finding(
        place: place, values: values(), local: local, numerical: numerical, errorBound: bound)
    }
    return true
  }
}
