import Rules
import Testing

/// A formula and the text that it should have.
struct Golden: Sendable, CustomTestStringConvertible {
  let formula: Formula
  let text: String
  var testDescription: String { text }

  init(_ formula: Formula, _ text: String) {
    self.formula = formula
    self.text = text
  }
}

private let (a, b, c) = (Formula.symbol("a"), Formula.symbol("b"), Formula.symbol("c"))
private let (u, x, y, ŷ) = (
  Formula.symbol("u"), Formula.symbol("x"), Formula.symbol("y"), Formula.symbol("ŷ")
)

private func n(_ value: Double) -> Formula { Formula(value) }

@Suite struct FormulaTidyingTests {
  static let sums = [
    Golden(a + n(0), "a"), Golden(n(0) + a, "a"), Golden(a - n(0), "a"), Golden(n(0) - a, "−a"),
    Golden(n(2) + n(3), "5"), Golden(n(1) - y + n(2), "3 − y"), Golden(n(0.5) + n(0.25), "0.75"),
    Golden(n(0.1) + n(0.2), "0.1 + 0.2"),
    Golden(a + (b + c), "a + b + c"), Golden(a - (b - c), "a − b + c"),
    Golden(-(a - b), "b − a"), Golden(-(a + b), "−a − b"), Golden(-(-a), "a"),
    Golden(-y + ŷ, "ŷ − y"), Golden(-a - b + c, "c − a − b"), Golden(-a + n(1), "1 − a"),
    Golden(a + a, "2 a"), Golden(n(2) * a + a, "3 a"), Golden(a - a, "0"),
    Golden(a + b - a, "b"), Golden(n(2) * a - n(3) * a, "−a"), Golden(a * b + a * b, "2 a b"),
    Golden(u / n(2) + u / n(2), "u"), Golden(u / n(2) + u / n(3), "5 u/6"),
    Golden(a + -b, "a − b"), Golden(a - -b, "a + b"), Golden(a + n(-3), "a − 3"),
    Golden(n(3) * (a + b) - n(2) * (a + b), "a + b"),
    Golden(n(1) - (n(1) - y), "y"), Golden(x - b * (c - a), "x − b (c − a)"),
    Golden(-(x - b * (c - a)), "b (c − a) − x"), Golden(n(0) - b * (c - a), "b (a − c)"),
  ]

  static let products = [
    Golden(n(1) * a, "a"), Golden(a * n(1), "a"), Golden(n(0) * a, "0"), Golden(a * n(0), "0"),
    Golden(a * n(2), "2 a"), Golden(n(2) * a * n(3), "6 a"), Golden(a * n(-1), "−a"),
    Golden(n(-2) * a, "−2 a"), Golden(-a * -b, "a b"), Golden(-a * b, "−a b"),
    Golden(n(0.1) * n(3) * u, "0.1 × 3 u"), Golden(n(0.01) * x, "0.01 x"),
    Golden(n(2) * n(.pi), "2 π"),
    Golden(u * u, "u²"), Golden(u * u * u, "u³"), Golden(u * a * u, "u² a"),
    Golden((a - b) * (a - b), "(a − b)²"), Golden(n(-1) * (a - b) * c, "(b − a) c"),
    Golden(n(-1) * (a + b) * c, "−(a + b) c"), Golden((-a - b) * c, "−(a + b) c"),
    Golden(ŷ * (n(1) - ŷ), "ŷ (1 − ŷ)"), Golden(n(-2) * (a - b), "2 (b − a)"),
    Golden(a * (b * c), "a b c"), Golden(.power(a, b) * a, "a^b a"),
  ]

