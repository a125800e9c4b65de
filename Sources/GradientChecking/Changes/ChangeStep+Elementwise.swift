extension ChangeStep {
  /// A rule of one operand at every element that changes.
  ///
  /// At a corner the values are taken to be exact: the engines, too, decide by what they computed.
  @inline(__always)
  func changeUnary(_ rule: UnaryChange, lane: Int, _ corners: inout Corners) {
    let x = first
    let (xBase, yBase) = (x.base + lane * x.stride, result.base + lane * result.stride)
    for index in 0..<x.count {
      let element = x.element(index)
      let δ = x.change(element)
      let (before, y) = (xBase[element], yBase[element])
      let isCorner = rule.meetsCorner?(before.value, δ.value) == true
      var change =
        isCorner
        ? corners.choose(element) { rule.change(before.exact, y.exact, $0 ? -δ : δ) }
        : rule.change(before, y, δ)
      change.error += δ.value.magnitude * rule.slopeError(before, y)
      // What does not change at all, such as a rectifier that is off, has nothing downstream.
      if change.value != 0 || change.error != 0 { result.add(element, change) }
    }
  }

  /// A rule of two operands at every element of the result that changes.
  @inline(__always)
  func changeBinary(_ rule: BinaryChange, lane: Int, _ corners: inout Corners) {
    let (a, b) = (first, second)
    if firstChanges { touchResults(of: a) }
    if secondChanges { touchResults(of: b) }
    let (aBase, bBase) = (a.base + lane * a.stride, b.base + lane * b.stride)
    let yBase = result.base + lane * result.stride
    for index in 0..<result.count {
      let element = result.element(index)
      let (i, j) = (position(of: element, in: a), position(of: element, in: b))
      let δa = firstChanges ? a.change(i) : Rounded(0)
      let δb = secondChanges ? b.change(j) : Rounded(0)
      let isCorner =
        rule.meetsCorner?(aBase[i].value, bBase[j].value, δa.value, δb.value) == true
      var change =
        isCorner
        ? corners.choose(element) {
          rule.change(
            aBase[i].exact, bBase[j].exact, yBase[element].exact, $0 ? -δa : δa, $0 ? -δb : δb)
        }
        : rule.change(aBase[i], bBase[j], yBase[element], δa, δb)
      if let slopeErrors = rule.slopeErrors {
        let errors = slopeErrors(aBase[i], bBase[j], yBase[element])
        if δa.value != 0 { change.error += δa.value.magnitude * errors.left }
        if δb.value != 0 { change.error += δb.value.magnitude * errors.right }
      }
      result.set(element, to: change)
    }
  }

  /// The choice between two operands by the sign of the first.
  func changeChoice(_ rule: ManyOperandChange, lane: Int, _ corners: inout Corners) {
    for (operand, changes) in zip(operands, changing) where changes { touchResults(of: operand) }
    for index in 0..<result.count {
      let element = result.element(index)
      let positions = operands.map { position(of: element, in: $0) }
      let x = (0..<3).map { operands[$0].base[lane * operands[$0].stride + positions[$0]] }
      let δ = (0..<3).map { changing[$0] ? operands[$0].change(positions[$0]) : Rounded(0) }
      let y = result.base[lane * result.stride + element]
      let isCorner = rule.meetsCorner?(x, δ) == true
      let exact = x.map(\.exact)
      result.set(
        element,
        to: isCorner
          ? corners.choose(element) { rule.change(exact, y.exact, $0 ? δ.map { -$0 } : δ) }
          : rule.picks ? rule.change(exact, y.exact, δ) : rule.change(x, y, δ))
    }
  }

  /// Puts the elements of the result that a changed operand reaches on the list.
  @inline(__always)
  func touchResults(of operand: ChangedArray) {
    let (rows, columns) = (result.rows, result.columns)
    for index in 0..<operand.count {
      let element = operand.element(index)
      if operand.matches(result) {
        result.touch(element)
      } else if operand.isNumber {
        for target in 0..<rows &* columns { result.touch(target) }
      } else if operand.columns == 1 {
        for column in 0..<columns { result.touch(element &* columns &+ column) }
      } else {
        for row in 0..<rows { result.touch(row &* columns &+ element) }
      }
    }
  }

  /// Where the element of an operand stands from which an element of the result is made.
  @inline(__always)
  func position(of element: Int, in operand: ChangedArray) -> Int {
    if operand.matches(result) { return element }
    if operand.isNumber { return 0 }
    return operand.columns == 1 ? element / result.columns : element % result.columns
  }
}
