/// Primitives that move elements and compute nothing: transpose and slice.
enum Arrangement {
  /// The shape of the transpose; that of a row is a vector.
  static func transposedShape(_ shape: Shape) -> Shape {
    if shape.isNumber { return shape }
    return shape.rows == 1 ? Shape([shape.columns]) : Shape([shape.columns, shape.rows])
  }
}

extension Composition {
  /// For each element of the transpose, where it stands in the operand.
  @usableFromInline
  func transposed(_ shape: Shape) -> [Int] {
    let (m, n) = (shape.rows, shape.columns)
    return (0..<n).flatMap { column in (0..<m).map { $0 * n + column } }
  }

  /// For each element of the slice, where it stands in the operand.
  @usableFromInline
  func sliced(_ shape: Shape, _ rows: Range<Int>, _ columns: Range<Int>) -> [Int] {
    rows.flatMap { row in columns.map { row * shape.columns + $0 } }
  }
}
