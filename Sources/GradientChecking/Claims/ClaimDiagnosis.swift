import Networks
import Wording

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
    let known = KnownMistakes(computed, from: claim.definition.operation)
    // Where all is negative, any single step's sign would explain it.
    found += explaining(known.usual.filter { !isNegative || $0.name != "sign" })
    found += updatedWeights() + missingUpstream()
    // A derivative of 1 is that of relu too, but who writes nothing has forgotten it.
    if found.contains(where: { $0.mistake == "missing-derivative" }) {
      found.removeAll { $0.mistake == "wrong-derivative" }
    }
    if found.isEmpty { found = rarer(known) }
    if found.isEmpty { found = otherRatio() }
    var seen: Set<String> = []
    found.removeAll { !seen.insert($0.text).inserted }
    // Many a mistake makes a derivative vanish; only one that stands alone explains it.
    return claim.isZero && found.count != 1 ? [zero] : found
  }

  /// What is seldom meant, so that it has to explain much: a number of few digits would agree with one
  /// of so many by chance.
  private func rarer(_ known: KnownMistakes) -> [ClaimVerdict.Diagnosis] {
    let isTelling = claim.chanceOfAgreement <= 1e-4
    guard isTelling, !claim.isZero, known.isSmall else { return [] }
    let families = known.rarer.map { family in { explaining(family()) } }
    for explain in [approximations, otherGradients] + families + [pathsMultiplied, outputsAlone] {
      let found = explain()
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Those of some mistakes that give just what is claimed; one that changes nothing explains nothing.
  private func explaining(_ mistakes: [KnownMistake]) -> [ClaimVerdict.Diagnosis] {
    mistakes.compactMap { mistake in
      guard let answers = answers(to: mistake.edits), claim.isClaimed(answers),
        claim.differs(answers)
      else { return nil }
      return .init(mistake: mistake.name, text: mistake.sentence)
    }
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
  /// Whether nothing but zeros is claimed.
  var isZero: Bool { claimed.allSatisfy { $0.allSatisfy { $0 == 0 } } }

  /// About how probable it is that other numbers agree with the claim by chance.
  var chanceOfAgreement: Double {
    let count = claimed.reduce(0) { $0 + $1.count { $0 != 0 } }
    return (0..<count).reduce(1.0) { chance, _ in chance * claim.tolerance }
  }

  /// Whether some numbers are others than the engine's.
  func differs(_ numbers: [[Double]]) -> Bool {
    RelativeError.entries(numbers.flatMap { $0 }, actual.flatMap { $0 }).contains {
      !($0 <= claim.tolerance)
    }
  }
}
