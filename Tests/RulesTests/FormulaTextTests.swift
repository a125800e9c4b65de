import Rules
import Testing

private let (a, b, c) = (Formula.symbol("a"), Formula.symbol("b"), Formula.symbol("c"))
private let (x, y, z) = (Formula.symbol("x"), Formula.symbol("y"), Formula.symbol("z"))

private func n(_ value: Double) -> Formula { Formula(value) }

@Suite struct FormulaTextTests {
  static let symbols = [
    Golden(.symbol("W1[1,1]") * .symbol("x[1]") + .symbol("b1[1]"), "W1[1,1] x[1] + b1[1]"),
    Golden(.power(y - z, n(2)) / n(2), "(y − z)²/2"),
    Golden(.power(.symbol("a1[1]"), n(2)), "a1[1]²"),
    Golden(a / (b * c), "a/(b c)"), Golden(.quotient(a, .quotient(b, c)), "a/(b/c)"),
    Golden(.quotient(.quotient(a, b), c), "(a/b)/c"), Golden(.power(a / b, n(2)), "(a/b)²"),
    Golden(-.power(a, n(2)), "−a²"), Golden(.power(-a, n(2)), "(−a)²"),
    Golden(.power(a * b, n(2)), "(a b)²"), Golden(.power(a + b, c + x), "(a + b)^(c + x)"),
    Golden(.power(n(2), n(-0.5)), "2^(−0.5)"), Golden(.power(a, -b), "a^(−b)"),
    Golden(.power(a, .power(b, c)), "a^(b^c)"), Golden(.power(.power(a, b), c), "(a^b)^c"),
    Golden(.power(.exp(x), n(2)), "exp(x)²"), Golden((a + b) / c, "(a + b)/c"),
    Golden(a / (b + c), "a/(b + c)"), Golden(a / .power(b, n(2)), "a/b²"),
    Golden(.product([a, .quotient(b, c)]), "a (b/c)"),
    Golden(.product([.quotient(b, c), a]), "(b/c) a"),
    Golden(.negative(.sum([a, b])), "−(a + b)"),
    Golden(.sum([a, .negative(.sum([b, c]))]), "a − (b + c)"),
    Golden(.product([a, .negative(b)]), "a (−b)"), Golden(.product([a, n(-3)]), "a (−3)"),
    Golden(x * .power(n(2), n(0.5)), "x × 2^0.5"), Golden(n(1e-5) * x, "1e-5 x"),
    Golden(.power(n(1e-5), n(0.5)), "(1e-5)^0.5"), Golden(n(2) * .symbol("∂L/∂y"), "2 × ∂L/∂y"),
    Golden(.symbol("∂L/∂y") * x * y, "∂L/∂y × x y"),
    Golden(a / .symbol("∂L/∂y"), "a/(∂L/∂y)"),
    Golden(.power(.symbol("∂L/∂y"), n(2)), "(∂L/∂y)²"), Golden(n(1e20), "1e20"),
    Golden(n(-3), "−3"),
  ]

  static let cases = [
    Golden(.positive(z, then: n(1), otherwise: n(0)), "1 if z > 0, else 0"),
    Golden(Abs.derivative(at: x, output: y), "1 if x > 0, −1 if x < 0, else 0"),
    Golden(Maximum.leftDerivative(at: a, b, output: y), "1 if a > b, 0 if a < b, else 1/2"),
    Golden(.nonzero(a, then: b / a, otherwise: n(0)), "b/a if a ≠ 0, else 0"),
    Golden(.nonzero(a - b, then: c, otherwise: n(0)), "c if a ≠ b, else 0"),
    Golden(.positive(n(1) - x, then: a, otherwise: b), "a if x < 1, else b"),
    Golden(.positive(x - n(1), then: a, otherwise: b), "a if x > 1, else b"),
    Golden(.positive(-a - b, then: a, otherwise: b), "a if a + b < 0, else b"),
    Golden(.positive(a * b, then: a, otherwise: b), "a if a b > 0, else b"),
    Golden(n(2) * .positive(z, then: a, otherwise: b), "2 (a if z > 0, else b)"),
    Golden(a - .positive(z, then: a, otherwise: b), "a − (a if z > 0, else b)"),
    Golden(.exp(.positive(z, then: a, otherwise: b)), "exp(a if z > 0, else b)"),
    Golden(
      .positive(x, then: .positive(y, then: a, otherwise: b), otherwise: c),
      "(a if y > 0, else b) if x > 0, else c"),
  ]

