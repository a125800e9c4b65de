import Networks
import ScalarEngine

/// The values and derivatives of a network by their names, among which an answer is looked for.
struct NamedQuantities {
  let asked: AskedNetwork

  /// The name of the array of derivatives or values that has these numbers: `∂L/∂a1`.
  func name(of rows: [[Double]], within tolerance: Double) -> String? {
    let network = asked.network
    for definition in network.definitions where !definition.role.isLeaf {
      for (name, actual) in arrays(of: definition) where agree(rows, actual, tolerance) {
        return name
      }
    }
    return nil
  }

  /// The names of the derivatives, or else values, that are this number: `∂L/∂z1[1] = ∂L/∂b1[1]`.
  ///
  /// Nothing where so many are that the number says nothing.
  func names(of number: Double, within tolerance: Double) -> String? {
    guard number.magnitude > tolerance, asked.trace.exampleIndices.count == 1 else { return nil }
    let network = asked.network
    func hits(_ prefix: String, _ numbers: (Definition) -> [Double]?) -> [String] {
      network.definitions.flatMap { definition -> [String] in
        let shape = network.operations[definition.operation].shape
        return (numbers(definition) ?? []).enumerated()
          .filter { ($0.element - number).magnitude <= tolerance }
          .map { prefix + elementName(definition.name, $0.offset, shape) }
      }
    }
    func values(areLeaves: Bool) -> [String] {
      hits("") {
        $0.role.isLeaf == areLeaves ? asked.trace.values(of: $0.operation, slot: 0) : nil
      }
    }
    // Nobody takes the derivative by a target for another one.
    let derivatives = hits("∂\(network.lossName)/∂") {
      [.loss, .target].contains($0.role)
        ? nil : asked.trace.lossGradients(of: $0.operation, slot: 0)
    }
    // Names of the worksheet end in `_`, and are nobody's.
    return [derivatives, values(areLeaves: false), values(areLeaves: true)]
      .first { 1...3 ~= $0.count && !$0.contains { $0.hasSuffix("_") } }?
      .joined(separator: " = ")
  }

  private func arrays(of definition: Definition) -> [(name: String, rows: [[Double]])] {
    let slots = asked.trace.exampleIndices.indices
    let gradients = slots.compactMap {
      asked.trace.lossGradients(of: definition.operation, slot: $0)
    }
    let values = slots.map { asked.trace.values(of: definition.operation, slot: $0) }
    return [
      ("∂\(asked.network.lossName)/∂\(definition.name)", gradients), (definition.name, values),
    ]
  }

  private func agree(_ a: [[Double]], _ b: [[Double]], _ tolerance: Double) -> Bool {
    a.count == b.count
      && zip(a, b).allSatisfy { a, b in
        a.count == b.count && a.contains { $0 != 0 }
          && zip(a, b).allSatisfy { ($0 - $1).magnitude <= tolerance * max($1.magnitude, 1e-3) }
      }
  }
}
