public import Networks

/// What the vector engine says of a network, in the same words as the scalar engine.
///
/// One pass over the batch gives every value, every gradient of the cost, and ∂L of what each example
/// has of its own. The loss's gradients by what all examples share come out summed over the batch;
/// whoever asks for those of a single example has that example computed by itself, once.
public struct VectorTrace: DifferentiatedNetwork {
  private let whole: VectorNetwork
  private let gradients: GradientReading
  private let parts: Parts

  /// The network that was computed.
  public var network: Network { whole.network }
  /// Which examples were computed, counted from 0.
  public var exampleIndices: [Int] { whole.examples }
  /// The cost: the mean of the examples' losses, and the penalty.
  public var cost: Double { whole.cost }

  /// Computes a network and differentiates it.
  ///
  /// - Parameters:
  ///   - network: the network to compute.
  ///   - examples: the examples to take, counted from 0; `nil` for all.
  ///   - wanted: leaves to differentiate by besides the parameters.
  /// - Throws: a diagnostic that names the first value or derivative that is not a finite number.
  package init(
    _ network: Network, examples: [Int]? = nil, differentiating wanted: Set<Int> = []
  ) throws(Diagnostic) {
    whole = try VectorNetwork(network, batch: examples, differentiating: wanted)
    try whole.forward()
    try whole.backward()
    gradients = GradientReading(whole)
    parts = Parts()
  }

  /// The value of an operation for one example, row by row.
  public func values(of operation: Int, slot: Int) -> [Double] {
    whole.values(of: operation, slot: slot)
  }

  /// ∂L/∂operation for one example; `nil` where no parameter lies upstream.
  ///
  /// For what all examples share, the example is computed by itself.
  public func lossGradients(of operation: Int, slot: Int) -> [Double]? {
    guard whole.tensors[operation].gradients != nil else { return nil }
    guard network.operations[operation].isPerExample else {
      return part(.loss, slot: slot)?.gradients(of: operation, slot: 0)
    }
    let count = Double(exampleIndices.count)
    return gradients.gradients(of: operation, slot: slot)?.map { $0 * count }
  }

  /// ∂R/∂operation; `nil` where there is no penalty or no parameter upstream.
  public func penaltyGradients(of operation: Int) -> [Double]? {
    guard network.penalty != nil, whole.tensors[operation].gradients != nil else { return nil }
    return part(.penalty, slot: 0)?.gradients(of: operation, slot: 0)
  }

  /// ∂J/∂operation; `nil` where no parameter lies upstream.
  ///
  /// For what each example has of its own, the mean of ∂L.
  public func costGradients(of operation: Int) -> [Double]? {
    let lanes = whole.tensors[operation].lanes
    guard var sum = gradients.gradients(of: operation, slot: 0) else { return nil }
    for slot in 1..<max(lanes, 1) {
      guard let next = gradients.gradients(of: operation, slot: slot) else { continue }
      for element in sum.indices { sum[element] += next[element] }
    }
    return sum
  }

  /// One example by itself, or the penalty; computed when it is first asked for.
  private func part(_ output: Plan.Output, slot: Int) -> GradientReading? {
    let key = output == .penalty ? -1 : slot
    if let known = parts.bySlot[key] { return known }
    guard
      let alone = try? VectorNetwork(
        network, batch: [exampleIndices[slot]], differentiating: whole.differentiable,
        output: output)
    else { return nil }
    alone.computeValues()
    alone.computeGradients()
    let reading = GradientReading(alone)
    parts.bySlot[key] = reading
    return reading
  }

  /// What has been computed by itself so far: by slot, the penalty at −1.
  private final class Parts {
    var bySlot: [Int: GradientReading] = [:]
  }
}
