/// Derivatives of a network's cost by the book: J at w ± h in full.
///
/// It knows nothing of the network but a function, and so nothing of the rules' changes either.
struct ByTheBook {
  /// J where one element of a parameter has another value.
  typealias Cost = (_ parameter: Int, _ element: Int, _ value: Double) -> Double

  /// The most by which J may be off by rounding.
  let noise: Double
  let cost: Cost

  /// The derivative by one element; `nil` where corners are so near that no step is left, or where J
  /// is not finite at a step.
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
    return answer.value.isFinite && answer.errorBound.isFinite ? answer : nil
  }
}
