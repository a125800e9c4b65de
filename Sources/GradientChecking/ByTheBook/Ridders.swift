/// Numerical differentiation as the textbooks have it: central differences, extrapolated.
///
/// f(x + h) − f(x − h), divided by the step that was really taken, for several h; Richardson's
/// extrapolation to h = 0, and the error estimate of Ridders. See C. J. F. Ridders, "Accurate
/// computation of F′(x) and F′(x) F″(x)", Advances in Engineering Software 4 (1982) 75–76, and
/// Numerical Recipes, section 5.7.
package enum Ridders {
  /// By how much one step is smaller than the one before.
  private static let ratio = 2.0
  /// How many steps are tried.
  package static let steps = 7

  /// The derivative of `f` at `x`.
  ///
  /// - Parameters:
  ///   - x: where to differentiate.
  ///   - largest: the first and largest step; the last is 64 times smaller.
  ///   - noise: the most by which a value of `f` may be off.
  ///   - f: the function.
  /// - Returns: the derivative with its error bound, which is infinite where no step could be taken.
  package static func derivative(
    at x: Double, largest: Double, noise: Double, of f: (Double) -> Double
  ) -> NumericalDerivative {
    var best = NumericalDerivative(value: .nan, errorBound: .infinity)
    var rows: [[(value: Double, noise: Double)]] = []
    var h = largest
    for _ in 0..<steps {
      let (above, below) = (x + h, x - h)
      let taken = above - below
      h /= ratio
      guard taken > 0 else { break }
      var row = [(value: (f(above) - f(below)) / taken, noise: 2 * noise / taken)]
      var power = ratio * ratio
      for before in rows.last ?? [] {
        let left = row[row.count - 1]
        // The term in h², then h⁴ and so on, is taken out; what noise there is grows a little.
        let next = (
          value: (power * left.value - before.value) / (power - 1),
          noise: (power * left.noise + before.noise) / (power - 1)
        )
        let spread = max((next.value - left.value).magnitude, (next.value - before.value).magnitude)
        if spread + next.noise < best.errorBound {
          best = NumericalDerivative(value: next.value, errorBound: spread + next.noise)
        }
        row.append(next)
        power *= ratio * ratio
      }
      rows.append(row)
    }
    return best
  }
}
