/// How operands of an element-by-element operation are gone through: three nested loops.
///
/// The result is contiguous. An operand that is stretched over the result's rows, columns or
/// examples stands still there: its step is 0. Loops that need not be apart are joined, so most
/// operations are one loop.
struct Walk {
  /// How far to go in an operand for one turn of each loop.
  struct Steps: Equatable {
    var outer = 0
    var middle = 0
    var inner = 0
  }

  var outer = 1
  var middle = 1
  var inner = 1
  var a = Steps()
  var b = Steps()
  var c = Steps()

  /// The walk over one element of each operand for every example.
  init(lanes: Int, _ operands: [Tensor]) {
    let steps = operands.map { Steps(inner: $0.lanes > 1 ? 1 : 0) }
    self.init(inner: lanes, steps)
  }

  /// The walk over all elements of `result`, row by row.
  init(over result: Tensor, _ operands: [Tensor]) {
    var loops: [(count: Int, steps: [Int])] = []
    let strides = operands.map { Stride(of: $0, in: result) }
    func add(_ count: Int, _ steps: [Int]) {
      guard count > 1 else { return }
      if let last = loops.last,
        zip(last.steps, steps).allSatisfy({ $0 == count * $1 })
      {
        loops[loops.count - 1] = (last.count * count, steps)
      } else {
        loops.append((count, steps))
      }
    }
    add(result.rows, strides.map(\.row))
    add(result.columns, strides.map(\.column))
    add(result.lanes, strides.map(\.lane))
    let still = (count: 1, steps: operands.map { _ in 0 })
    loops = Array(repeating: still, count: 3 - loops.count) + loops
    self.init(
      inner: loops[2].count,
      operands.indices.map { operand in
        Steps(
          outer: loops[0].steps[operand], middle: loops[1].steps[operand],
          inner: loops[2].steps[operand])
      })
    (outer, middle) = (loops[0].count, loops[1].count)
  }

  private init(inner: Int, _ steps: [Steps]) {
    self.inner = inner
    a = steps[0]
    if steps.count > 1 { b = steps[1] }
    if steps.count > 2 { c = steps[2] }
  }
}

/// How far to go in an operand for one row, one column and one example of the result.
struct Stride {
  let row: Int
  let column: Int
  let lane: Int

  /// A number goes with anything, a column with a matrix of as many rows, a row with a matrix of as
  /// many columns.
  init(of operand: Tensor, in result: Tensor) {
    lane = operand.lanes > 1 ? 1 : 0
    let isRow = operand.rows == result.rows
    let isColumn = operand.columns == result.columns
    if operand.count == 1 {
      (row, column) = (0, 0)
    } else if isRow && isColumn {
      (row, column) = (operand.width, operand.lanes)
    } else {
      (row, column) = isRow ? (operand.lanes, 0) : (0, operand.lanes)
    }
  }

  /// Where the operand's element stands that goes with an element of the result.
  func offset(_ element: Int, columns: Int) -> Int {
    element / columns * row + element % columns * column
  }
}
