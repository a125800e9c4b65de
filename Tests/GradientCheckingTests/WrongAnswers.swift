import Networks

/// An engine's answers with a wrong number in them.
struct WrongAnswers: DifferentiatedNetwork {
  let right: any DifferentiatedNetwork
  let parameter: Int
  let element: Int
  let error: Double

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
    var gradients = right.costGradients(of: operation)
    if operation == parameter { gradients?[element] += error }
    return gradients
  }
}
