import Networks

/// How large a derivative would be if nothing cancelled, and which corners lie within rounding.
///
/// Here an operand's error is not its rounding error but what the terms that it was made of amount to,
/// and a change is a number about 0 that is known to some size alone: its error. Products and sums
/// carry that on by themselves; a rule multiplies it with the steepest slope that it has at the
/// operand and at the ends of what the operand's terms amount to.
///
/// A corner is met where one lies so near that rounding decides on which side of it the operands are.
extension ChangeStep {
  func scaleUnary(_ rule: UnaryChange, lane: Int, _ corners: inout Corners) {
    let x = first
    let (xBase, yBase) = (x.base + lane * x.stride, result.base + lane * result.stride)
    for index in 0..<x.count {
      let element = x.element(index)
      let operand = xBase[element]
      var slope = rule.derivative(operand.value, yBase[element].value).magnitude
      for point in [0, operand.size, -operand.size] {
        let other = rule.derivative(point, rule.value(Rounded(point)).value).magnitude
        if other.isFinite { slope = max(slope, other) }
      }
      result.add(element, Rounded(0, error: x.change(element).error * slope))
      let reach = operand.reach
      if rule.meetsCorner?(operand.value - reach, 2 * reach) == true { corners.meet(element) }
    }
  }

  func scaleBinary(_ rule: BinaryChange, lane: Int, _ corners: inout Corners) {
    let (a, b) = (first, second)
    if firstChanges { touchResults(of: a) }
    if secondChanges { touchResults(of: b) }
    for index in 0..<result.count {
      let element = result.element(index)
      let (i, j) = (position(of: element, in: a), position(of: element, in: b))
      let (x, z) = (a.base[lane * a.stride + i], b.base[lane * b.stride + j])
      var (left, right) = (0.0, 0.0)
      for p in [x.value, x.size, -x.size] {
        for q in [z.value, z.size, -z.size] {
          let y = rule.value(Rounded(p), Rounded(q)).value
          let slopes = rule.derivatives(p, q, y).map(\.magnitude)
          if slopes[0].isFinite { left = max(left, slopes[0]) }
          if slopes[1].isFinite { right = max(right, slopes[1]) }
        }
      }
      let fromFirst = firstChanges ? a.change(i).error * left : 0
      let fromSecond = secondChanges ? b.change(j).error * right : 0
      result.set(element, to: Rounded(0, error: fromFirst + fromSecond))
      // Apart from each other, and together.
      for reach in [-z.reach, z.reach]
      where rule.meetsCorner?(x.value - x.reach, z.value - reach, 2 * x.reach, 2 * reach) == true {
        corners.meet(element)
      }
    }
  }

  func scaleChoice(_ rule: ManyOperandChange, lane: Int, _ corners: inout Corners) {
    for (operand, changes) in zip(operands, changing) where changes { touchResults(of: operand) }
    for index in 0..<result.count {
      let element = result.element(index)
      let positions = operands.map { position(of: element, in: $0) }
      let x = operands.indices.map {
        operands[$0].base[lane * operands[$0].stride + positions[$0]]
      }
      let sizes = operands.indices.map {
        changing[$0] ? operands[$0].change(positions[$0]).error : 0
      }
      result.set(element, to: size(of: rule, at: x, sizes))
      if isNearCorner(of: rule, at: x, changing: [0]) { corners.meet(element) }
    }
  }

  func scaleReduction(_ rule: ManyOperandChange, _ axis: Axis, lane: Int, _ corners: inout Corners)
  {
    let operand = first
    for index in 0..<operand.count { result.touch(group(of: operand.element(index), axis)) }
    for index in 0..<result.count {
      let element = result.element(index)
      let members = members(of: element, axis)
      let x = members.map { operand.base[lane * operand.stride + $0] }
      result.set(element, to: size(of: rule, at: x, members.map { operand.change($0).error }))
      if isNearCorner(of: rule, at: x, changing: Array(x.indices)) { corners.meet(element) }
    }
  }

  /// What changes of some sizes amount to after a rule of many operands.
  private func size(of rule: ManyOperandChange, at x: [Rounded], _ sizes: [Double]) -> Rounded {
    var total = 0.0
    let points = [x.map(\.value), x.map(\.size)]
    let slopes = points.map { rule.derivatives($0, rule.value($0.map { Rounded($0) }).value) }
    for (index, size) in sizes.enumerated() where size > 0 {
      let finite = slopes.map { $0[index].magnitude }.filter(\.isFinite)
      // An operand that was not picked might have been.
      total += size * (rule.picks ? 1 : finite.max() ?? 0)
    }
    return Rounded(0, error: total)
  }

  /// Whether a corner is met as one operand goes through all that rounding may make of it and the
  /// others.
  private func isNearCorner(
    of rule: ManyOperandChange, at x: [Rounded], changing: [Int]
  ) -> Bool {
    guard let meetsCorner = rule.meetsCorner else { return false }
    let others = x.map(\.reach).max() ?? 0
    var (start, δ) = (x, x.map { _ in Rounded(0) })
    for index in changing {
      let reach = x[index].reach + others
      start[index] = Rounded(x[index].value - reach)
      δ[index] = Rounded(2 * reach)
      if meetsCorner(start, δ) { return true }
      (start[index], δ[index]) = (x[index], Rounded(0))
    }
    return false
  }
}

extension Rounded {
  /// The most that it may amount to.
  fileprivate var size: Double { value.magnitude + error }

  /// How far rounding may take it in one engine and not in another.
  fileprivate var reach: Double { 4 * Rounded.unit * size }
}
