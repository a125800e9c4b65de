import MatrixKernels

/// A pass over contiguous numbers.
struct Sweep {
  enum Purpose {
    /// y += factor × x.
    case addScaled(factor: Double, to: UnsafeMutablePointer<Double>)
    /// Stores 1 if all are finite numbers, else 0, one place behind for the second half.
    case check(UnsafeMutablePointer<Double>)
  }

  var x: UnsafePointer<Double>
  var count: Int
  var purpose: Purpose

  /// Runs it on this thread.
  func run() {
    switch purpose {
    case .addScaled(let factor, let y): matrix_add_scaled(count, factor, x, y)
    case .check(let answer): answer.pointee = matrix_is_finite(count, x) ? 1 : 0
    }
  }

  /// The first and the second half of the numbers.
  func halves() -> (Sweep, Sweep) {
    var (first, second) = (self, self)
    first.count = count / 2
    second.count = count - first.count
    second.x = x + first.count
    switch purpose {
    case .addScaled(let factor, let y):
      second.purpose = .addScaled(factor: factor, to: y + first.count)
    case .check(let answer):
      second.purpose = .check(answer + 1)
    }
    return (first, second)
  }
}
