/// Derivatives of a network's cost by the book: J at w ± h in full.
///
/// It knows nothing of the network but a function, and so nothing of the rules' changes either.
struct ByTheBook {
  /// J where one element of a parameter has another value.
  typealias Cost = (_ parameter: Int, _ element: Int, _ value: Double) -> Double

  /// The most by which J may be off by rounding.
  let noise: Double
  let cost: Cost

  /// The derivative by one element; `nil` where it has none to give.
  ///
  /// That is where corners are so near that no step is left, where J is not finite at a step, or where
  /// the extrapolation does not converge.
  ///
  /// `pass` changes the parameter, and says where corners are.
  func derivative(_ parameter: Int, _ element: Int, _ pass: ChangePass) -> NumericalDerivative? {
    let value = pass.leaves[0].array.base[element].value
    // The last and smallest step is near ε^(1/3), where truncation and rounding meet.
    let smallest = 0x1p-17 * max(1, value.magnitude)
    var largest = smallest * 64
    while pass.meetsCorner(at: element, within: largest) {
      largest /= 16
      guard largest > smallest * 0x1p-12 else { return nil }
    }
    let answer = Ridders.derivative(at: value, largest: largest, noise: noise) {
      cost(parameter, element, $0)
    }
    // Where the cost has features smaller than the steps, such as a sine of large numbers, the
    // extrapolation does not converge, and its error estimate is none.
    let converged = max(1e-3 * answer.value.magnitude, 100 * noise / smallest)
    return answer.errorBound <= converged ? answer : nil
  }
}
