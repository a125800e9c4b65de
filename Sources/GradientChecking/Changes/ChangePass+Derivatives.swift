import Networks

extension ChangePass {
  /// ∂J by one element of the first leaf, counted from 0 row by row.
  ///
  /// Answers that it does not allow are no reason to call them wrong before one more step has
  /// confirmed it.
  package func derivative(at element: Int, judging answers: [Double] = []) -> ChangeDerivative {
    let array = leaves[0].array
    let size = array.base[element].value.magnitude
    return derivative(scale: size == 0 ? 1 : size, answers) { h in
      array.add(element, Rounded(h))
    }
  }

  /// The derivative of J along a direction: one array a leaf, in the order of the leaves.
  package func derivative(along direction: [[Double]]) -> ChangeDerivative {
    derivative(scale: 1, []) { [leaves] h in
      for (leaf, numbers) in zip(leaves, direction) {
        for (element, number) in numbers.enumerated() where number != 0 {
          leaf.array.add(element, Rounded(h * number))
        }
      }
    }
  }

  /// The central difference quotient by one element of the first leaf with a step of our choice.
  package func quotient(at element: Int, step: Double) -> Double {
    let array = leaves[0].array
    let changes = [step, -step].map { step in
      run { array.add(element, Rounded(step)) }.amount.value
    }
    return (changes[0] - changes[1]) / (2 * step)
  }

  /// Whether a corner is met when one element of the first leaf changes by `h` up or down.
  package func meetsCorner(at element: Int, within h: Double) -> Bool {
    let array = leaves[0].array
    return [h, -h].contains { step in
      run { array.add(element, Rounded(step)) }.corner != nil
    }
  }

  private func derivative(
    scale: Double, _ answers: [Double], _ seed: (_ step: Double) -> Void
  ) -> ChangeDerivative {
    let first = derivative(scale: scale, isConfirmed: false, seed)
    if first.isDecidable, answers.allSatisfy(first.allows) { return first }
    let quotients = OneSidedQuotients.settled(scale: scale, isConfirmed: true) { step in
      run { seed(step) }
    }
    let confirmed = derivative(quotients, scale: scale, seed)
    if confirmed.isDecidable, answers.allSatisfy(confirmed.allows) { return confirmed }
    if quotients.cornerCount > 1 {
      let meeting = meeting(quotients, seed)
      if meeting.isDecidable, answers.allSatisfy(meeting.allows) { return meeting }
    }
    let rounded = withinRounding(confirmed, scale: scale, seed)
    if answers.allSatisfy(rounded.allows) { return rounded }
    if quotients.left.isInfinite, quotients.right.isInfinite, !answers.isEmpty {
      // The value jumps to both sides: it stands alone, and nothing can be said of a derivative.
      return ChangeDerivative(
        value: confirmed.value, errorBound: .infinity, isDecidable: false, kink: nil)
    }
    // A smaller step may know less.
    return answers.allSatisfy(first.allows) ? first : confirmed
  }

  private func derivative(
    scale: Double, isConfirmed: Bool, _ seed: (_ step: Double) -> Void
  ) -> ChangeDerivative {
    derivative(
      OneSidedQuotients.settled(scale: scale, isConfirmed: isConfirmed) { step in
        run { seed(step) }
      }, scale: scale, seed)
  }

  private func derivative(
    _ quotients: OneSidedQuotients, scale: Double, _ seed: (_ step: Double) -> Void
  ) -> ChangeDerivative {
    if !quotients.isSettled, quotients.jumps {
      // To a side on which the value itself jumps there is a derivative beyond the jump.
      return kink(
        at: quotients.corner,
        left: quotients.left.isInfinite
          ? slope(beyond: -scale * 0x1p-24, seed) : (quotients.left, quotients.sideBound),
        right: quotients.right.isInfinite
          ? slope(beyond: scale * 0x1p-24, seed) : (quotients.right, quotients.sideBound))
    }
    return ChangeDerivative(
      value: quotients.value, errorBound: quotients.errorBound,
      isDecidable: isDecidable(quotients, seed), kink: nil)
  }

  /// The most corners of which every combination of sides is tried.
  private static let cornerLimit = 8

  /// The derivatives where several corners meet: with either slope at each of them.
  ///
  /// What goes back through several corners takes its choice at each by itself, and so need not be what
  /// a change does that moves all of them at once.
  private func meeting(
    _ quotients: OneSidedQuotients, _ seed: (_ step: Double) -> Void
  ) -> ChangeDerivative {
    let count = min(quotients.cornerCount, ChangePass.cornerLimit)
    // Beyond the limit the corners take turns with the first ones, which keeps it to so many.
    let found = (0..<UInt64(1) << UInt64(count)).map { pattern in
      var sides = pattern
      for shift in stride(from: count, to: 64, by: count) { sides |= pattern << UInt64(shift) }
      return run(sides: sides) { seed(quotients.step) }.amount / Rounded(quotients.step)
    }
    let usual = [quotients.left, quotients.right].filter(\.isFinite)
    let size = usual.reduce(1) { max($0, $1.magnitude) }
    // A value that jumps leaves no quotient, or one of which nothing is known.
    let finite = found.filter { $0.value.magnitude < 0x1p60 * size && $0.error < size }
    let all = usual + finite.map(\.value)
    let rounding = finite.reduce(quotients.rounding) { max($0, 4 * $1.error) }
    let bound = rounding + quotients.movement
    let (low, high) = (all.min() ?? .nan, all.max() ?? .nan)
    let name = quotients.corner.map(nodeName) ?? "a corner"
    return ChangeDerivative(
      value: quotients.value, errorBound: bound,
      isDecidable: bound <= 1e-3 * max(low.magnitude, high.magnitude),
      kink: .init(
        node: "\(name), where \(quotients.cornerCount) corners meet", left: low, right: high))
  }

