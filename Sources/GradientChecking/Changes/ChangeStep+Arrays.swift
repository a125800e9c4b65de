import Networks

extension ChangeStep {
  /// (A + ΔA)(B + ΔB) − AB = ΔA (B + ΔB) + A ΔB.
  @inline(__always)
  func changeProduct(lane: Int) {
    let (a, b) = (first, second)
    let (aBase, bBase) = (a.base + lane * a.stride, b.base + lane * b.stride)
    let (m, n, k) = (a.rows, a.columns, b.columns)
    if firstChanges {
      for index in 0..<a.count {
        let element = a.element(index)
        let (row, inner) = (element / n, element % n)
        let δ = a.change(element)
        for column in 0..<k {
          let other = inner * k + column
          let factor = secondChanges ? bBase[other] + b.change(other) : bBase[other]
          result.add(row * k + column, δ * factor)
        }
      }
    }
    if secondChanges {
      for index in 0..<b.count {
        let element = b.element(index)
        let (inner, column) = (element / k, element % k)
        let δ = b.change(element)
        for row in 0..<m {
          result.add(row * k + column, aBase[row * n + inner] * δ)
        }
      }
    }
  }

  func changeTranspose() {
    let x = first
    let (m, n) = (x.rows, x.columns)
    for index in 0..<x.count {
      let element = x.element(index)
      result.add(element % n * m + element / n, x.change(element))
    }
  }

  func changeSlice(rows: Range<Int>, columns: Range<Int>) {
    let x = first
    let n = x.columns
    for index in 0..<x.count {
      let element = x.element(index)
      let (row, column) = (element / n, element % n)
      guard rows.contains(row), columns.contains(column) else { continue }
      let target = (row - rows.lowerBound) * columns.count + column - columns.lowerBound
      result.add(target, x.change(element))
    }
  }

  /// The same elements, one operand after the other.
  func changeJoined(starts: [Int]) {
    for (operand, x) in operands.enumerated() where changing[operand] {
      for index in 0..<x.count {
        let element = x.element(index)
        result.add(starts[operand] + element, x.change(element))
      }
    }
  }

  @inline(__always)
  func changeSum(_ axis: Axis) {
    let x = first
    for index in 0..<x.count {
      let element = x.element(index)
      result.add(group(of: element, axis), x.change(element))
    }
  }

  /// A rule of many operands over every group of elements in which one changes.
  func changeReduction(
    _ rule: ManyOperandChange, _ axis: Axis, lane: Int, _ corners: inout Corners
  ) {
    let x = first
    for index in 0..<x.count { result.touch(group(of: x.element(index), axis)) }
    for index in 0..<result.count {
      let element = result.element(index)
      let group = group(rule, axis, into: element, lane: lane)
      δ.removeAll(keepingCapacity: true)
      for member in group.members { δ.append(x.change(member)) }
      let y = result.base[lane * result.stride + element]
      let isCorner = rule.meetsCorner?(group.x, δ) == true
      let operands = isCorner || rule.picks ? group.exact : group.x
      var change =
        isCorner
        ? corners.choose(element) { [δ] isBackwards in
          rule.change(operands, y.exact, isBackwards ? δ.map { -$0 } : δ)
        }
        : rule.change(operands, rule.picks ? y.exact : y, δ)
      // Which of several equal operands is picked, their changes' rounding may have decided.
      if isCorner, rule.picks {
        change.error = δ.reduce(change.error) { max($0, $1.error) }
      }
      for (δ, error) in zip(δ, group.slopeErrors) where δ.value != 0 {
        change.error += δ.value.magnitude * error
      }
      result.set(element, to: change)
    }
  }

  /// The element of the result into which an element goes.
  @inline(__always)
  func group(of element: Int, _ axis: Axis) -> Int {
    switch axis {
    case .all: 0
    case .rows: element / first.columns
    case .columns: element % first.columns
    }
  }

  /// The operand's elements that go into an element of the result.
  func members(of element: Int, _ axis: Axis) -> StrideTo<Int> {
    let (rows, columns) = (first.rows, first.columns)
    return switch axis {
    case .all: stride(from: 0, to: rows * columns, by: 1)
    case .rows: stride(from: element * columns, to: (element + 1) * columns, by: 1)
    case .columns: stride(from: element, to: rows * columns, by: columns)
    }
  }
}
