package import Networks

/// What became of a claim.
package struct ClaimVerdict: Sendable {
  /// The claim as the file writes its target: `∂L/∂W1`.
  package let target: String
  /// Whether every entry agrees.
  package let isRight: Bool
  /// The largest relative error of an entry.
  package let maxRelativeError: Double
  /// The entry with the largest error.
  package let worst: Entry
  /// The known mistakes that give just what was claimed; none where the claim holds.
  package var diagnosis: [Diagnosis] = []

  /// A mistake that explains a wrong claim.
  package struct Diagnosis: Sendable, Equatable {
    /// The mistake's name: `missing-derivative`.
    package let mistake: String
    /// What is wrong and where, in a sentence.
    package let text: String

    package init(mistake: String, text: String) {
      self.mistake = mistake
      self.text = text
    }
  }

  /// The largest relative error with which a claim still holds: a formula's rounding is far below
  /// it, and a wrong factor far above.
  package static let tolerance = 1e-9

  /// One entry of a claim beside the engine's.
  package struct Entry: Sendable {
    /// Its name: `W1[1,2]`.
    package let name: String
    /// Its subscripts, counted from 1; none for a number.
    package let index: [Int]
    /// The example in which it stands, counted from 1, where each is compared by itself.
    package let example: Int?
    package let claimed: Double
    package let computed: Double
  }
}

/// Compares claims with what an engine says.
package struct ClaimJudge {
  private let computed: any DifferentiatedNetwork

  package init(_ computed: any DifferentiatedNetwork) { self.computed = computed }

  /// The verdicts on all claims, in the order of the file.
  ///
  /// Throws the error of a claim whose value is infinite or not a number.
  package func verdicts() throws(Diagnostic) -> [ClaimVerdict] {
    var verdicts: [ClaimVerdict] = []
    for claim in computed.network.claims { verdicts.append(try verdict(claim)) }
    return verdicts
  }

  private func verdict(_ claim: Claim) throws(Diagnostic) -> ClaimVerdict {
    let network = computed.network
    let definition = network.definitions[claim.definition]
    let slots = Array(computed.exampleIndices.indices)
    var evaluation = ClaimEvaluation(claim, computed)
    var claimed = try evaluation.claimed()
    var actual: [[Double]]
    // What the examples bring themselves differs among them, like what is computed.
    let differs =
      !definition.role.isLeaf || network.operations[definition.operation].isPerExample
    let isPerExample = !claim.isOfCost && differs
    if claim.isOfCost {
      actual = [computed.costGradients(of: definition.operation) ?? []]
    } else if isPerExample {
      actual = slots.map { computed.lossGradients(of: definition.operation, slot: $0) ?? [] }
    } else {
      claimed = [mean(claimed)]
      actual = [computed.meanLossGradients(of: definition.operation) ?? []]
    }
    let count = network.operations[definition.operation].shape.count
    let elements = claim.elements ?? Array(0..<count)
    actual = actual.map { row in elements.map { $0 < row.count ? row[$0] : 0 } }
    let errors = RelativeError.entries(claimed.flatMap { $0 }, actual.flatMap { $0 })
    let worst = errors.indices.max { errors[$0] < errors[$1] } ?? 0
    let (row, column) = (worst / max(elements.count, 1), worst % max(elements.count, 1))
    let largest = errors.isEmpty ? 0 : errors[worst]
    let shape = network.operations[definition.operation].shape
    return ClaimVerdict(
      target: claim.target, isRight: largest <= ClaimVerdict.tolerance, maxRelativeError: largest,
      worst: .init(
        name: elementName(definition.name, elements[column], shape),
        index: shape.subscripts(of: elements[column]),
        example: isPerExample && network.hasExamples ? computed.exampleIndices[row] + 1 : nil,
        claimed: claimed[row][column], computed: actual[row][column]))
  }

  /// The mean over the examples.
  private func mean(_ rows: [[Double]]) -> [Double] {
    guard let first = rows.first else { return [] }
    let sum = rows.dropFirst().reduce(first) { zip($0, $1).map { $0 + $1 } }
    return rows.count == 1 ? sum : sum.map { $0 / Double(rows.count) }
  }
}
