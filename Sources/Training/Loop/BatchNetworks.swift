import Networks
import VectorEngine

/// A network in memory, once for each size of batch; all have the same parameters.
final class BatchNetworks {
  let network: Network
  private var bySize: [Int: VectorNetwork] = [:]
  private let owner: VectorNetwork?

  /// The network in memory; its parameters are those of `owner` where there is one.
  init(_ network: Network, sharing owner: VectorNetwork? = nil) {
    self.network = network
    self.owner = owner
  }

  /// The network for so many examples, filled with these.
  func network(filledWith examples: ArraySlice<Int>) throws(Diagnostic) -> VectorNetwork {
    if let known = bySize[examples.count] {
      try known.setExamples(examples)
      return known
    }
    let new = try VectorNetwork(network, batch: Array(examples), sharing: owner)
    bySize[examples.count] = new
    return new
  }
}
