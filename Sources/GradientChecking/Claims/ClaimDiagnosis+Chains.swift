import Networks
import Rules
import Wording

/// Mistakes that concern a chain of steps.
extension ClaimDiagnosis {
  /// Earlier wrong claims from which this one follows: the derivative that comes of theirs.
  ///
  /// By the chain rule an error of ∂L/∂a is carried on to ∂L/∂z as ∂L/∂a itself is: the derivative of
  /// the sum of a times that error.
  func followsFrom() -> [ClaimVerdict.Diagnosis] {
    causes.compactMap { cause in
      guard cause.claim.isOfCost == claim.claim.isOfCost,
        cause.claim.elements == nil,
        cause.claim.definition != claim.claim.definition,
        cause.claimed.count == computed.exampleIndices.count,
        let answers = carried(cause), claim.isClaimed(answers), claim.differs(answers)
      else { return nil }
      return .init(
        mistake: "follows-from",
        text: "It follows from the claim \(cause.claim.target) above, and is right otherwise.")
    }
  }

  /// This claim's derivative where the earlier claim is taken for the truth.
  private func carried(_ cause: ClaimComparison) -> [[Double]]? {
    let errors = zip(cause.claimed, cause.actual).map { zip($0, $1).map { $0 - $1 } }
    var rows: [[Double]] = []
    for (slot, error) in errors.enumerated() {
      let seeded = network.replacingLoss { rewriter, loss in
        let operation = cause.definition.operation
        guard let value = rewriter.position(of: operation) else { return nil }
        let weights = rewriter.constant(error, shape: cause.shape, like: loss)
        let weighted = rewriter.append(
          .binary(Multiply.self), [value, weights], shape: cause.shape, like: loss)
        return rewriter.append(.sum(.all), [weighted], shape: .number, like: loss)
      }
      let target = seeded.definitions[claim.claim.definition].operation
      guard let differentiated = try? differentiate(seeded, [target]) else { return nil }
      let gradients =
        differentiated.lossGradients(of: target, slot: slot)
        ?? Array(repeating: 0, count: claim.shape.count)
      rows.append(claim.elements.map { gradients[$0] })
    }
    guard !claim.isPerExample else {
      return zip(claim.actual, rows).map { zip($0, $1).map { $0 + $1 } }
    }
    let count = Double(rows.count)
    return claim.actual.map { actual in
      actual.indices.map { index in actual[index] + rows.reduce(0) { $0 + $1[index] } / count }
    }
  }

  /// What flows in from above left out: ∂L/∂v taken to be 1 for a value v on the way.
  func missingUpstream() -> [ClaimVerdict.Diagnosis] {
    let mistakes = KnownMistakes(computed, from: claim.definition.operation)
    return network.definitions.compactMap { definition in
      let operation = definition.operation
      guard definition.role == .equation, mistakes.isOnTheWay[operation],
        operation != claim.definition.operation, !claim.claim.isOfCost
      else { return nil }
      let shape = network.operations[operation].shape
      let cut = network.replacingLoss { rewriter, loss in
        guard let value = rewriter.position(of: operation) else { return nil }
        return shape.isNumber
          ? rewriter.append(.unary(Identity.self), [value], shape: .number, like: loss)
          : rewriter.append(.sum(.all), [value], shape: .number, like: loss)
      }
      guard let answers = answers(of: cut), claim.isClaimed(answers), claim.differs(answers)
      else { return nil }
      return .init(
        mistake: "missing-upstream",
        text:
          "The factor ∂\(network.lossName)/∂\(definition.name), which flows in from above, is missing."
      )
    }
  }

  /// The weights on the way back taken as they are after an update, whose learning rate is found out.
  func updatedWeights() -> [ClaimVerdict.Diagnosis] {
    let products = KnownMistakes(computed, from: claim.definition.operation).learnedFactors
    guard !products.isEmpty else { return [] }
    let each = products.map { [$0] }
    let candidates = products.count > 1 ? [products] + each : each
    return candidates.compactMap { products in
      guard let rate = learningRate(of: products) else { return nil }
      let names = Phrase.all(products.map { network.text(of: $0.weight) })
      return .init(
        mistake: "updated-weight",
        text: products.count == 1
          ? """
          On the way back \(names) is taken after the update with the learning rate \(short(rate)), \
          instead of before.
          """
          : """
          On the way back \(names) are taken after the update with the learning rate \(short(rate)), \
          instead of before.
          """)
    }
  }

  /// The learning rate after whose update the weights give what is claimed.
  private func learningRate(of products: [KnownMistakes.LearnedFactor]) -> Double? {
    func answers(_ rate: Double) -> [Double]? {
      let edits = products.compactMap { product -> GradientEdit? in
        guard let gradients = computed.costGradients(of: product.weight) else { return nil }
        return .otherFactor(
          operation: product.operation, operand: product.operand,
          .less(gradients.map { $0 * rate }))
      }
      return self.answers(to: edits)?.flatMap { $0 }
    }
    let (claimed, actual) = (claim.claimed.flatMap { $0 }, claim.actual.flatMap { $0 })
    guard let unit = answers(1),
      let entry = actual.indices.max(by: {
        (unit[$0] - actual[$0]).magnitude < (unit[$1] - actual[$1]).magnitude
      }), unit[entry] != actual[entry]
    else { return nil }
    // Of one layer the answer is linear in the rate; of several, Newton's steps by secants find it.
    var (last, lastAnswer) = (0.0, actual[entry])
    var rate = (claimed[entry] - actual[entry]) / (unit[entry] - actual[entry])
    for _ in 0..<12 {
      guard rate.isFinite, let found = answers(rate) else { return nil }
      let error = claimed[entry] - found[entry]
      if error.magnitude <= 1e-14 * max(claimed[entry].magnitude, found[entry].magnitude) { break }
      let slope = (found[entry] - lastAnswer) / (rate - last)
      guard slope != 0, slope.isFinite else { break }
      (last, lastAnswer) = (rate, found[entry])
      rate += error / slope
    }
    // One number can be hit by any rate, so the rate must be one that people take.
    guard rate > 0, rate <= 10, let answer = answers(rate.rounded(digits: 3)) else { return nil }
    return claim.isClaimed([answer].map { claim.rows(of: $0) }.flatMap { $0 })
      ? rate.rounded(digits: 3) : nil
  }
}

extension ClaimComparison {
  /// Numbers one after the other as rows like those of the claim.
  fileprivate func rows(of numbers: [Double]) -> [[Double]] {
    let count = max(elements.count, 1)
    return stride(from: 0, to: numbers.count, by: count).map {
      Array(numbers[$0..<min($0 + count, numbers.count)])
    }
  }
}

extension Double {
  /// The number in so many decimal digits.
  fileprivate func rounded(digits: Int) -> Double {
    guard self != 0, isFinite else { return self }
    var scale = 1.0
    while magnitude * scale < 0.999_999_999 { scale *= 10 }
    for _ in 1..<digits { scale *= 10 }
    return (self * scale).rounded() / scale
  }
}
