import Networks
import Rules
import Wording

/// The values of a network before anything changes, with bounds on their rounding errors.
struct BaseValues: Sendable {
  /// For each operation the elements row by row, and of one that differs from example to example the
  /// examples one after the other.
  private(set) var numbers: [[Rounded]] = []
  private let leafError: Double
  /// How many examples there are.
  let exampleCount: Int
  /// The cost: the mean of the losses, and the penalty.
  private(set) var cost = Rounded(0)

  /// Computes all operations for some examples, counted from 0.
  ///
  /// - Parameters:
  ///   - network: what to compute.
  ///   - examples: the examples to take.
  ///   - leafError: how far the leaves may be off, as a part of them or of 1 for 0. An error of one
  ///     rounding makes errors tell what the terms of a sum amount to, even where they cancel without
  ///     rounding.
  /// - Throws: a diagnostic that names the first value that is not a finite number.
  init(_ network: Network, examples: [Int], leafError: Double = 0) throws(Diagnostic) {
    self.leafError = leafError
    exampleCount = examples.count
    var composition = Composition(RoundedAlgebra())
    for (id, operation) in network.operations.enumerated() {
      var all: [Rounded] = []
      for slot in 0..<(operation.isPerExample ? examples.count : 1) {
        let example = operation.isPerExample ? examples[slot] : nil
        let values = try value(of: id, in: network, slot: slot, examples: examples, &composition)
        if let bad = values.firstIndex(where: { !$0.value.isFinite }) {
          throw network.notFinite(
            values[bad].value, operation: id, element: bad, example: example)
        }
        all += values
      }
      numbers.append(all)
    }
    let losses = (0..<exampleCount).map { elements(of: network.loss, in: network, slot: $0)[0] }
    cost = Rounded.sum(of: losses) / Rounded(Double(exampleCount))
    if let penalty = network.penalty { cost = cost + numbers[penalty][0] }
    guard cost.value.isFinite else { throw network.costNotFinite(cost.value) }
  }

  /// The elements of an operation for one example.
  func elements(of id: Int, in network: Network, slot: Int) -> [Rounded] {
    let operation = network.operations[id]
    guard operation.isPerExample else { return numbers[id] }
    let count = operation.shape.count
    return Array(numbers[id][slot * count..<(slot + 1) * count])
  }

  private func value(
    of id: Int, in network: Network, slot: Int, examples: [Int],
    _ composition: inout Composition<RoundedAlgebra>
  ) throws(Diagnostic) -> [Rounded] {
    let operation = network.operations[id]
    if case .leaf = operation.primitive {
      let given =
        network.exampleValues[id].map { Array($0[examples[slot]]) } ?? network.leafValues[id] ?? []
      return given.map { Rounded($0, error: leafError * ($0 == 0 ? 1 : $0.magnitude)) }
    }
    do {
      return try composition.elements(
        of: operation,
        operation.operands.map { elements(of: $0, in: network, slot: slot) },
        shapes: operation.operands.map { network.operations[$0].shape })
    } catch {
      throw network.diagnostic(
        Phrase(verbatim: error.message), operation: id,
        example: operation.isPerExample ? examples[slot] : nil)
    }
  }
}
