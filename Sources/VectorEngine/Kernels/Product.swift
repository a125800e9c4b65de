import MatrixKernels

/// One matrix product, C = A B or C += A B, as the kernel takes it.
struct Product {
  var m: Int
  var n: Int
  let k: Int
  var a: MatrixView
  var b: MatrixView
  /// Where C stands, contiguous row by row, so many numbers apart.
  var c: UnsafeMutablePointer<Double>
  let rowOfC: Int
  let isAccumulating: Bool

  /// Computes the product on this thread.
  func run() { matrix_product(m, n, k, a, b, c, rowOfC, isAccumulating) }

  /// The upper and the lower half, or the left and the right where there are few rows.
  ///
  /// Each row of a weight matrix then stays with one core, and its part of the matrix in that core's
  /// cache, from the way forward to the way back and to the update.
  func halves() -> (Product, Product)? {
    var (first, second) = (self, self)
    if m >= 16 {
      first.m = m / 8 * 4
      second.m = m - first.m
      second.a.start = a.start + first.m * a.row
      second.c = c + first.m * rowOfC
    } else if n >= 32 {
      first.n = n / 32 * 16
      second.n = n - first.n
      second.b.start = b.start + first.n * b.column
      second.c = c + first.n
    } else {
      return nil
    }
    return (first, second)
  }
}

extension MatrixView {
  /// A matrix whose rows are contiguous and stand so many numbers apart.
  init(_ start: UnsafePointer<Double>, columns: Int) {
    self.init(start: start, row: columns, column: 1)
  }

  /// The transpose: the same numbers, read in the other order.
  var transposed: MatrixView { MatrixView(start: start, row: column, column: row) }
}
