/// The matrix product: (m×n) @ (n×k) is m×k.
enum MatrixProduct {
  /// The shape of the result, or `nil` where columns do not meet as many rows.
  ///
  /// A vector on the right gives a vector.
  static func shape(_ a: Shape, _ b: Shape) -> Shape? {
    guard a.columns == b.rows else { return nil }
    if b.isColumn { return a.rows == 1 ? .number : Shape([a.rows]) }
    return Shape([a.rows, b.columns])
  }
}

extension Composition {
  @inlinable
  mutating func matrixProduct(_ operands: [[Scalar]], _ shapes: [Shape]) -> [Scalar] {
    let (a, b) = (operands[0], operands[1])
    let (m, n, k) = (shapes[0].rows, shapes[0].columns, shapes[1].columns)
    var result: [Scalar] = []
    result.reserveCapacity(m * k)
    for row in 0..<m {
      for column in 0..<k {
        var total = algebra.multiply(a[row * n], b[column])
        for j in 1..<max(n, 1) {
          total = algebra.add(total, algebra.multiply(a[row * n + j], b[j * k + column]))
        }
        result.append(total)
      }
    }
    return result
  }
}
