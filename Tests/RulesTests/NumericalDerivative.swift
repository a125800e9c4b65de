/// f′(x) by central differences, extrapolated to a step of 0 (Ridders' method).
func numericalDerivative(of f: (Double) -> Double, at x: Double) -> Double {
  let ratio = 1.4
  var step = 0.04
  var previous = [(f(x + step) - f(x - step)) / (2 * step)]
  var (best, bestError) = (previous[0], Double.infinity)
  for _ in 1..<10 {
    step /= ratio
    var row = [(f(x + step) - f(x - step)) / (2 * step)]
    var factor = ratio * ratio
    for i in previous.indices {
      row.append((row[i] * factor - previous[i]) / (factor - 1))
      factor *= ratio * ratio
      let error = max(abs(row[i + 1] - row[i]), abs(row[i + 1] - previous[i]))
      if error < bestError { (best, bestError) = (row[i + 1], error) }
    }
    previous = row
  }
  return best
}
