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

  /// The parameters of which some entry is off by more than a millionth of the largest one, which is
  /// itself more than rounding.
  var noticeable: [Int] {
    gradients.keys.filter { parameter in
      let exact = right.costGradients(of: parameter) ?? []
      let largest = exact.reduce(0) { max($0, $1.magnitude) }
      return zip(gradients[parameter] ?? [], exact).contains {
        !(($0 - $1).magnitude <= 1e-6 * max(largest, 1e-6))
      }
    }
  }
}
