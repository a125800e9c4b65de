package import Networks

/// Compares claims with what an engine says, and says what went wrong in those that do not hold.
package struct ClaimJudge {
  /// An engine: computes a network and differentiates it, by some values besides its parameters.
  package typealias Differentiate = (
    _ network: Network, _ wanted: Set<Int>
  ) throws(Diagnostic) -> any DifferentiatedNetwork

  private let computed: any DifferentiatedNetwork
  private let differentiate: Differentiate?

  /// - Parameters:
  ///   - computed: what an engine says of the network.
  ///   - differentiate: an engine, for the same examples, that says what known mistakes would give;
  ///     without it no claim is diagnosed.
  package init(
    _ computed: any DifferentiatedNetwork, differentiate: Differentiate? = nil
  ) {
    self.computed = computed
    self.differentiate = differentiate
  }

  /// The verdicts on all claims, in the order of the file.
  ///
  /// Throws the error of a claim whose value is infinite or not a number.
  package func verdicts() throws(Diagnostic) -> [ClaimVerdict] {
    var comparisons: [ClaimComparison] = []
    for claim in computed.network.claims {
      comparisons.append(try ClaimComparison(claim, computed))
    }
    // The wrong claims so far that do not follow from one before them.
    var causes: [ClaimComparison] = []
    return comparisons.map { comparison in
      var verdict = comparison.verdict
      guard !verdict.isRight, let differentiate else { return verdict }
      verdict.diagnosis =
        ClaimDiagnosis(
          comparison, causes: causes, computed, differentiate
        ).mistakes().said
      if verdict.diagnosis.first?.mistake != "follows-from" { causes.append(comparison) }
      return verdict
    }
  }

  /// What came of a claim that does not stand in the file, with all mistakes that give it.
  package func verdict(on claim: Claim) throws(Diagnostic) -> ClaimVerdict {
    let comparison = try ClaimComparison(claim, computed)
    var verdict = comparison.verdict
    if !verdict.isRight, let differentiate {
      verdict.diagnosis = ClaimDiagnosis(
        comparison, causes: [], computed, differentiate
      ).mistakes()
    }
    return verdict
  }

  /// What a claim says: an array for each example, row by row.
  package func values(of claim: Claim) throws(Diagnostic) -> [[Double]] {
    var evaluation = ClaimEvaluation(claim, computed)
    return try evaluation.claimed()
  }
}

extension [ClaimVerdict.Diagnosis] {
  /// Those that are told: who reads more than three knows no more.
  package var said: Self { Array(prefix(3)) }
}