  /// What the engines may see where rounding decides on which side of a corner a value is.
  ///
  /// 0.1 + 0.2 − 0.3 is above 0 for one who adds from the left, and 0 in truth: then the derivative on
  /// either side is right. Where both sides have the same, or there is no corner, what the engines
  /// round differently is allowed: in 3w − 3w the changes cancel exactly, and what the engines add up
  /// may keep a rounding.
  private func withinRounding(
    _ found: ChangeDerivative, scale: Double, _ seed: (_ step: Double) -> Void
  ) -> ChangeDerivative {
    let measured = measured(seed)
    let noise = 64 * Rounded.unit * measured.amount.error
    if let corner = measured.corner {
      let kink = kink(
        at: corner, left: slope(beyond: -scale * 0x1p-24, seed),
        right: slope(beyond: scale * 0x1p-24, seed))
      if let range = kink.kink?.range, kink.isDecidable,
        max(kink.errorBound, noise) <= 1e-3 * (range.high - range.low)
      {
        return kink
      }
    }
    let cost = max(differentiation.cost.value.magnitude, 1)
    let size = found.value.magnitude
    // The estimate may say far more than is true. By itself it is believed at a corner, as long as it is
    // small; elsewhere no more is allowed than rounding makes of the cost or of the derivative.
    let isBelieved = measured.corner != nil && noise <= max(1e-6 * size, 1e-12 * cost)
    let allowance = isBelieved ? noise : min(noise, 16 * Rounded.unit * max(cost, size))
    return ChangeDerivative(
      value: found.value, errorBound: found.errorBound + allowance,
      isDecidable: found.isDecidable, kink: found.kink)
  }

  private func kink(
    at corner: (operation: Int, element: Int)?, left: (value: Double, bound: Double),
    right: (value: Double, bound: Double)
  ) -> ChangeDerivative {
    // Where a side has no derivative, the other side's is the only one.
    let left = left.value.isFinite ? left : right
    let right = right.value.isFinite ? right : left
    let bound = max(left.bound, right.bound)
    return ChangeDerivative(
      value: (left.value + right.value) / 2, errorBound: bound,
      isDecidable: bound.isFinite && left.value.isFinite,
      kink: .init(
        node: corner.map(nodeName) ?? "a corner", left: left.value, right: right.value))
  }

  /// The derivative to one side of a place at which the value itself jumps: the jump cancels between
  /// two steps.
  private func slope(
    beyond step: Double, _ seed: (_ step: Double) -> Void
  ) -> (value: Double, bound: Double) {
    let steps = [step, 2 * step, 4 * step]
    let changes = steps.map { step in run { seed(step) }.amount }
    let value = (changes[1].value - changes[0].value) / step
    let farther = (changes[2].value - changes[1].value) / (2 * step)
    let rounding = (changes[0].error + changes[1].error + changes[2].error) / step.magnitude
    return (value, 2 * (farther - value).magnitude + 4 * rounding)
  }

  /// Whether a bound can tell a wrong answer.
  ///
  /// It can where it is small against the derivative, or against what its contributions amount to.
  ///
  /// So a gradient that is zero because its paths cancel, or because training converged, is decidable:
  /// what cancelled was large.
  private func isDecidable(_ quotients: OneSidedQuotients, _ seed: (_ step: Double) -> Void) -> Bool
  {
    let bound = quotients.errorBound
    guard bound.isFinite else { return false }
    if bound <= 1e-3 * quotients.value.magnitude { return true }
    // What is left of a truncation goes down with the step, to far below all that could matter.
    if bound <= 0x1p-100 * max(differentiation.cost.value.magnitude, 1) { return true }
    // That estimate takes the steepest slopes there are, so that it may say more than is true: what is
    // not small beside the cost either is not passed.
    guard bound <= 1e-6 * max(differentiation.cost.value.magnitude, 1) else { return false }
    return bound <= 1e-6 * measured(seed).amount.error
  }

  /// How large the derivative would be if nothing cancelled, and a corner that lies within rounding.
  private func measured(_ seed: (_ step: Double) -> Void) -> OneSidedQuotients.Change {
    // The size stands for a change so small that its square is nothing beside it.
    let size = 0x1p-60
    seed(size)
    var change = scale.run {
      for (mine, theirs) in zip(scale.leaves, leaves) {
        for index in 0..<theirs.array.count {
          let element = theirs.array.element(index)
          mine.array.add(
            element, Rounded(0, error: theirs.array.change(element).value.magnitude))
        }
      }
    }
    for leaf in leaves { leaf.array.clear() }
    change.amount.error /= size
    return change
  }

  /// `relu at a1[2]`.
  private func nodeName(_ corner: (operation: Int, element: Int)) -> String {
    differentiation.network.nodeName(of: corner.operation, element: corner.element)
  }
}
