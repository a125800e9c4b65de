import Networks
import Wording

/// Mistakes that concern the result as a whole: its sign, a factor, its form, the examples.
extension ClaimDiagnosis {
  func wholes() -> [ClaimVerdict.Diagnosis] {
    knownRatio() + transposed() + examples() + penalty()
  }

  /// The number by which all entries are too large, if it is one number.
  private var ratio: Double? {
    let (claimed, actual) = (claim.claimed.flatMap { $0 }, claim.actual.flatMap { $0 })
    guard
      let largest = actual.indices.max(by: { actual[$0].magnitude < actual[$1].magnitude }),
      actual[largest] != 0, claimed[largest] != 0
    else { return nil }
    let ratio = claimed[largest] / actual[largest]
    return claim.isClaimed(claim.actual.map { $0.map { $0 * ratio } }) ? ratio : nil
  }

  private var entries: Phrase {
    claim.actual.reduce(0) { $0 + $1.count } == 1 ? "The claim is" : "Every entry is"
  }

  /// Ratios that say which mistake it is.
  private func knownRatio() -> [ClaimVerdict.Diagnosis] {
    guard let ratio else { return [] }
    if isNear(ratio, -1) {
      return [
        .init(
          mistake: "sign",
          text:
            "\(entries) the negative of the derivative: one sign is wrong, as in y − ŷ for ŷ − y.")
      ]
    }
    let size = ratio.magnitude
    var found: [ClaimVerdict.Diagnosis] = []
    if isNear(size, 2) {
      found.append(
        .init(
          mistake: "factor",
          text:
            "\(entries) twice the derivative: a factor ½ is missing, or the 2 of a square stands "
            + "there twice."))
    } else if isNear(size, 0.5) {
      found.append(
        .init(
          mistake: "factor",
          text: "\(entries) half the derivative: the 2 of a square is missing, or a ½ stands there "
            + "twice."))
    }
    found += means(size)
    if ratio < 0, !found.isEmpty {
      found.append(.init(mistake: "sign", text: "The sign is wrong besides."))
    }
    return found
  }

  /// Any other ratio; of a single number every other one is a multiple, which says nothing.
  func otherRatio() -> [ClaimVerdict.Diagnosis] {
    guard let ratio, claim.actual.reduce(0, { $0 + $1.count { $0 != 0 } }) > 1 else { return [] }
    return [
      .init(
        mistake: "factor",
        text: "\(entries) \(short(ratio)) times the derivative: one factor is wrong.")
    ]
  }

  /// The sizes of a batch that is written as a matrix, where the loss is divided by a multiple.
  private var batchCounts: [(count: Int, of: Phrase)] {
    let divisors = network.operations.indices.compactMap { id -> Double? in
      guard case .divisor(let n, isMean: false) = network.constantRole(of: id, differentiatedBy: 0)
      else { return nil }
      return n
    }
    return network.definitions.filter { $0.role == .target }.flatMap { target in
      let shape = network.operations[target.operation].shape
      let all: [(count: Int, of: Phrase)] = [
        (shape.columns, "columns of \(target.name)"), (shape.rows, "rows of \(target.name)"),
      ]
      return all.filter { count, _ in
        count > 2 && divisors.contains { $0.truncatingRemainder(dividingBy: Double(count)) == 0 }
      }
    }
  }

  /// Ratios that are the number of examples or of the elements of a mean.
  private func means(_ ratio: Double) -> [ClaimVerdict.Diagnosis] {
    var counts: [(count: Int, of: Phrase)] = []
    if computed.exampleIndices.count > 1 {
      counts.append((computed.exampleIndices.count, "examples"))
    }
    for (id, operation) in network.operations.enumerated() where operation.operands.count == 2 {
      if case .divisor(let n, isMean: true) = network.constantRole(of: id, differentiatedBy: 0),
        n > 1, n < 1e9
      {
        counts.append((Int(n), "elements of \(network.text(of: id))"))
      }
    }
    counts += batchCounts
    return counts.flatMap { count, what -> [ClaimVerdict.Diagnosis] in
      if isNear(ratio, Double(count)) {
        return [
          .init(
            mistake: "mean",
            text:
              "\(entries) \(count) times the derivative: the mean over the \(count) \(what) is not taken."
          )
        ]
      }
      guard isNear(ratio, 1 / Double(count)) else { return [] }
      return [
        .init(
          mistake: "mean",
          text:
            "\(entries) 1/\(count) of the derivative: the mean over the \(count) \(what) is taken twice."
        )
      ]
    }
  }

