import Rules

/// Element by element: two equal shapes, a number with anything, a column with a matrix of as many
/// rows, a 1×n row with a matrix of n columns.
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

  /// Where an operand of shape `small` has the element that goes to `index` of `large`.
  static func position(_ index: Int, of small: Shape, in large: Shape) -> Int {
    if small.isNumber { return 0 }
    if small.matches(large) { return index }
    return small.isColumn ? index / large.columns : index % large.columns
  }
}

extension Composition {
  mutating func binary(
    _ rule: any BinaryRule.Type, _ operands: [[Scalar]], _ shapes: [Shape], into shape: Shape
  ) -> [Scalar] {
    (0..<shape.count).map { index in
      algebra.apply(
        rule, operands[0][Elementwise.position(index, of: shapes[0], in: shape)],
        operands[1][Elementwise.position(index, of: shapes[1], in: shape)])
    }
  }

  mutating func choose(
    _ operands: [[Scalar]], _ shapes: [Shape], into shape: Shape
  ) -> [Scalar] {
    (0..<shape.count).map { index in
      algebra.apply(
        Choose.self,
        (0..<3).map { operands[$0][Elementwise.position(index, of: shapes[$0], in: shape)] })
    }
  }
}
