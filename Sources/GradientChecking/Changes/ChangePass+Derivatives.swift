import Networks

extension ChangePass {
  /// ∂J by one element of the first leaf, counted from 0 row by row.
  package func derivative(at element: Int) -> ChangeDerivative {
    let array = leaves[0].array
    let size = array.base[element].value.magnitude
    return derivative(scale: size == 0 ? 1 : size) { h in array.add(element, Rounded(h)) }
  }

  /// The derivative of J along a direction: one array a leaf, in the order of the leaves.
  package func derivative(along direction: [[Double]]) -> ChangeDerivative {
    derivative(scale: 1) { [leaves] h in
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

  /// How small the step is against the number that changes: 2⁻⁴⁰, and smaller where that crosses a
  /// corner or is too coarse. Since nothing cancels, that costs no accuracy.
  private static let exponents = [-40, -80, -160, -320]

  private func derivative(scale: Double, _ seed: (_ h: Double) -> Void) -> ChangeDerivative {
    var last: Quotients?
    for exponent in ChangePass.exponents {
      // A power of two, so that the step is taken exactly and divided by exactly.
      let h = Double(
        sign: .plus, exponent: max(Int(scale.exponent) + exponent, -600), significand: 1)
      let quotients = Quotients(
        h: h, up: run { seed(h) }, down: run { seed(-h) }, before: last)
      if quotients.isSettled { return quotients.smooth(isDecidable: true) }
      last = quotients
    }
    guard let last else { return .init(value: 0, errorBound: 0, isDecidable: true, kink: nil) }
    if last.jumps {
      return last.kink(at: last.corner.map(nodeName) ?? "a corner")
    }
    return last.smooth(isDecidable: isDecidable(last, seed))
  }

  /// Whether a bound can tell a wrong answer: it is small against the derivative, or against what its
  /// contributions amount to.
  ///
  /// The latter is what the changes' own rounding is a part of: the error that is left when the
  /// values from which changes start are taken to be exact.
  private func isDecidable(_ quotients: Quotients, _ seed: (_ h: Double) -> Void) -> Bool {
    if quotients.errorBound <= 1e-3 * quotients.value.magnitude { return true }
    let exact = ChangePass(differentiation, from: leaves.map(\.operation), isExact: true)
    var rounding = 0.0
    exact.withSeed(of: self, quotients.h, seed) { rounding = $0.change.error }
    let scale = rounding / quotients.h / Rounded.unit
    return quotients.errorBound <= 1e-6 * scale
  }

  /// Runs with the changes that a seed puts into another pass of the same leaves.
  private func withSeed(
    of other: ChangePass, _ h: Double, _ seed: (_ h: Double) -> Void, _ body: (Outcome) -> Void
  ) {
    seed(h)
    let outcome = run {
      for (mine, theirs) in zip(leaves, other.leaves) {
        for index in 0..<theirs.array.count {
          let element = theirs.array.element(index)
          mine.array.add(element, theirs.array.change(element))
        }
      }
    }
    for leaf in other.leaves { leaf.array.clear() }
    body(outcome)
  }

  /// `relu at a1[2]`.
  private func nodeName(_ corner: (operation: Int, element: Int)) -> String {
    differentiation.network.nodeName(of: corner.operation, element: corner.element)
  }
}

/// The two one-sided quotients of a step.
private struct Quotients {
  let h: Double
  let right: Double
  let left: Double
  /// The most by which rounding takes a quotient, or an engine's derivative, from the exact one.
  ///
  /// Four times what the running analysis says of the change: it is of first order, and the engines
  /// add up in another order.
  let rounding: Double
  /// How much the one-sided quotients still moved when the step became smaller.
  let movement: Double
  let corner: (operation: Int, element: Int)?

  init(h: Double, up: ChangePass.Outcome, down: ChangePass.Outcome, before: Quotients?) {
    self.h = h
    let right = up.change.value / h
    let left = -down.change.value / h
    (self.right, self.left) = (right, left)
    // What is lost when numbers become so small that they have no more digits.
    let underflow = Double.leastNonzeroMagnitude * 0x1p60 / h
    rounding = 4 * max(up.change.error, down.change.error) / h + underflow
    movement =
      before.map { max(($0.right - right).magnitude, ($0.left - left).magnitude) } ?? .infinity
    corner = up.corner ?? down.corner
  }

  var value: Double { (right + left) / 2 }
  /// Where J′ is monotone over the step, the mean value theorem puts it between the two quotients.
  var errorBound: Double { (right - left).magnitude + rounding }
  /// Whether the bound is small and no corner was met.
  var isSettled: Bool {
    corner == nil && (right - left).magnitude <= max(1e-9 * value.magnitude, 64 * rounding)
  }
  /// Whether the two differ for good, and not because the step is still too large.
  var jumps: Bool {
    (right - left).magnitude > 2 * rounding + 2 * movement
  }

  func smooth(isDecidable: Bool) -> ChangeDerivative {
    ChangeDerivative(
      value: value, errorBound: errorBound, isDecidable: isDecidable && errorBound.isFinite,
      kink: nil)
  }

  func kink(at node: String) -> ChangeDerivative {
    ChangeDerivative(
      value: value, errorBound: rounding + movement, isDecidable: true,
      kink: .init(node: node, left: left, right: right))
  }
}
