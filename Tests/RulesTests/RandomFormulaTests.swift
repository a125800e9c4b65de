import Foundation
import Rules
import TestSupport
import Testing

/// An expression built twice at once: as a formula, and directly in numbers.
private struct Twin {
  var formula: Formula
  var value: Double
  /// The largest number met on the way, which sets how much rounding is allowed.
  var scale: Double
  /// Whether nothing on the way was badly conditioned: division by nearly 0, an even choice.
  var isSafe = true

  static let numbers = ["a": 1.37, "b": -0.62, "c": 2.71, "d": -1.93]

  init(_ formula: Formula, _ value: Double, from parts: [Twin] = []) {
    self.formula = formula
    self.value = value
    scale = parts.map(\.scale).reduce(max(1, abs(value)), max)
    isSafe = parts.allSatisfy(\.isSafe) && value.isFinite && scale < 1e6
  }

  static func leaf(_ generator: inout SeededGenerator) -> Twin {
    if Bool.random(using: &generator) {
      let number = [0, 1, 2, 3, 4, 6, -1, -2, 0.5, -0.25, 0.1, -0.3].randomElement(
        using: &generator)
      return Twin(Formula(number ?? 1), number ?? 1)
    }
    let name = ["a", "b", "c", "d"].randomElement(using: &generator) ?? "a"
    return Twin(.symbol(name), numbers[name] ?? .nan)
  }

  static func random(
    depth: Int, withCases: Bool, using generator: inout SeededGenerator
  ) -> Twin {
    guard depth > 0 else { return leaf(&generator) }
    func part() -> Twin {
      let depth = Int.random(in: 0..<depth, using: &generator)
      return random(depth: depth, withCases: withCases, using: &generator)
    }
    let (l, r) = (part(), part())
    switch Int.random(in: 0..<(withCases ? 12 : 11), using: &generator) {
    case 0, 1: return Twin(l.formula + r.formula, l.value + r.value, from: [l, r])
    case 2, 3: return Twin(l.formula - r.formula, l.value - r.value, from: [l, r])
    case 4, 5: return Twin(l.formula * r.formula, l.value * r.value, from: [l, r])
    case 6, 7:
      var quotient = Twin(l.formula / r.formula, l.value / r.value, from: [l, r])
      if abs(r.value) < 0.01 { quotient.isSafe = false }
      return quotient
    case 8: return Twin(-l.formula, -l.value, from: [l])
    case 9:
      let n = Int.random(in: -2...3, using: &generator)
      var power = Twin(.power(l.formula, Formula(Double(n))), pow(l.value, Double(n)), from: [l])
      if n < 0, abs(l.value) < 0.01 { power.isSafe = false }
      return power
    case 10: return Twin(.tanh(l.formula), tanh(l.value), from: [l])
    default:
      let x = part()
      let value = x.value > 0 ? l.value : r.value
      var choice = Twin(
        .positive(x.formula, then: l.formula, otherwise: r.formula), value, from: [x, l, r])
      if abs(x.value) < 1e-6 { choice.isSafe = false }
      return choice
    }
  }
}

@Suite struct RandomFormulaTests {
  private func safeTwins(seed: UInt64, withCases: Bool = true) -> [Twin] {
    var generator = SeededGenerator(seed: seed)
    let twins = (0..<4000).map { _ in
      Twin.random(depth: 7, withCases: withCases, using: &generator)
    }
    let safe = twins.filter(\.isSafe)
    #expect(safe.count > 1500, "too few usable formulas from seed \(seed)")
    return safe
  }

  private func agree(_ value: Double?, with twin: Twin) -> Bool {
    value.map { abs($0 - twin.value) <= 1e-9 * twin.scale } ?? false
  }

  @Test(arguments: [1, 2, 3] as [UInt64])
  func tidyingNeverChangesTheFunction(seed: UInt64) {
    for twin in safeTwins(seed: seed) {
      let value = twin.formula.evaluate { Twin.numbers[$0] }
      #expect(agree(value, with: twin), "\(twin.formula), seed \(seed)")
    }
  }

  @Test(arguments: [4, 5] as [UInt64])
  func substitutingASymbolForItselfChangesNothing(seed: UInt64) {
    for twin in safeTwins(seed: seed) {
      let again = twin.formula.substituting { .symbol($0) }
      #expect(agree(again.evaluate { Twin.numbers[$0] }, with: twin), "\(twin.formula)")
    }
  }

  @Test(arguments: [12, 13] as [UInt64])
  func aSumOfManyIsWhatAddingOneAfterTheOtherGives(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<300 {
      let count = Int.random(in: 0...60, using: &generator)
      // Few different terms, so that many are gathered and some vanish.
      let terms = (0..<count).map { _ -> Formula in
        let name = Formula.symbol("w\(Int.random(in: 0...20, using: &generator))")
        let factor = Formula(Double(Int.random(in: -2...2, using: &generator)))
        let divisor = Formula(Double(Int.random(in: 1...3, using: &generator)))
        return Bool.random(using: &generator) ? factor * name / divisor : factor * name * name
      }
      #expect(Formula.sum(of: terms) == terms.reduce(Formula(0), +), "\(terms), seed \(seed)")
    }
  }

  @Test(arguments: [6, 7] as [UInt64])
  func theLanguageTextReadsBack(seed: UInt64) throws {
    for twin in safeTwins(seed: seed) {
      let text = twin.formula.text(.language)
      #expect(try agree(FormulaReader.value(of: text, Twin.numbers), with: twin), "\(text)")
    }
  }

  @Test(arguments: [8, 9] as [UInt64])
  func theTextsForPeopleReadBack(seed: UInt64) throws {
    let numbers = FormulaStyle.numbers(format: FormulaStyle.shortest) { Twin.numbers[$0] }
    for twin in safeTwins(seed: seed, withCases: false) {
      for style in [.symbols, numbers] {
        let text = twin.formula.text(style)
        #expect(try agree(FormulaReader.value(of: text, Twin.numbers), with: twin), "\(text)")
      }
    }
  }

  @Test(arguments: [10, 11] as [UInt64])
  func noTextIsUntidy(seed: UInt64) throws {
    // A number 1 or 0 by itself, not the end or the beginning of a longer one.
    let untidy = try [
      "(^|[^0-9.])1 ×", "× 1($|[^0-9.])", "(^|[^0-9.])1 [a-d(t]", "[+−×] 0($|[^0-9.])",
      "(^|[^0-9.,])0 [×+−]", "−−", "\\+ −", "− −", "/1($|[^0-9.])", "\\^1($|[^0-9.])",
      "(^|[^⁰¹²³⁴⁵⁶⁷⁸⁹⁻])¹($|[^⁰¹²³⁴⁵⁶⁷⁸⁹])", "\\(\\([^()]*\\)\\)", "^\\([^()]*\\)$",
    ].map { try Regex($0) }
    let numbers = FormulaStyle.numbers(format: FormulaStyle.shortest) { Twin.numbers[$0] }
    for twin in safeTwins(seed: seed) {
      for style in [.symbols, numbers] {
        let text = twin.formula.text(style)
        for pattern in untidy { #expect(!text.contains(pattern), "\(text), seed \(seed)") }
      }
    }
  }
}
