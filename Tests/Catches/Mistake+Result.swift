import Networks
import ScalarEngine
import TestSupport

extension Mistake {
  /// A right pass back, of whose result something wrong is made.
  static let withTheResult: [Mistake] = [
    Mistake(name: "entry-off-by-half") { trace, generator in
      oneEntry(trace, &generator) { entry, largest in entry + 0.5 * largest }
    },
    Mistake(name: "entry-off-by-1e-4") { trace, generator in
      oneEntry(trace, &generator) { entry, largest in entry + 1e-4 * largest }
    },
    Mistake(name: "entry-left-out") { trace, generator in
      oneEntry(trace, &generator) { _, _ in 0 }
    },
    Mistake(name: "entries-off-by-one") { trace, generator in
      oneParameter(trace, &generator) { $0.count > 1 ? Array($0.dropFirst()) + [$0[0]] : nil }
    },
    Mistake(name: "columns-for-rows") { trace, generator in
      let network = trace.network
      let matrices = network.parameters.sorted().filter { network.operations[$0].shape.isMatrix }
      guard let parameter = matrices.randomElement(using: &generator),
        let gradient = trace.costGradients(of: parameter)
      else { return nil }
      let shape = network.operations[parameter].shape
      let (m, n) = (shape.rows, shape.columns)
      return changed(trace) { other, entries in
        other != parameter ? entries : (0..<m * n).map { gradient[$0 % m * n + $0 / m] }
      }
    },
    Mistake(name: "last-example-only") { trace, _ in
      guard trace.exampleIndices.count > 1 else { return nil }
      let last = trace.exampleIndices.count - 1
      return changed(trace) { parameter, entries in
        let one = trace.lossGradients(of: parameter, slot: last) ?? entries.map { _ in 0 }
        guard let penalty = trace.penaltyGradients(of: parameter) else { return one }
        return zip(one, penalty).map { $0 + $1 }
      }
    },
    Mistake(name: "sum-for-mean") { trace, _ in
      guard trace.exampleIndices.count > 1 else { return nil }
      let count = Double(trace.exampleIndices.count)
      return changed(trace) { _, entries in entries.map { $0 * count } }
    },
    Mistake(name: "mean-taken-twice") { trace, _ in
      guard trace.exampleIndices.count > 1 else { return nil }
      let count = Double(trace.exampleIndices.count)
      return changed(trace) { _, entries in entries.map { $0 / count } }
    },
    Mistake(name: "gradient-not-cleared") { trace, generator in
      oneParameter(trace, &generator) { $0.map { 2 * $0 } }
    },
    Mistake(name: "parameter-detached") { trace, generator in
      oneParameter(trace, &generator) { $0.map { _ in 0 } }
    },
    Mistake(name: "clipped") { trace, _ in
      changed(trace) { _, entries in
        let largest = entries.reduce(0) { max($0, $1.magnitude) }
        return entries.map { min(max($0, -0.9 * largest), 0.9 * largest) }
      }
    },
    Mistake(name: "half-precision") { trace, _ in
      // Eleven significant bits, as a half-precision number has.
      changed(trace) { _, entries in
        entries.map { entry in
          guard entry != 0 else { return 0 }
          let unit = Double(sign: .plus, exponent: Int(entry.exponent) - 10, significand: 1)
          return (entry / unit).rounded() * unit
        }
      }
    },
    Mistake(name: "bias-sum") { trace, generator in
      // Of the sum over the examples one stands for all.
      let count = trace.exampleIndices.count
      guard count > 1,
        let parameter = trace.network.parameters.sorted().randomElement(using: &generator),
        let first = trace.lossGradients(of: parameter, slot: 0)
      else { return nil }
      let penalty = trace.penaltyGradients(of: parameter) ?? first.map { _ in 0 }
      let planted = zip(first, penalty).map { $0 / Double(count) + $1 }
      return changed(trace) { $0 == parameter ? planted : $1 }
    },
    Mistake(name: "frozen-updated") { trace, _ in
      // A frozen parameter has taken a step before.
      let network = trace.network
      let frozen = Set(network.definitions.filter { $0.role == .frozen }.map(\.operation))
      guard !frozen.isEmpty, let graph = try? NetworkGraph(network, differentiating: frozen),
        let learning = try? NetworkTrace(graph, recording: false)
      else { return nil }
      var values = network.leafValues
      for id in frozen {
        guard let gradient = learning.costGradients(of: id) else { continue }
        values[id] = zip(values[id] ?? [], gradient).map { $0 - 0.1 * $1 }
      }
      return gradients(of: network.replacingLeafValues(values), like: trace)
    },
    Mistake(name: "after-the-update") { trace, _ in
      // The gradient at the weights after a step, as when a parameter was updated too early.
      let network = trace.network
      var values = network.leafValues
      for parameter in network.parameters {
        guard let gradient = trace.costGradients(of: parameter) else { continue }
        values[parameter] = zip(values[parameter] ?? [], gradient).map { $0 - 0.1 * $1 }
      }
      return gradients(of: network.replacingLeafValues(values), like: trace)
    },
  ]
}
