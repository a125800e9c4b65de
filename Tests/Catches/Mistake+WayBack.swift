import GradientChecking
import Networks
import Rules
import ScalarEngine
import TestSupport

extension Mistake {
  /// Wrong steps of the pass back, each at a random place of the network.
  static let onTheWayBack: [Mistake] =
    [
      "missing-derivative", "derivative-argument", "derivative-formula", "wrong-derivative", "sign",
      "factor", "mean", "missing-path", "missing-factor", "transpose", "activation-for-input",
      "softmax-elementwise",
    ].map { name in
      Mistake(name: name) { trace, generator in
        guard let parameter = trace.network.parameters.sorted().randomElement(using: &generator),
          let mistake = KnownMistakes(trace, from: parameter).usual.filter({ $0.name == name })
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
      Mistake(name: "updated-weight") { trace, generator in
        // The way back meets a weight that has taken its step already.
        let network = trace.network
        let places = network.operations.indices.flatMap { id in
          [0, 1].compactMap { operand -> GradientEdit? in
            guard network.isProduct(id) else { return nil }
            let weight = network.operations[id].operands[1 - operand]
            guard let gradient = trace.costGradients(of: weight) else { return nil }
            return .otherFactor(operation: id, operand: operand, .less(gradient.map { 0.5 * $0 }))
          }
        }
        guard let edit = places.randomElement(using: &generator) else { return nil }
        return gradients(of: network.edited([edit]), like: trace)
      },
      Mistake(name: "off-by-one-slice") { trace, generator in
        guard let edited = shiftedSlice(trace.network, &generator) else { return nil }
        return gradients(of: edited, like: trace)
      },
      Mistake(name: "forgotten-penalty") { trace, _ in
        guard trace.network.penalty != nil else { return nil }
        return changed(trace) { parameter, _ in trace.meanLossGradients(of: parameter) ?? [] }
      },
    ]

  /// The network in which the gradient of one slice goes to the rows or columns beside it: with x̄ for
  /// x without a gradient, x̄[slice] + (x − x̄)[beside].
  private static func shiftedSlice(
    _ network: Network, _ generator: inout SeededGenerator
  ) -> Network? {
    var places: [(id: Int, beside: Primitive)] = []
    for (id, operation) in network.operations.enumerated() {
      guard case .slice(let rows, let columns) = operation.primitive else { continue }
      let whole = network.operations[operation.operands[0]].shape
      func shifted(_ range: Range<Int>, in count: Int) -> Range<Int>? {
        if range.upperBound < count { return range.lowerBound + 1..<range.upperBound + 1 }
        return range.lowerBound > 0 ? range.lowerBound - 1..<range.upperBound - 1 : nil
      }
      if let below = shifted(rows, in: whole.rows) {
        places.append((id, .slice(rows: below, columns: columns)))
      }
      if let right = shifted(columns, in: whole.columns) {
        places.append((id, .slice(rows: rows, columns: right)))
      }
    }
    guard let place = places.randomElement(using: &generator) else { return nil }
    return NetworkRewriter.rewriting(network) { rewriter, id, operands in
      guard id == place.id else { return rewriter.copy(id, operands) }
      let old = network.operations[id]
      let whole = network.operations[old.operands[0]].shape
      let detached = rewriter.append(.unary(Detached.self), operands, shape: whole, like: id)
      let rest = rewriter.append(
        .binary(Subtract.self), [operands[0], detached], shape: whole, like: id)
      let value = rewriter.append(old.primitive, [detached], shape: old.shape, like: id)
      let gradient = rewriter.append(place.beside, [rest], shape: old.shape, like: id)
      return rewriter.append(.binary(Add.self), [value, gradient], shape: old.shape, like: id)
    }
  }
}
