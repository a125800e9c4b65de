import Foundation

/// A function as a textbook defines it, for reading printed lines.
struct ShownFunction: Sendable {
  let body: @Sendable ([Double]) -> Double

  static let quotient = ShownFunction { $0[0] / $0[1] }
  static let power = ShownFunction { pow($0[0], $0[1]) }

  static func named(_ name: String) -> ShownFunction? { table[name].map(ShownFunction.init) }

  /// The value; its size grows by what each operand's rounding can change.
  func estimate(_ operands: [Estimate]) -> Estimate {
    let x = operands.map(\.value)
    let value = body(x)
    var size = value.magnitude
    for position in x.indices {
      let step = 1e-6 * max(1e-3, x[position].magnitude)
      var (above, below) = (x, x)
      above[position] += step
      below[position] -= step
      let slopes = [(body(above) - value) / step, (value - body(below)) / step]
      let slope = slopes.filter(\.isFinite).map(\.magnitude).max() ?? 0
      size += slope * operands[position].size
    }
    return Estimate(value, size: size)
  }

  private static let table: [String: @Sendable ([Double]) -> Double] = [
    "exp": { exp($0[0]) },
    "expm1": { expm1($0[0]) },
    "log": { log($0[0]) },
    "log1p": { log1p($0[0]) },
    "sqrt": { $0[0].squareRoot() },
    "abs": { abs($0[0]) },
    "sin": { sin($0[0]) },
    "cos": { cos($0[0]) },
    "tanh": { tanh($0[0]) },
    "erf": { erf($0[0]) },
    "sigmoid": { 1 / (1 + exp(-$0[0])) },
    "relu": { max($0[0], 0) },
    "leaky_relu": { $0[0] > 0 ? $0[0] : $0[1] * $0[0] },
    "elu": { $0[0] > 0 ? $0[0] : expm1($0[0]) },
    "softplus": { max($0[0], 0) + log1p(exp(-abs($0[0]))) },
    "silu": { $0[0] / (1 + exp(-$0[0])) },
    "gelu": { $0[0] * (1 + erf($0[0] / 2.0.squareRoot())) / 2 },
    "xlogy": { $0[0] == 0 ? 0 : $0[0] * log($0[1]) },
    "min": { $0.min() ?? .infinity },
    "max": { $0.max() ?? -.infinity },
    "norm": { $0.reduce(0) { $0 + $1 * $1 }.squareRoot() },
    "log_sum_exp": { x in
      let largest = x.max() ?? 0
      return largest + log(x.reduce(0) { $0 + exp($1 - largest) })
    },
  ]
}
