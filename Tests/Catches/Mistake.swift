import GradientChecking
import Networks
import Rules
import ScalarEngine
import TestSupport

/// A kind of mistake and how to plant it into a network's answers.
struct Mistake: Sendable {
  let name: String
  /// The planted ∂J by parameter; nothing where the network has no place for the mistake.
  let plant:
    @Sendable (_ trace: NetworkTrace, _ generator: inout SeededGenerator) -> [Int: [Double]]?

  static let all: [Mistake] = inTheGraph + inTheAnswer

  // MARK: - Mistakes on the way back

  /// Those that diagnosis knows, at a random place of a random network.
  private static let inTheGraph: [Mistake] =
    [
      "missing-derivative", "derivative-argument", "derivative-formula", "wrong-derivative", "sign",
      "factor", "mean", "missing-path", "missing-factor", "transpose", "activation-for-input",
      "softmax-elementwise",
    ].map { name in
      Mistake(name: name) { trace, generator in
        guard let parameter = trace.network.parameters.sorted().randomElement(using: &generator),
          let mistake = KnownMistakes(trace, from: parameter).all.filter({ $0.name == name })
            .randomElement(using: &generator)
        else { return nil }
        return gradients(of: trace.network.edited(mistake.edits), like: trace)
      }
    } + [
      Mistake(name: "wrong-rule") { trace, generator in
        // One rule's derivative is wrong wherever it stands.
        let network = trace.network
        let places = network.operations.indices.compactMap { id -> (Int, String)? in
          guard case .unary(let rule) = network.operations[id].primitive else { return nil }
          return (id, rule.name)
        }
        guard let name = places.randomElement(using: &generator)?.1 else { return nil }
        let edits = places.filter { $0.1 == name }.map {
          GradientEdit.scaled(operation: $0.0, operand: 0, by: 1.1)
        }
        return gradients(of: network.edited(edits), like: trace)
      },
      Mistake(name: "forgotten-penalty") { trace, _ in
        guard trace.network.penalty != nil else { return nil }
        return changed(trace) { parameter, _ in trace.meanLossGradients(of: parameter) ?? [] }
      },
    ]

  /// ∂J of an edited network by the parameters of the original one.
  private static func gradients(of edited: Network, like trace: NetworkTrace) -> [Int: [Double]]? {
    guard
      let planted = try? NetworkTrace(NetworkGraph(edited), recording: false)
    else { return nil }
    var gradients: [Int: [Double]] = [:]
    for (old, new) in zip(trace.network.definitions, edited.definitions)
    where old.role == .parameter {
      gradients[old.operation] = planted.costGradients(of: new.operation)
    }
    return gradients
  }

  // MARK: - Mistakes with the finished gradient

  private static let inTheAnswer: [Mistake] = [
    Mistake(name: "entry-off-by-half") { trace, generator in
      oneEntry(trace, &generator) { entry, largest in entry + 0.5 * largest }
    },
    Mistake(name: "entry-off-by-1e-4") { trace, generator in
      oneEntry(trace, &generator) { entry, largest in entry + 1e-4 * largest }
    },
    Mistake(name: "entry-left-out") { trace, generator in
      oneEntry(trace, &generator) { _, _ in 0 }
    },
    Mistake(name: "off-by-one-slice") { trace, generator in
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

  private static func changed(
    _ trace: NetworkTrace, _ change: (_ parameter: Int, _ entries: [Double]) -> [Double]
  ) -> [Int: [Double]] {
    var gradients: [Int: [Double]] = [:]
    for parameter in trace.network.parameters {
      gradients[parameter] = change(parameter, trace.costGradients(of: parameter) ?? [])
    }
    return gradients
  }

  private static func oneParameter(
    _ trace: NetworkTrace, _ generator: inout SeededGenerator, _ change: ([Double]) -> [Double]?
  ) -> [Int: [Double]]? {
    guard let parameter = trace.network.parameters.sorted().randomElement(using: &generator),
      let entries = trace.costGradients(of: parameter), let planted = change(entries)
    else { return nil }
    return changed(trace) { $0 == parameter ? planted : $1 }
  }

  private static func oneEntry(
    _ trace: NetworkTrace, _ generator: inout SeededGenerator,
    _ change: (_ entry: Double, _ largest: Double) -> Double
  ) -> [Int: [Double]]? {
    let entry = Int.random(in: 0..<1_000_000, using: &generator)
    return oneParameter(trace, &generator) { entries in
      guard !entries.isEmpty else { return nil }
      var entries = entries
      let largest = entries.reduce(0) { max($0, $1.magnitude) }
      entries[entry % entries.count] = change(entries[entry % entries.count], largest)
      return entries
    }
  }
}
