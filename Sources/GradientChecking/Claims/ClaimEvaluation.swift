import Networks
import Wording

/// Evaluates the right-hand side of a claim, for each example.
struct ClaimEvaluation {
  private let claim: Claim
  private let computed: any DifferentiatedNetwork
  private var composition = Composition(NumberAlgebra())
  /// The values of the claim's own operations, by slot.
  private var values: [[[Double]]]

  init(_ claim: Claim, _ computed: any DifferentiatedNetwork) {
    self.claim = claim
    self.computed = computed
    values = Array(repeating: [], count: computed.exampleIndices.count)
  }

  private var first: Int { computed.network.operations.count }

  /// The claim's value: one array an example, or one for a claim about the cost.
  mutating func claimed() throws(Diagnostic) -> [[Double]] {
    for operation in claim.operations {
      for slot in values.indices {
        // What does not differ is computed once.
        let isKnown = slot > 0 && !operation.isPerExample
        let value =
          isKnown ? values[0][values[slot].count] : try value(of: operation, slot: slot)
        values[slot].append(value)
      }
    }
    let results = values.indices.map { value(of: claim.result, slot: $0) }
    for (slot, result) in results.enumerated() {
      guard let bad = result.first(where: { !$0.isFinite }) else { continue }
      throw computed.network.claimNotFinite(
        claim, bad, example: computed.exampleIndices[slot])
    }
    return claim.isOfCost ? Array(results.prefix(1)) : results
  }

  private func value(of id: Int, slot: Int) -> [Double] {
    id < first ? computed.values(of: id, slot: slot) : values[slot][id - first]
  }

  private mutating func value(
    of operation: Networks.Operation, slot: Int
  ) throws(Diagnostic) -> [Double] {
    switch operation.primitive {
    case .derivative(let target, let ofCost):
      let gradients =
        ofCost
        ? computed.costGradients(of: target) : computed.lossGradients(of: target, slot: slot)
      return gradients ?? Array(repeating: 0, count: operation.shape.count)
    case .overExamples(let mean):
      let rows = values.indices.map { value(of: operation.operands[0], slot: $0) }
      let sum = rows.dropFirst().reduce(rows[0]) { zip($0, $1).map { $0 + $1 } }
      return mean ? sum.map { $0 / Double(rows.count) } : sum
    default:
      let operands = operation.operands.map { value(of: $0, slot: slot) }
      let shapes = operation.operands.map { shape(of: $0) }
      do {
        return try composition.elements(of: operation, operands, shapes: shapes)
      } catch {
        throw Diagnostic(
          Phrase(verbatim: error.message), at: operation.range, label: "in this claim",
          in: computed.network.source)
      }
    }
  }

  private func shape(of id: Int) -> Shape {
    id < first ? computed.network.operations[id].shape : claim.operations[id - first].shape
  }
}

extension Network {
  fileprivate func claimNotFinite(_ claim: Claim, _ value: Double, example: Int) -> Diagnostic {
    Diagnostic(
      "the value is \(describeNotFinite(value))\(inExample(example))", at: claim.range,
      label: "it has to be a finite number", in: source)
  }
}
