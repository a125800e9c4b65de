import Rules
import Testing

@Suite struct DerivativeTests {
  @Test(arguments: RuleCase.all)
  func everyDerivativeAgreesWithDifferencesOfTheValue(rule: RuleCase) {
    let seed: UInt64 = 11
    let points = rule.points(seed: seed)
    #expect(points.count > 20)
    for point in points {
      let derivatives = rule.derivatives(point)
      #expect(derivatives.count == point.count)
      for i in point.indices {
        let numerical = numericalDerivative(
          of: { x in
            var moved = point
            moved[i] = x
            return rule.value(moved)
          }, at: point[i])
        let error = abs(numerical - derivatives[i])
        #expect(
          error <= 1e-9 * (1 + abs(numerical)),
          "\(rule.name) at \(point), operand \(i + 1): \(derivatives[i]), seed \(seed)")
      }
    }
  }

  @Test(arguments: RuleCase.all)
  func everyFormulaEvaluatesToTheNumber(rule: RuleCase) throws {
    let seed: UInt64 = 12
    for point in rule.points(seed: seed) {
      let numbers = rule.numbers(at: point)
      let expected = [rule.value(point)] + rule.derivatives(point)
      for (formula, number) in zip([rule.valueFormula] + rule.derivativeFormulas, expected) {
        let value = try #require(formula.evaluate { numbers[$0] })
        #expect(
          abs(value - number) <= 1e-12 * max(abs(number), 0.01),
          "\(rule.name): \(formula) at \(point), seed \(seed)")
      }
    }
  }

  @Test(arguments: RuleCase.all)
  func everyFormulaReadsBackFromTheLanguage(rule: RuleCase) throws {
    for point in rule.points(seed: 13) {
      let numbers = rule.numbers(at: point)
      for formula in [rule.valueFormula] + rule.derivativeFormulas {
        let value = try #require(formula.evaluate { numbers[$0] })
        let readBack = try FormulaReader.value(of: formula.text(.language), numbers)
        #expect(abs(value - readBack) <= 1e-12 * max(1, abs(value)), "\(formula.text(.language))")
      }
    }
  }
}