  private func transposed() -> [ClaimVerdict.Diagnosis] {
    let shape = claim.shape
    guard shape.rows == shape.columns, shape.rows > 1, claim.claim.elements == nil else {
      return []
    }
    let n = shape.rows
    let transposed = claim.actual.map { row in
      row.indices.map { row[$0 % n * n + $0 / n] }
    }
    guard claim.isClaimed(transposed), claim.differs(transposed) else { return [] }
    return [
      .init(
        mistake: "transpose",
        text: "Rows and columns have changed places: the claim is the transpose of the derivative.")
    ]
  }

  /// One example, or one column of a batch, in the place of all.
  private func examples() -> [ClaimVerdict.Diagnosis] {
    let operation = claim.definition.operation
    var found: [ClaimVerdict.Diagnosis] = []
    if !claim.isPerExample, computed.exampleIndices.count > 1 {
      let penalty = claim.claim.isOfCost ? computed.penaltyGradients(of: operation) : nil
      for (slot, example) in computed.exampleIndices.enumerated() {
        guard var one = computed.lossGradients(of: operation, slot: slot) else { continue }
        if let penalty { one = zip(one, penalty).map { $0 + $1 } }
        let rows = [claim.elements.map { one[$0] }]
        if claim.isClaimed(rows), claim.differs(rows) {
          found.append(
            .init(
              mistake: "mean",
              text:
                "That is the derivative for example \(example + 1) alone, not the mean over all."))
        }
      }
    }
    return found + biasSum()
  }

  /// A bias that is added to every column of a batch: its derivative is the sum over the columns.
  private func biasSum() -> [ClaimVerdict.Diagnosis] {
    let target = claim.definition.operation
    let shape = claim.shape
    return network.operations.indices.flatMap { id -> [ClaimVerdict.Diagnosis] in
      let operation = network.operations[id]
      guard case .binary = operation.primitive, operation.operands.contains(target),
        shape.isColumn || shape.rows == 1, operation.shape.isMatrix, claim.claim.elements == nil,
        let whole = claim.claim.isOfCost
          ? computed.costGradients(of: id) : computed.meanLossGradients(of: id)
      else { return [] }
      let (m, n) = (operation.shape.rows, operation.shape.columns)
      let isColumn = shape.rows == m && shape.columns == 1
      let count = isColumn ? n : m
      func part(_ index: Int) -> [Double] {
        isColumn ? (0..<m).map { whole[$0 * n + index] } : (0..<n).map { whole[index * n + $0] }
      }
      let parts = (0..<count).map(part)
      let kind: Phrase = isColumn ? "columns" : "rows"
      var found: [ClaimVerdict.Diagnosis] = []
      for (index, part) in parts.enumerated() where claim.isClaimed([part]) && claim.differs([part])
      {
        found.append(
          .init(
            mistake: "bias-sum",
            text:
              "\(claim.definition.name) is added to all \(count) \(kind) of \(network.text(of: id)); "
              + "its derivative is the sum over them, and that is number \(index + 1) alone."))
      }
      let mean = parts.reduce([Double](repeating: 0, count: shape.count)) {
        zip($0, $1).map { $0 + $1 / Double(count) }
      }
      if claim.isClaimed([mean]), claim.differs([mean]) {
        found.append(
          .init(
            mistake: "bias-sum",
            text:
              "\(claim.definition.name) is added to all \(count) \(kind) of \(network.text(of: id)); "
              + "its derivative is the sum over them, and that is their mean."))
      }
      return found
    }
  }

  /// The penalty's part forgotten, or taken along where it does not belong.
  private func penalty() -> [ClaimVerdict.Diagnosis] {
    let operation = claim.definition.operation
    guard !claim.isPerExample, network.penalty != nil else { return [] }
    let other =
      claim.claim.isOfCost
      ? computed.meanLossGradients(of: operation) : computed.costGradients(of: operation)
    guard let other else { return [] }
    let rows = [claim.elements.map { other[$0] }]
    guard claim.isClaimed(rows), claim.differs(rows) else { return [] }
    let name = network.penaltyName
    return [
      claim.claim.isOfCost
        ? .init(
          mistake: "missing-penalty",
          text: "The part ∂\(name)/∂\(claim.definition.name) of the penalty is missing.")
        : .init(
          mistake: "penalty-included",
          text: "The part of the penalty \(name) is in it, which belongs to ∂J alone.")
    ]
  }

  /// Whether a ratio is a known one, as far as the claim's digits can tell.
  func isNear(_ a: Double, _ b: Double) -> Bool {
    // Sixteen tolerances of a half-precision claim would take 3 for 2.
    (a - b).magnitude <= min(16 * claim.claim.tolerance, 0.1) * b.magnitude
  }

  /// A number in a few digits.
  func short(_ number: Double) -> String {
    let rounded = (number * 1e6).rounded() / 1e6
    return rounded == rounded.rounded() && rounded.magnitude < 1e15
      ? "\(Int(rounded))" : "\(rounded)"
  }
}
