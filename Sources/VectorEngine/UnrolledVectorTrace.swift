public import Networks

/// What the vector engine says of a network in which examples depend on each other, in the words of
/// the same network with its examples written out.
///
/// The engine computes the batch as it is; only the answers are looked up by name, so that they can be
/// held against those of an engine that computed what is written out.
public struct UnrolledVectorTrace: DifferentiatedNetwork {
  /// The network with its examples written out.
  public let network: Network
  /// A single one, that holds them all.
  public let exampleIndices = [0]
  private let whole: VectorNetwork
  private let loss: VectorNetwork
  private let penalty: VectorNetwork?

  /// Computes a batch and differentiates it.
  package init(_ original: Network, as unrolled: Network) throws(Diagnostic) {
    network = unrolled
    func computed(_ output: Plan.Output) throws(Diagnostic) -> VectorNetwork {
      let computed = try VectorNetwork(
        original, batch: nil, differentiating: [], output: output)
      try computed.forward()
      try computed.backward()
      return computed
    }
    whole = try computed(.cost)
    loss = original.penalty == nil ? whole : try computed(.loss)
    penalty = original.penalty == nil ? nil : try computed(.penalty)
  }

  /// The operation of the batch that a value written out belongs to, if all examples share it.
  private func original(_ operation: Int) -> Int? {
    network.definitions.first { $0.operation == operation }
      .flatMap { whole.network.definition(named: $0.name)?.operation }
  }

  /// The value of a parameter; nothing for what is written out.
  public func values(of operation: Int, slot: Int) -> [Double] {
    original(operation).map { whole.values(of: $0, slot: 0) } ?? []
  }

  /// ∂J without the penalty, of a parameter.
  public func lossGradients(of operation: Int, slot: Int) -> [Double]? {
    original(operation).flatMap { GradientReading(loss).gradients(of: $0, slot: 0) }
  }

  /// ∂R of a parameter; `nil` where there is no penalty.
  public func penaltyGradients(of operation: Int) -> [Double]? {
    original(operation).flatMap { id in
      penalty.flatMap { GradientReading($0).gradients(of: id, slot: 0) }
    }
  }

  /// ∂J of a parameter, as one pass back gives it.
  public func costGradients(of operation: Int) -> [Double]? {
    original(operation).flatMap { GradientReading(whole).gradients(of: $0, slot: 0) }
  }
}
