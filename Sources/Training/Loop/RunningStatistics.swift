import Networks
import VectorEngine

/// What `batch_norm` uses after training: moving means of what it took from the batches.
///
/// After each batch of n examples the mean becomes 0.9 of itself and 0.1 of the batch's, and so does
/// the variance with the batch's × n / (n − 1). Source: PyTorch's `BatchNorm1d`.
struct RunningStatistics: Equatable, Codable {
  /// By the name of what is normalised.
  private(set) var means: [String: [Double]] = [:]
  private(set) var variances: [String: [Double]] = [:]

  private static let momentum = 0.1

  /// Means of 0 and variances of 1.
  init(_ network: Network) {
    for statistics in network.batchStatistics {
      let count = network.operations[statistics.mean].shape.count
      means[statistics.name] = [Double](repeating: 0, count: count)
      variances[statistics.name] = [Double](repeating: 1, count: count)
    }
  }

  /// Takes in what the batch that is in memory came to.
  mutating func add(_ computed: VectorNetwork, _ all: [BatchStatistics]) {
    let count = Double(computed.examples.count)
    for statistics in all {
      RunningStatistics.move(
        &means[statistics.name, default: []], computed, statistics.mean, factor: 1)
      RunningStatistics.move(
        &variances[statistics.name, default: []], computed, statistics.variance,
        factor: count / (count - 1))
    }
  }

  private static func move(
    _ running: inout [Double], _ computed: VectorNetwork, _ operation: Int, factor: Double
  ) {
    computed.withValues(of: operation) { values in
      for index in running.indices {
        running[index] += momentum * (values[index] * factor - running[index])
      }
    }
  }

  /// Puts the statistics in the places that they have in a network after training.
  func fill(_ computed: VectorNetwork, _ all: [BatchStatistics]) {
    for statistics in all {
      for (operation, numbers) in [
        (statistics.mean, means[statistics.name]),
        (statistics.variance, variances[statistics.name]),
      ] {
        computed.withValues(of: operation) { values in
          for (index, number) in zip(values.indices, numbers ?? []) { values[index] = number }
        }
      }
    }
  }

  /// The arrays as they are saved: `h1.running_mean`, `h1.running_var`.
  var arrays: [(name: String, numbers: [Double])] {
    means.sorted { $0.key < $1.key }.flatMap { name, mean in
      [("\(name).running_mean", mean), ("\(name).running_var", variances[name] ?? [])]
    }
  }

  /// Takes the arrays as they were saved.
  mutating func restore(_ numbers: (_ name: String, _ count: Int) throws -> [Double]) rethrows {
    for (name, mean) in means {
      means[name] = try numbers("\(name).running_mean", mean.count)
      variances[name] = try numbers("\(name).running_var", mean.count)
    }
  }
}
