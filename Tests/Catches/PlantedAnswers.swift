import GradientChecking
import Networks

/// An engine's answers with a mistake planted into ∂J of the parameters.
struct PlantedAnswers: DifferentiatedNetwork {
  let right: any DifferentiatedNetwork
  /// ∂J of each parameter, by operation.
  let gradients: [Int: [Double]]

  var network: Network { right.network }
  var exampleIndices: [Int] { right.exampleIndices }

  func values(of operation: Int, slot: Int) -> [Double] {
    right.values(of: operation, slot: slot)
  }
  func lossGradients(of operation: Int, slot: Int) -> [Double]? {
    right.lossGradients(of: operation, slot: slot)
  }
  func penaltyGradients(of operation: Int) -> [Double]? {
    right.penaltyGradients(of: operation)
  }
  func costGradients(of operation: Int) -> [Double]? {
    gradients[operation] ?? right.costGradients(of: operation)
  }

  /// The entries that are off by more than a millionth of their parameter's largest one, which is
  /// itself more than rounding.
  var noticeable: [(parameter: Int, element: Int)] {
    gradients.keys.sorted().flatMap { parameter -> [(parameter: Int, element: Int)] in
      let exact = right.costGradients(of: parameter) ?? []
      let planted = gradients[parameter] ?? []
      let largest = exact.reduce(0) { max($0, $1.magnitude) }
      return exact.indices.compactMap { element in
        let error = (planted[element] - exact[element]).magnitude
        return error <= 1e-6 * max(largest, 1e-6) ? nil : (parameter, element)
      }
    }
  }

  /// Whether every noticeable entry lies at a kink, where a mistake may give another one-sided
  /// derivative, which is as good an answer.
  var isAsGood: Bool {
    guard let changes = try? ChangeDifferentiation(network, examples: exampleIndices) else {
      return false
    }
    return noticeable.allSatisfy { parameter, element in
      let planted = gradients[parameter]?[element] ?? .nan
      let pass = changes.pass(from: [parameter])
      return pass.derivative(at: element, judging: [planted, planted]).kink != nil
    }
  }
}
