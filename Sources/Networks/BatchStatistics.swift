/// What a `batch_norm` takes from the batch: its mean and its variance.
public struct BatchStatistics: Sendable, Equatable {
  /// The name of the equation that it defines; `batch_norm1`, or the next that is free, where it is
  /// part of another.
  public let name: String
  /// The operation that is the mean over the examples.
  public let mean: Int
  /// The operation that is the mean of the squared distances from it.
  public let variance: Int
}

extension Network {
  /// Whether a value of one example depends on the others.
  public var looksAtBatch: Bool { operations.contains { $0.primitive.isOverExamples } }

  /// What each `batch_norm` takes from the batch, in the order of the file.
  public var batchStatistics: [BatchStatistics] {
    var result: [BatchStatistics] = []
    var number = 0
    func freeName() -> String {
      repeat { number += 1 } while definition(named: "batch_norm\(number)") != nil
      return "batch_norm\(number)"
    }
    let statistics = operations.indices.filter { operations[$0].primitive.isOverExamples }
    for (call, frame) in frames.enumerated() where frame.name == StandardLibrary.batchNorm {
      let mean = statistics.first { operations[$0].frame == call }
      let variance = statistics.first { frames[operations[$0].frame].parent == call }
      guard let mean, let variance else { continue }
      let name = definitions.first { $0.operation == frame.result }?.name
      result.append(
        BatchStatistics(name: name ?? freeName(), mean: mean, variance: variance))
    }
    return result
  }

  /// The network as it is used after training: what `batch_norm` took from the batch is given.
  ///
  /// Every operation keeps its place; the statistics are literals, by the names of
  /// ``batchStatistics``, with mean 0 and variance 1 where none are given.
  package func evaluating(
    _ running: [String: (mean: [Double], variance: [Double])] = [:]
  ) -> Network {
    guard looksAtBatch else { return self }
    var given: [Int: [Double]] = [:]
    for statistics in batchStatistics {
      let count = operations[statistics.mean].shape.count
      let known = running[statistics.name]
      given[statistics.mean] = known?.mean ?? [Double](repeating: 0, count: count)
      given[statistics.variance] = known?.variance ?? [Double](repeating: 1, count: count)
    }
    return NetworkRewriter.rewriting(self) { rewriter, id, operands in
      guard let numbers = given[id] else { return rewriter.copy(id, operands) }
      return rewriter.constant(numbers, shape: self.operations[id].shape, like: id)
    }
  }
}