  static let quotients = [
    Golden(a / n(1), "a"), Golden(n(0) / a, "0"), Golden(n(2) * u / n(2), "u"),
    Golden(n(2) * u / n(4), "u/2"), Golden(n(1) / n(3) * n(2) * u, "2 u/3"),
    Golden(n(6) / n(4), "3/2"), Golden(n(6) / n(3), "2"), Golden(n(1) / n(3), "1/3"),
    Golden(n(1.5) * u / n(3), "0.5 u"), Golden(u / n(0.5), "2 u"), Golden(u / n(0.1), "u/0.1"),
    Golden(n(0.1) * u / n(3), "0.1 u/3"),
    Golden(a / b * c, "a c/b"), Golden(a / b / c, "a/(b c)"), Golden(a / (b / c), "a c/b"),
    Golden(a / b * (c / x), "a c/(b x)"), Golden(-a / b, "−a/b"), Golden(a / -b, "−a/b"),
    Golden(-a / -b, "a/b"), Golden((a - b) / n(-2), "(b − a)/2"),
    Golden(n(-1) / (n(1) - a), "−1/(1 − a)"),
    Golden(a * b / b, "a"), Golden(a / (a * b), "1/b"), Golden(u * u / u, "u"),
    Golden(u / (u * u), "1/u"), Golden((a + b) / c, "(a + b)/c"), Golden(a / n(0), "a/0"),
    Golden(n(2) * (y - ŷ) / n(2) * n(-1), "ŷ − y"), Golden((a / b) * (a / b), "a²/b²"),
    Golden(n(1) / (n(2) * y), "1/(2 y)"),
  ]

  static let powers = [
    Golden(.power(a, n(1)), "a"), Golden(.power(a, n(0)), "1"), Golden(.power(n(1), a), "1"),
    Golden(.power(n(2), n(10)), "1024"), Golden(.power(n(2), n(-1)), "2⁻¹"),
    Golden(.power(.power(a, n(-1)), n(-1)), "a"), Golden(Formula(-0.0), "0"),
    Golden(.power(.power(a, n(2)), n(3)), "a⁶"), Golden(.power(.power(a, n(2)), n(-2)), "a⁻⁴"),
    Golden(.power(a, n(12)), "a¹²"),
    Golden(.power(a, b) * .power(a, b), "(a^b)²"), Golden(.power(a, n(2)) * a, "a³"),
    Golden(.power(a, n(-2)) * .power(a, n(3)), "a"), Golden(.power(a, n(0.5)), "a^0.5"),
    Golden(.power(.power(a, n(2)), n(0.5)), "(a²)^0.5"),
  ]

  static let calls = [
    Golden(.exp(n(0)), "1"), Golden(.log(n(1)), "0"), Golden(.sqrt(n(4)), "2"),
    Golden(.sqrt(n(2)), "sqrt(2)"), Golden(.exp(-x), "exp(−x)"),
    Golden(.tanh(a + b), "tanh(a + b)"),
    Golden(.largest([a, b, c]), "max(a, b, c)"), Golden(.calling("relu", [n(-2)]), "0"),
    Golden(.calling("sigmoid", [x]), "sigmoid(x)"),
  ]

  static let cases = [
    Golden(.positive(n(3), then: a, otherwise: b), "a"),
    Golden(.positive(n(0), then: a, otherwise: b), "b"),
    Golden(.positive(x, then: a, otherwise: a), "a"),
    Golden(
      .positive(x, then: a, otherwise: .positive(x, then: b, otherwise: c)), "a if x > 0, else c"),
    Golden(n(0) * .positive(x, then: a, otherwise: b), "0"),
  ]

  @Test(arguments: sums + products + quotients + powers + calls + cases)
  func isTidied(golden: Golden) {
    #expect(golden.formula.text(.symbols) == golden.text)
  }

  @Test func aLongSumIsOneSumInOrder() {
    let names = (1...1000).map { "W[1,\($0)]" }
    let sum = names.reduce(Formula(0)) { $0 + .symbol($1) * .symbol("x") }
    let twice = sum + sum
    #expect(sum.symbols.count == 1001)
    #expect(twice.evaluate { $0 == "x" ? 0.5 : 2 } == 2000)
    #expect(twice.text(.symbols).hasPrefix("2 W[1,1] x + 2 W[1,2] x + "))
    #expect(sum - sum == .number(0))
  }
}
