import Rules

/// The array kernels of the catalogue's reductions.
extension ReductionKernel {
  /// The largest or the smallest element, by the rule of two operands that compares; elements that
  /// tie share the gradient.
  static func extreme<R: BinaryRule>(_ rule: R.Type) -> ReductionKernel {
    ReductionKernel(
      value: { groups, x, y in
        groups.forEachResult { result, first in
          var extreme = x[first]
          for i in 1..<max(groups.length, 1) {
            extreme = R.value(x[first &+ i &* groups.width], extreme)
          }
          y[result] = extreme
        }
      },
      pullback: { groups, x, y, dy, dx in
        groups.forEachResult { result, first in
          var ties = 0.0
          for i in 0..<groups.length where x[first &+ i &* groups.width] == y[result] { ties += 1 }
          let share = dy[result] / ties
          for i in 0..<groups.length where x[first &+ i &* groups.width] == y[result] {
            dx[first &+ i &* groups.width] += share
          }
        }
      })
  }

  /// log(e^x₁ + … + e^xₙ); the largest is subtracted first, so that nothing overflows.
  static let logSumExp = ReductionKernel(
    value: { groups, x, y in
      groups.forEachResult { result, first in
        var shift = x[first]
        for i in 1..<max(groups.length, 1) {
          shift = max(shift, x[first &+ i &* groups.width])
        }
        var sum = 0.0
        for i in 0..<groups.length { sum += Double.exp(x[first &+ i &* groups.width] - shift) }
        y[result] = shift + Double.log(sum)
      }
    },
    pullback: { groups, x, y, dy, dx in
      groups.forEachResult { result, first in
        for i in 0..<groups.length {
          let at = first &+ i &* groups.width
          dx[at] += dy[result] * Double.exp(x[at] - y[result])
        }
      }
    })

  /// √(x₁² + … + xₙ²); where all is 0 the gradient is 0.
  static let norm = ReductionKernel(
    value: { groups, x, y in
      groups.forEachResult { result, first in
        var sum = 0.0
        for i in 0..<groups.length {
          let number = x[first &+ i &* groups.width]
          sum += number * number
        }
        y[result] = sum.squareRoot()
      }
    },
    pullback: { groups, x, y, dy, dx in
      groups.forEachResult { result, first in
        guard y[result] > 0 else { return }
        for i in 0..<groups.length {
          let at = first &+ i &* groups.width
          dx[at] += dy[result] * (x[at] / y[result])
        }
      }
    })
}
