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
    return derivative(scale: scale, isConfirmed: true, seed)
  }

  private func derivative(
    scale: Double, isConfirmed: Bool, _ seed: (_ step: Double) -> Void
  ) -> ChangeDerivative {
    let quotients = OneSidedQuotients.settled(scale: scale, isConfirmed: isConfirmed) { step in
      run { seed(step) }
    }
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

  /// Whether a bound can tell a wrong answer: it is small against the derivative, or against what its
  /// contributions amount to.
  ///
  /// The latter is what the changes' own rounding is a part of: the error that is left when the
  /// values from which changes start are taken to be exact.
  private func isDecidable(_ quotients: OneSidedQuotients, _ seed: (_ step: Double) -> Void) -> Bool
  {
    if quotients.errorBound <= 1e-3 * quotients.value.magnitude { return true }
    let exact = ChangePass(differentiation, from: leaves.map(\.operation), isExact: true)
    seed(quotients.step)
    let change = exact.run {
      for (mine, theirs) in zip(exact.leaves, leaves) {
        for index in 0..<theirs.array.count {
          let element = theirs.array.element(index)
          mine.array.add(element, theirs.array.change(element))
        }
      }
    }
    for leaf in leaves { leaf.array.clear() }
    let contributions = change.amount.error / quotients.step / Rounded.unit
    // What is left of a truncation goes down with the step, to far below all that could matter.
    let negligible = 0x1p-100 * max(differentiation.cost.value.magnitude, 1)
    return quotients.errorBound <= max(1e-6 * contributions, negligible)
  }

  /// `relu at a1[2]`.
  private func nodeName(_ corner: (operation: Int, element: Int)) -> String {
    differentiation.network.nodeName(of: corner.operation, element: corner.element)
  }
}
