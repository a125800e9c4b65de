import Networks

extension ChangeStep {
  /// A rule of one operand at every element that changes.
  ///
  /// Says at which element, if any, a corner was met first.
  @inline(__always)
  func changeUnary(_ rule: UnaryChange, lane: Int) -> Int? {
    let x = operands[0]
    let (xBase, yBase) = (x.base + lane * x.stride, result.base + lane * result.stride)
    var corner: Int?
    for index in 0..<x.count {
      let element = x.element(index)
      let δ = x.change(element)
      let (before, y) = (xBase[element], yBase[element])
      var change = rule.change(before, y, δ)
      change.error += δ.value.magnitude * rule.slopeError(before, y)
      result.add(element, change)
      if corner == nil, let meetsCorner = rule.meetsCorner, meetsCorner(before.value, δ.value) {
        corner = element
      }
    }
    return corner
  }

  /// A rule of two operands at every element of the result that changes.
  @inline(__always)
  func changeBinary(_ rule: BinaryChange, lane: Int) -> Int? {
    let (a, b) = (operands[0], operands[1])
    touchResults(ofOperand: 0)
    touchResults(ofOperand: 1)
    let (aBase, bBase) = (a.base + lane * a.stride, b.base + lane * b.stride)
    let yBase = result.base + lane * result.stride
    var corner: Int?
    for index in 0..<result.count {
      let element = result.element(index)
      let (i, j) = (position(of: element, in: a), position(of: element, in: b))
      let δa = changing[0] ? a.change(i) : Rounded(0)
      let δb = changing[1] ? b.change(j) : Rounded(0)
      var change = rule.change(aBase[i], bBase[j], yBase[element], δa, δb)
      if let slopeErrors = rule.slopeErrors {
        let errors = slopeErrors(aBase[i], bBase[j], yBase[element])
        if δa.value != 0 { change.error += δa.value.magnitude * errors.left }
        if δb.value != 0 { change.error += δb.value.magnitude * errors.right }
      }
      result.set(element, to: change)
      if corner == nil, let meetsCorner = rule.meetsCorner,
        meetsCorner(aBase[i].value, bBase[j].value, δa.value, δb.value)
      {
        corner = element
      }
    }
    return corner
  }

  /// The choice between two operands by the sign of the first.
  func changeChoice(_ rule: ManyOperandChange, lane: Int) -> Int? {
    for operand in 0..<3 { touchResults(ofOperand: operand) }
    var corner: Int?
    for index in 0..<result.count {
      let element = result.element(index)
      let positions = operands.map { position(of: element, in: $0) }
      let x = (0..<3).map { operands[$0].base[lane * operands[$0].stride + positions[$0]] }
      let δ = (0..<3).map { changing[$0] ? operands[$0].change(positions[$0]) : Rounded(0) }
      let y = result.base[lane * result.stride + element]
      result.set(element, to: rule.change(x, y, δ))
      if corner == nil, rule.meetsCorner?(x, δ) == true { corner = element }
    }
    return corner
  }

  /// Puts the elements of the result that a changed operand reaches on the list.
  @inline(__always)
  private func touchResults(ofOperand index: Int) {
    guard changing[index] else { return }
    let operand = operands[index]
    let (rows, columns) = (result.shape.rows, result.shape.columns)
    for index in 0..<operand.count {
      let element = operand.element(index)
      if operand.shape.matches(result.shape) {
        result.touch(element)
      } else if operand.shape.isNumber {
        for target in 0..<rows * columns { result.touch(target) }
      } else if operand.shape.isColumn {
        for column in 0..<columns { result.touch(element * columns + column) }
      } else {
        for row in 0..<rows { result.touch(row * columns + element) }
      }
    }
  }

  /// Where the element of an operand stands from which an element of the result is made.
  @inline(__always)
  private func position(of element: Int, in operand: ChangedArray) -> Int {
    if operand.shape.matches(result.shape) { return element }
    if operand.shape.isNumber { return 0 }
    return operand.shape.isColumn
      ? element / result.shape.columns : element % result.shape.columns
  }
}