  /// The rules as cards show them.
  static let rules = [
    Golden(Tanh.derivative(at: x, output: y), "1 − y²"),
    Golden(Sigmoid.value(x), "1/(1 + exp(−x))"),
    Golden(Sigmoid.derivative(at: x, output: y), "y (1 − y)"),
    Golden(Power.leftDerivative(at: a, n(2), output: y), "2 a"),
    Golden(Power.leftDerivative(at: a, n(3), output: y), "3 a²"),
    Golden(Power.leftDerivative(at: a, n(1), output: y), "1"),
    Golden(Power.leftDerivative(at: a, n(0), output: y), "0"),
    Golden(Power.leftDerivative(at: a, b, output: y), "b a^(b − 1) if b ≠ 0, else 0"),
    Golden(Power.rightDerivative(at: a, b, output: y), "y log(a) if a ≠ 0, else 0"),
    Golden(Divide.rightDerivative(at: a, b, output: y), "−y/b"),
    Golden(Erf.derivative(at: x, output: y), "2 exp(−x²)/sqrt(π)"),
    Golden(Gelu.value(x), "x (1 + erf(x/sqrt(2)))/2"),
    Golden(Sqrt.derivative(at: x, output: y), "1/(2 y)"),
    Golden(LeakyRelu.value(z, a), "z if z > 0, else a z"),
    Golden(XLogY.leftDerivative(at: a, b, output: y), "log(b) if b > 0, else 0"),
    Golden(LogSumExp.value([a, b]), "log(exp(a) + exp(b))"),
    Golden(LogSumExp.derivatives(at: [a, b], output: y)[1], "exp(b − y)"),
    Golden(Norm.value([a, b]), "sqrt(a² + b²)"),
    Golden(Norm.derivatives(at: [a, b], output: y)[0], "a/y if y > 0, else 0"),
    Golden(Cos.derivative(at: x, output: y), "−sin(x)"),
  ]

  @Test(arguments: symbols + cases + rules)
  func inSymbols(golden: Golden) {
    #expect(golden.formula.text(.symbols) == golden.text)
  }

  static let numbers = [
    Golden(x * y * (n(1) - y), "−0.3 × 0.7 × (1 − 0.7)"), Golden(a - b * c, "2 − 0.5 × (−3)"),
    Golden(.power(c, n(2)), "(−3)²"), Golden(a + c, "2 + (−3)"), Golden(c + a, "−3 + 2"),
    Golden(-c, "−(−3)"), Golden(a * (c + b), "2 × (−3 + 0.5)"), Golden(a / c, "2/(−3)"),
    Golden(c / a, "−3/2"), Golden(.exp(-y), "exp(−0.7)"), Golden(.exp(c), "exp(−3)"),
    Golden(a + c * b, "2 + (−3) × 0.5"), Golden(n(2) * b, "2 × 0.5"),
    Golden(.power(b, c), "0.5^(−3)"),
    Golden(a - (y - b), "2 − 0.7 + 0.5"), Golden(b * .symbol("w"), "0.5 × w"),
    Golden(.positive(c - a, then: c, otherwise: b), "−3 if −3 > 2, else 0.5"),
    Golden(.power(y - b, n(2)) / n(2), "(0.7 − 0.5)²/2"), Golden(-c * b, "−(−3) × 0.5"),
  ]

  @Test(arguments: numbers)
  func inNumbers(golden: Golden) {
    let values = ["x": -0.3, "y": 0.7, "a": 2, "b": 0.5, "c": -3]
    let style = FormulaStyle.numbers(format: FormulaStyle.shortest) { values[$0] }
    #expect(golden.formula.text(style) == golden.text)
  }

  static let language = [
    Golden(n(2) * a * (n(1) - b), "2 * a * (1 - b)"), Golden(-.power(a, n(2)), "-a^2"),
    Golden(.power(-a, n(2)), "(-a)^2"), Golden(.power(a, n(-1)), "a^(-1)"),
    Golden(a * b / (c * x), "a * b / (c * x)"), Golden(n(1e-7) * a, "1e-7 * a"),
    Golden(n(2) * .positive(z, then: n(-1), otherwise: b), "2 * positive(z, -1, b)"),
    Golden(n(1) / n(3), "1 / 3"), Golden(a - b, "a - b"), Golden(n(2) * n(.pi), "2 * π"),
  ]

  @Test(arguments: language)
  func inTheLanguage(golden: Golden) {
    #expect(golden.formula.text(.language) == golden.text)
  }

  @Test func numbersTakeTheCallersFormat() {
    let style = FormulaStyle.symbols { _ in "-0.25" }
    #expect((n(7) * a).text(style) == "−0.25 a")
    #expect((a / n(7)).text(style) == "a/(−0.25)")
  }
}
