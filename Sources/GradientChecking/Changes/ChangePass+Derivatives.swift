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
    if answers.allSatisfy(first.allows) { return first }
    let quotients = OneSidedQuotients.settled(scale: scale, isConfirmed: true) { step in
      run { seed(step) }
    }
    let confirmed = derivative(quotients, seed)
    if quotients.cornerCount < 2 || answers.allSatisfy(confirmed.allows) { return confirmed }
    return meeting(quotients, seed)
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
    let finite = found.filter { $0.value.magnitude < 0x1p60 * size }
    let all = usual + finite.map(\.value)
    let rounding = finite.reduce(quotients.rounding) { max($0, 4 * $1.error) }
    let name = quotients.corner.map(nodeName) ?? "a corner"
    return ChangeDerivative(
      value: quotients.value, errorBound: rounding + quotients.movement, isDecidable: true,
      kink: .init(
        node: "\(name), where \(quotients.cornerCount) corners meet", left: all.min() ?? .nan,
        right: all.max() ?? .nan))
  }

  private func derivative(
    scale: Double, isConfirmed: Bool, _ seed: (_ step: Double) -> Void
  ) -> ChangeDerivative {
    derivative(
      OneSidedQuotients.settled(scale: scale, isConfirmed: isConfirmed) { step in
        run { seed(step) }
      }, seed)
  }

  private func derivative(
    _ quotients: OneSidedQuotients, _ seed: (_ step: Double) -> Void
  ) -> ChangeDerivative {
    if !quotients.isSettled, quotients.jumps {
      return ChangeDerivative(
        value: quotients.value, errorBound: quotients.rounding + quotients.movement,
        isDecidable: true,
        kink: .init(
          node: quotients.corner.map(nodeName) ?? "a corner", left: quotients.left,
          right: quotients.right))
    }
    return ChangeDerivative(
      value: quotients.value, errorBound: quotients.errorBound,
      isDecidable: quotients.isSettled || isDecidable(quotients, seed), kink: nil)
  }

  /// Whether a bound can tell a wrong answer: it is small against the derivative, against what its
  /// contributions amount to, or against the cost.
  ///
  /// The latter is what the changes' own rounding is a part of: the error that is left when the
  /// values from which changes start are taken to be exact.
  private func isDecidable(_ quotients: OneSidedQuotients, _ seed: (_ step: Double) -> Void) -> Bool
  {
    if quotients.errorBound <= 1e-3 * quotients.value.magnitude { return true }
    let exact = ChangePass(differentiation, from: leaves.map(\.operation), isExact: true)
    let errors = [quotients.step, -quotients.step].map { step in
      seed(step)
      let change = exact.run {
        for (mine, theirs) in zip(exact.leaves, leaves) {
          for index in 0..<theirs.array.count {
            let element = theirs.array.element(index)
            mine.array.add(element, theirs.array.change(element))
          }
        }
      }
      for leaf in leaves { leaf.array.clear() }
      return change.amount.error
    }
    let contributions = max(errors[0], errors[1]) / quotients.step / Rounded.unit
    // A converged network has derivatives of 0 within the rounding of its values, and nothing else to
    // measure them by.
    let negligible = 1e-12 * max(differentiation.cost.value.magnitude, 1)
    return quotients.errorBound <= max(1e-6 * contributions, negligible)
  }

  /// `relu at a1[2]`.
  private func nodeName(_ corner: (operation: Int, element: Int)) -> String {
    differentiation.network.nodeName(of: corner.operation, element: corner.element)
  }
}
