import Networks
import VectorEngine
import Wording

/// What is summed up over examples: the loss and the metrics.
struct Tally: Sendable, Equatable, Codable {
  /// The number of examples.
  private(set) var count = 0
  /// The sum over the examples of J on their batch.
  private var cost = 0.0
  private var parts: [Part]

  private enum Part: Equatable, Codable {
    case sum(Double)
    case classes(ConfusionMatrix)
  }

  /// Nothing yet, for the metrics of a network.
  init(_ network: Network) {
    parts = network.metrics.map { metric in
      switch metric.kind {
      case .mean: .sum(0)
      case .ofClasses(_, let prediction, _):
        .classes(
          ConfusionMatrix(classCount: max(2, network.shape(ofMeasured: prediction).count)))
      }
    }
  }

  /// Whether it sums up the same metrics.
  func isLike(_ other: Tally) -> Bool {
    parts.count == other.parts.count
      && zip(parts, other.parts).allSatisfy {
        switch ($0, $1) {
        case (.sum, .sum): true
        case (.classes(let a), .classes(let b)): a.isSound && a.classCount == b.classCount
        default: false
        }
      }
  }

  /// Adds a batch that a network has just computed.
  ///
  /// - Throws: a diagnostic where a target is no class.
  mutating func add(_ computed: VectorNetwork) throws(Diagnostic) {
    let lanes = computed.examples.count
    count += lanes
    cost += computed.cost * Double(lanes)
    for (index, metric) in computed.network.metrics.enumerated() {
      switch (metric.kind, parts[index]) {
      case (.mean(let operation), .sum(let sum)):
        let isPerExample = computed.network.operations[operation].isPerExample
        let more = computed.withValues(of: operation) { values in
          isPerExample ? values.reduce(0, +) : values[0] * Double(lanes)
        }
        parts[index] = .sum(sum + more)
      case (.ofClasses(_, let prediction, let target), .classes(var matrix)):
        for lane in 0..<lanes {
          matrix.add(
            actual: try computed.label(of: target, lane, matrix.classCount, metric),
            predicted: computed.predictedClass(prediction, lane))
        }
        parts[index] = .classes(matrix)
      default: break
      }
    }
  }

  /// The mean of J over the examples.
  var meanCost: Double { count == 0 ? 0 : cost / Double(count) }

  /// The metrics, in the order of the file.
  func measures(_ network: Network) -> [Measure] {
    zip(network.metrics, parts).map { metric, part in
      switch (metric.kind, part) {
      case (.ofClasses(let kind, _, _), .classes(let matrix)):
        let value: Double? =
          switch kind {
          case .accuracy: matrix.accuracy
          case .precision: matrix.precision
          case .recall: matrix.recall
          case .f1: matrix.f1
          case .confusion: nil
          }
        return Measure(
          name: kind.rawValue, text: metric.text, value: value,
          confusion: kind == .confusion ? matrix : nil)
      case (_, .sum(let sum)):
        return Measure(
          name: metric.text, text: metric.text, value: sum / Double(max(count, 1)), confusion: nil)
      case (.mean, .classes(let matrix)):
        return Measure(name: metric.text, text: metric.text, value: matrix.accuracy, confusion: nil)
      }
    }
  }
}

/// What a metric came to.
package struct Measure: Sendable, Equatable, Codable {
  /// `accuracy`, or the expression.
  package let name: String
  /// How the file writes it.
  package let text: String
  /// The number; `nil` of a confusion matrix.
  package let value: Double?
  package let confusion: ConfusionMatrix?
}

extension Network {
  /// The shape of an operation of the network or of its metrics.
  fileprivate func shape(ofMeasured id: Int) -> Shape {
    id < operations.count ? operations[id].shape : metricOperations[id - operations.count].shape
  }
}

extension VectorNetwork {
  /// The class that a prediction names: of one number whether it is above a half, else where the
  /// largest stands, the first of equal ones.
  fileprivate func predictedClass(_ operation: Int, _ lane: Int) -> Int {
    let count = network.operations[operation].shape.count
    let lanes = network.operations[operation].isPerExample ? examples.count : 1
    let at = lanes > 1 ? lane : 0
    return withValues(of: operation) { values in
      if count == 1 { return values[at] > 0.5 ? 1 : 0 }
      var best = 0
      for entry in 1..<count where values[entry * lanes + at] > values[best * lanes + at] {
        best = entry
      }
      return best
    }
  }

  /// The class that a target is: its label, or where its largest entry stands.
  fileprivate func label(
    of operation: Int, _ lane: Int, _ classCount: Int, _ metric: Metric
  ) throws(Diagnostic) -> Int {
    if network.operations[operation].shape.count > 1 { return predictedClass(operation, lane) }
    let isPerExample = network.operations[operation].isPerExample
    let number = withValues(of: operation) { $0[isPerExample ? lane : 0] }
    if let label = Int(exactly: number), (0..<classCount).contains(label) { return label }
    throw Diagnostic(
      "`\(metric.text)` counts classes, and a target is none", at: metric.range,
      label: "the target of example \(examples[lane] + 1) is \(number); a class is 0 to "
        + "\(classCount - 1)",
      help: "for numbers of any size, report an error: `metric mean(abs(ŷ - y))`",
      in: network.source)
  }
}
