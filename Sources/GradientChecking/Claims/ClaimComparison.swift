import Networks

/// A claim beside what it is compared with.
struct ClaimComparison {
  let claim: Claim
  let network: Network
  /// What is claimed: one row an example, or one row in all.
  let claimed: [[Double]]
  /// What the engine says, laid out alike.
  let actual: [[Double]]
  /// Whether each example is compared by itself.
  let isPerExample: Bool
  private let exampleIndices: [Int]

  /// Throws the error of a claim whose value is infinite or not a number.
  init(_ claim: Claim, _ computed: any DifferentiatedNetwork) throws(Diagnostic) {
    let network = computed.network
    let definition = network.definitions[claim.definition]
    // What the examples bring themselves differs among them, like what is computed.
    let differs =
      !definition.role.isLeaf || network.operations[definition.operation].isPerExample
    isPerExample = !claim.isOfCost && differs
    var evaluation = ClaimEvaluation(claim, computed)
    let rows = try evaluation.claimed()
    claimed = claim.isOfCost || isPerExample ? rows : [ClaimComparison.mean(rows)]
    self.claim = claim
    self.network = network
    exampleIndices = computed.exampleIndices
    actual = ClaimComparison.answers(
      claim, computed, isPerExample: isPerExample, operation: definition.operation)
  }

  var definition: Definition { network.definitions[claim.definition] }
  var shape: Shape { network.operations[definition.operation].shape }
  /// The elements that are claimed, as positions row by row.
  var elements: [Int] { claim.elements ?? Array(0..<shape.count) }

  /// What an engine says of a network that has been rewritten from this one.
  func answers(of rewritten: any DifferentiatedNetwork) -> [[Double]] {
    ClaimComparison.answers(
      claim, rewritten, isPerExample: isPerExample,
      operation: rewritten.network.definitions[claim.definition].operation)
  }

  /// What an engine says of the derivative by something else.
  func answers(of computed: any DifferentiatedNetwork, operation: Int) -> [[Double]] {
    ClaimComparison.answers(claim, computed, isPerExample: isPerExample, operation: operation)
  }

  private static func answers(
    _ claim: Claim, _ computed: any DifferentiatedNetwork, isPerExample: Bool, operation: Int
  ) -> [[Double]] {
    let rows: [[Double]] =
      if claim.isOfCost {
        [computed.costGradients(of: operation) ?? []]
      } else if isPerExample {
        computed.exampleIndices.indices.map {
          computed.lossGradients(of: operation, slot: $0) ?? []
        }
      } else {
        [computed.meanLossGradients(of: operation) ?? []]
      }
    let count = computed.network.operations[operation].shape.count
    let elements = claim.elements ?? Array(0..<count)
    return rows.map { row in elements.map { $0 < row.count ? row[$0] : 0 } }
  }

  /// Whether the claim is what these numbers say.
  func isClaimed(_ numbers: [[Double]]) -> Bool {
    let errors = RelativeError.entries(claimed.flatMap { $0 }, numbers.flatMap { $0 })
    return errors.allSatisfy { $0 <= claim.tolerance }
  }

  var verdict: ClaimVerdict {
    let errors = RelativeError.entries(claimed.flatMap { $0 }, actual.flatMap { $0 })
    let worst = errors.indices.max { errors[$0] < errors[$1] } ?? 0
    let elements = elements
    let (row, column) = (worst / max(elements.count, 1), worst % max(elements.count, 1))
    let largest = errors.isEmpty ? 0 : errors[worst]
    return ClaimVerdict(
      target: claim.target, isRight: largest <= claim.tolerance, maxRelativeError: largest,
      tolerance: claim.tolerance,
      worst: .init(
        name: elementName(definition.name, elements[column], shape),
        index: shape.subscripts(of: elements[column]),
        example: isPerExample && network.hasExamples ? exampleIndices[row] + 1 : nil,
        claimed: claimed[row][column], computed: actual[row][column]))
  }

  /// The mean over the examples.
  private static func mean(_ rows: [[Double]]) -> [Double] {
    guard let first = rows.first else { return [] }
    let sum = rows.dropFirst().reduce(first) { zip($0, $1).map { $0 + $1 } }
    return rows.count == 1 ? sum : sum.map { $0 / Double(rows.count) }
  }
}
