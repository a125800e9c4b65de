import Networks
import VectorEngine

/// Looks at examples without learning from them.
final class Evaluation {
  private let networks: BatchNetworks
  /// How many examples are computed at a time.
  private static let batch = 256

  init(_ network: Network, sharing owner: VectorNetwork) {
    networks = BatchNetworks(network, sharing: owner)
  }

  /// J and the metrics of the examples; each batch is given what `batch_norm` uses after training.
  func tally(
    _ examples: [Int], _ prepare: (VectorNetwork) -> Void
  ) throws(Diagnostic) -> Tally {
    var tally = Tally(networks.network)
    for start in stride(from: 0, to: examples.count, by: Evaluation.batch) {
      let end = min(examples.count, start + Evaluation.batch)
      let computed = try networks.network(filledWith: examples[start..<end])
      prepare(computed)
      try computed.forward()
      try tally.add(computed)
    }
    return tally
  }
}
