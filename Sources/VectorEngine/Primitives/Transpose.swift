import Networks

/// Rows become columns.
enum Transpose {
  /// Row j of the result is column j of the operand.
  static func runs(_ shape: Shape) -> [Run] {
    let (m, n) = (shape.rows, shape.columns)
    return Run.joining((0..<n).lazy.flatMap { j in (0..<m).lazy.map { $0 * n + j } })
  }
}
