import GradientChecking
import Networks
import ScalarEngine
import TestSupport
import Testing

/// Claims about random networks: right ones, wrong ones that no mistake explains, and those of somebody
/// who makes one of the known mistakes.
@Suite struct RandomMistakeTests {
  static let seeds: Range<UInt64> = 610_000..<610_060

  /// A network with a claim on one of its parameters, in numbers.
  private struct Case {
    let trace: NetworkTrace
    let text: String
    let parameter: Definition

    init?(seed: UInt64, _ generator: inout SeededGenerator) {
      text = RandomNetwork(seed: seed).text
      guard
        let network = try? Network(SourceText(name: "random-\(seed).net", text: text)),
        let trace = try? NetworkTrace(NetworkGraph(network), recording: false),
        let parameter = network.definitions.filter({ $0.role == .parameter })
          .randomElement(using: &generator)
      else { return nil }
      (self.trace, self.parameter) = (trace, parameter)
    }

    /// What the mistake makes of the gradient of the cost.
    func gradients(with edits: [GradientEdit]) -> [Double]? {
      let edited = trace.network.edited(edits)
      let target = edited.definition(named: parameter.name)?.operation ?? 0
      let made = try? NetworkTrace(
        NetworkGraph(edited, differentiating: [target]), recording: false)
      return made?.costGradients(of: target)
    }

    /// What is said of a claim of these numbers.
    func verdict(on numbers: [Double]) throws -> ClaimVerdict {
      let shape = trace.network.operations[parameter.operation].shape
      let rows = (0..<shape.rows).map { row in
        let own = numbers[row * shape.columns..<(row + 1) * shape.columns].map { "(\($0))" }
        let line = own.joined(separator: ", ")
        return shape.isColumn ? line : "[\(line)]"
      }
      let value = shape.isNumber ? rows[0] : "[\(rows.joined(separator: ", "))]"
      let cost = trace.network.costName
      let network = try Network(
        SourceText(
          name: "claim.net", text: text + "\nclaim ∂\(cost)/∂\(parameter.name) = \(value)\n"))
      let computed = try NetworkTrace(NetworkGraph(network), recording: false)
      let verdicts = try ClaimJudge(computed) { network, wanted throws(Diagnostic) in
        try NetworkTrace(NetworkGraph(network, differentiating: wanted), recording: false)
      }.verdicts()
      return try #require(verdicts.last)
    }
  }

  @Test func rightClaimsAreNotDiagnosed() throws {
    var count = 0
    for seed in Self.seeds {
      var generator = SeededGenerator(seed: seed)
      guard let one = Case(seed: seed, &generator),
        let right = one.gradients(with: []), right.allSatisfy(\.isFinite)
      else { continue }
      let verdict = try one.verdict(on: right.map { $0 * (1 + 1e-13) })
      #expect(verdict.isRight, "seed \(seed)")
      #expect(verdict.diagnosis == [], "seed \(seed)")
      count += 1
    }
    #expect(count > 40)
  }

  @Test func numbersThatNoMistakeGivesAreNotDiagnosed() throws {
    var count = 0
    for seed in Self.seeds {
      var generator = SeededGenerator(seed: seed)
      guard let one = Case(seed: seed, &generator),
        let right = one.gradients(with: []), right.count > 1,
        // An entry that is far smaller than another says nothing.
        let largest = right.map(\.magnitude).max(), largest.isFinite, largest > 1e-6,
        right.allSatisfy({ $0.magnitude > 1e-3 * largest })
      else { continue }
      let wrong = right.map { $0 * Double.random(in: 1.1...1.9, using: &generator) }
      let verdict = try one.verdict(on: wrong)
      #expect(!verdict.isRight && verdict.diagnosis == [], "seed \(seed): \(verdict.diagnosis)")
      count += 1
    }
    print("\(count) claims that no mistake gives")
    #expect(count > 15)
  }

  @Test func aMistakeThatIsMadeIsNamed() throws {
    var (made, named): ([String: Int], Int) = ([:], 0)
    for seed in Self.seeds {
      var generator = SeededGenerator(seed: seed)
      guard let one = Case(seed: seed, &generator),
        let right = one.gradients(with: []), right.allSatisfy(\.isFinite)
      else { continue }
      let known = KnownMistakes(one.trace, from: one.parameter.operation)
      for family in [known.usual] + known.rarer.map({ $0() }) {
        guard let mistake = family.randomElement(using: &generator),
          let wrong = one.gradients(with: mistake.edits), wrong.allSatisfy(\.isFinite),
          wrong.contains(where: { $0.magnitude > 1e-9 }),
          zip(wrong, right).contains(where: { ($0 - $1).magnitude > 1e-2 * $1.magnitude })
        else { continue }
        let verdict = try one.verdict(on: wrong)
        guard !verdict.isRight else { continue }
        // Where two mistakes give the same numbers, the one that is made more often is named.
        #expect(!verdict.diagnosis.isEmpty, "seed \(seed): \(mistake.text)\n\(one.text)")
        made[mistake.name, default: 0] += 1
        if verdict.diagnosis.contains(where: { $0.text == mistake.text }) { named += 1 }
      }
    }
    let total = made.values.reduce(0, +)
    print("\(named) of \(total) mistakes were named by their own sentence: \(made)")
    #expect(total > 150 && made.count > 12)
    #expect(Double(named) > 0.7 * Double(total))
  }
}
