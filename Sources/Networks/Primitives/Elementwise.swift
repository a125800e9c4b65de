public import Rules

/// Element by element: two equal shapes, a number with anything, a column with a matrix of as many
/// rows, a 1×n row with a matrix of n columns.
@usableFromInline
enum Elementwise {
  /// The shape of the result, or `nil` where the shapes do not go together.
  static func shape(_ a: Shape, _ b: Shape) -> Shape? {
    if a.matches(b) { return a.extents.count >= b.extents.count ? a : b }
    if a.isNumber { return b }
    if b.isNumber { return a }
    if stretches(a, to: b) { return b }
    if stretches(b, to: a) { return a }
    return nil
  }

  private static func stretches(_ small: Shape, to large: Shape) -> Bool {
    guard large.rows > 1, large.columns > 1 else { return false }
    return (small.isColumn && small.rows == large.rows)
      || (small.rows == 1 && small.columns == large.columns)
  }

  /// How far to go in an operand, whose elements stand row by row, for one row and one column of the
  /// result: not at all where the operand is stretched.
  @usableFromInline
  static func steps(_ small: Shape, in large: Shape) -> (row: Int, column: Int) {
    if small.isNumber { return (0, 0) }
    if small.matches(large) { return (large.columns, 1) }
    return small.isColumn ? (1, 0) : (0, 1)
  }
}

extension Composition {
  @inlinable
  mutating func binary(
    _ rule: any BinaryRule.Type, _ operands: [[Scalar]], _ shapes: [Shape], into shape: Shape
  ) -> [Scalar] {
    let (a, b) = (operands[0], operands[1])
    let aSteps = Elementwise.steps(shapes[0], in: shape)
    let bSteps = Elementwise.steps(shapes[1], in: shape)
    let (m, n) = (shape.rows, shape.columns)
    var result: [Scalar] = []
    result.reserveCapacity(m * n)
    for row in 0..<m {
      for column in 0..<n {
        result.append(
          algebra.apply(
            rule, a[row * aSteps.row + column * aSteps.column],
            b[row * bSteps.row + column * bSteps.column]))
      }
    }
    return result
  }

  @inlinable
  mutating func choose(
    _ operands: [[Scalar]], _ shapes: [Shape], into shape: Shape
  ) -> [Scalar] {
    let steps = shapes.map { Elementwise.steps($0, in: shape) }
    let n = shape.columns
    return (0..<shape.count).map { index in
      algebra.apply(
        Choose.self,
        (0..<3).map { operands[$0][index / n * steps[$0].row + index % n * steps[$0].column] })
    }
  }
}
