/// What an engine says of a network: every value and every derivative.
///
/// Arrays are flat, row by row. A slot is a position among the examples that were computed.
public protocol DifferentiatedNetwork {
  /// The network that was computed.
  var network: Network { get }
  /// Which examples were computed, counted from 0.
  var exampleIndices: [Int] { get }
  /// The value of an operation for one example.
  func values(of operation: Int, slot: Int) -> [Double]
  /// ∂L/∂operation for one example; `nil` where no parameter lies upstream.
  func lossGradients(of operation: Int, slot: Int) -> [Double]?
  /// ∂R/∂operation; `nil` where there is no penalty or no parameter upstream.
  func penaltyGradients(of operation: Int) -> [Double]?
  /// ∂J/∂operation of what all examples share; `nil` where no parameter lies upstream.
  func costGradients(of operation: Int) -> [Double]?
}

extension DifferentiatedNetwork {
  /// ∂J/∂operation without the penalty's part: the mean of ∂L over the examples.
  public func meanLossGradients(of operation: Int) -> [Double]? {
    var total: [Double]?
    for slot in exampleIndices.indices {
      guard let part = lossGradients(of: operation, slot: slot) else { continue }
      total = total.map { zip($0, part).map { $0 + $1 } } ?? part
    }
    guard exampleIndices.count > 1 else { return total }
    return total?.map { $0 / Double(exampleIndices.count) }
  }

  /// ∂J/∂operation as the sum of its two parts.
  public func costGradients(of operation: Int) -> [Double]? {
    let losses = meanLossGradients(of: operation)
    guard let penalty = penaltyGradients(of: operation) else { return losses }
    return losses.map { zip($0, penalty).map { $0 + $1 } } ?? penalty
  }
}
