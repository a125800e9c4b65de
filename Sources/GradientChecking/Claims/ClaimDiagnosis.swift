import Networks

/// Finds the known mistakes that give just what a wrong claim says.
struct ClaimDiagnosis {
  let claim: ClaimComparison
  /// The wrong claims before it in the file.
  let causes: [ClaimComparison]
  let computed: any DifferentiatedNetwork
  let differentiate: ClaimJudge.Differentiate

  init(
    _ claim: ClaimComparison, causes: [ClaimComparison], _ computed: any DifferentiatedNetwork,
    _ differentiate: @escaping ClaimJudge.Differentiate
  ) {
    self.claim = claim
    self.causes = causes
    self.computed = computed
    self.differentiate = differentiate
  }

  var network: Network { computed.network }

  /// All that match, each said once; the first that follow from an earlier claim, which explain it
  /// without another mistake.
  func mistakes() -> [ClaimVerdict.Diagnosis] {
    let inherited = followsFrom()
    if !inherited.isEmpty { return inherited }
    var found = wholes()
    let isNegative = found.contains { $0.mistake == "sign" }
    for mistake in KnownMistakes(computed, from: claim.definition.operation).all {
      // Where all is negative, any single step's sign would explain it.
      if isNegative, mistake.name == "sign" { continue }
      guard let answers = answers(to: mistake.edits) else { continue }
      // A mistake that changes nothing here explains nothing.
      if claim.isClaimed(answers), claim.differs(answers) {
        found.append(.init(mistake: mistake.name, text: mistake.text))
      }
    }
    found += updatedWeights() + missingUpstream()
    // A derivative of 1 is that of relu too, but who writes nothing has forgotten it.
    if found.contains(where: { $0.mistake == "missing-derivative" }) {
      found.removeAll { $0.mistake == "wrong-derivative" }
    }
    if found.isEmpty { found = otherRatio() }
    var seen: Set<String> = []
    found.removeAll { !seen.insert($0.text).inserted }
    // Many a mistake makes a derivative vanish; only one that stands alone explains it.
    let isZero = claim.claimed.allSatisfy { $0.allSatisfy { $0 == 0 } }
    return isZero && found.count != 1 ? [zero] : found
  }

  private var zero: ClaimVerdict.Diagnosis {
    let name = claim.definition.name
    return .init(
      mistake: "zero", text: "The claim is 0 throughout, as if nothing depended on \(name).")
  }

  /// What an engine says of the network with some edits; nothing where it is not finite.
  func answers(to edits: [GradientEdit]) -> [[Double]]? {
    answers(of: network.edited(edits))
  }

  func answers(of rewritten: Network) -> [[Double]]? {
    let target = rewritten.definitions[claim.claim.definition].operation
    return (try? differentiate(rewritten, [target])).map(claim.answers)
  }
}

extension ClaimComparison {
  /// Whether some numbers are others than the engine's.
  func differs(_ numbers: [[Double]]) -> Bool {
    RelativeError.entries(numbers.flatMap { $0 }, actual.flatMap { $0 }).contains {
      !($0 <= claim.tolerance)
    }
  }
}
