import Rules
import Testing

/// Where the true value is finite, so are the value and the derivative.
@Suite struct StabilityTests {
  struct Far: Sendable, CustomTestStringConvertible {
    let rule: RuleCase
    let x: Double
    let value: Double
    let derivative: Double
    var testDescription: String { "\(rule.name)(\(x))" }

    init(_ rule: any UnaryRule.Type, _ x: Double, value: Double, derivative: Double) {
      self.rule = RuleCase(rule)
      (self.x, self.value, self.derivative) = (x, value, derivative)
    }
  }

  static let far = [
    Far(Sigmoid.self, 1000, value: 1, derivative: 0),
    Far(Sigmoid.self, -1000, value: 0, derivative: 0),
    Far(Tanh.self, 1000, value: 1, derivative: 0),
    Far(Tanh.self, -1000, value: -1, derivative: 0),
    Far(Softplus.self, 1000, value: 1000, derivative: 1),
    Far(Softplus.self, -1000, value: 0, derivative: 0),
    Far(Silu.self, 1000, value: 1000, derivative: 1),
    Far(Silu.self, -1000, value: 0, derivative: 0),
    Far(Gelu.self, 1000, value: 1000, derivative: 1),
    Far(Gelu.self, -1000, value: 0, derivative: 0),
    Far(Elu.self, 1000, value: 1000, derivative: 1),
    Far(Elu.self, -1000, value: -1, derivative: 0),
    Far(Erf.self, 1000, value: 1, derivative: 0),
    Far(Exp.self, -1000, value: 0, derivative: 0),
    Far(Expm1.self, -1000, value: -1, derivative: 0),
  ]

  @Test(arguments: far)
  func staysFiniteFarOut(far: Far) throws {
    #expect(far.rule.value([far.x]) == far.value)
    #expect(far.rule.derivatives([far.x]) == [far.derivative])
    let numbers = far.rule.numbers(at: [far.x])
    #expect(far.rule.valueFormula.evaluate { numbers[$0] } == far.value)
    #expect(far.rule.derivativeFormulas[0].evaluate { numbers[$0] } == far.derivative)
  }

  @Test func logSumExpNeitherOverflowsNorVanishes() {
    let high = [1000.0, 1000.0, 0.0]
    #expect(abs(LogSumExp.value(high) - 1000.693147180559945) < 1e-12)
    #expect(abs(LogSumExp.value([-1000.0, -1000.0]) + 999.306852819440055) < 1e-12)
    // The derivative inherits the rounding of y near 1000, about 1e-13.
    let derivatives = LogSumExp.derivatives(at: high, output: LogSumExp.value(high))
    #expect(abs(derivatives[0] - 0.5) < 1e-12 && abs(derivatives[1] - 0.5) < 1e-12)
    #expect(derivatives[2] == 0)
  }

  @Test func reductionsOfNothingAreDefined() {
    #expect(Largest.value([Double]()) == -.infinity)
    #expect(Smallest.value([Double]()) == .infinity)
    #expect(LogSumExp.value([Double]()) == -.infinity)
    #expect(Norm.value([Double]()) == 0)
  }
}
