import Rules
import Testing

/// Values and derivatives from tables, computed elsewhere to more digits than a Double holds.
@Suite struct KnownValueTests {
  @Test(arguments: [
    ("erf", 1.0, 0.8427007929497149), ("gelu", 1, 0.8413447460685429),
    ("gelu", -1, -0.15865525393145707), ("sigmoid", 1, 0.7310585786300049),
    ("sigmoid", 0, 0.5), ("silu", 1, 0.7310585786300049), ("softplus", 0, 0.6931471805599453),
    ("softplus", 1, 1.3132616875182228), ("elu", -1, -0.6321205588285577),
    ("tanh", 0.5, 0.46211715726000976), ("expm1", 1e-10, 1.00000000005e-10),
    ("log1p", 1e-10, 9.9999999995e-11), ("sqrt", 2, 1.4142135623730951),
    ("exp", 1, 2.718281828459045), ("log", 10, 2.302585092994046), ("abs", -2.5, 2.5),
    ("sin", 1, 0.8414709848078965), ("cos", 1, 0.5403023058681398), ("relu", -1, 0),
    ("negate", 2, -2),
  ])
  func unaryValue(name: String, x: Double, expected: Double) throws {
    let rule = try #require(Catalogue.unary(named: name))
    #expect(abs(rule.value(x) - expected) <= 4e-16 * max(1, abs(expected)))
    // A number near 0 must be right in its own digits.
    #expect(abs(rule.value(x) - expected) <= 1e-14 * abs(expected))
  }

  @Test(arguments: [
    ("gelu", 1.0, 1.0833154705876864), ("silu", 1, 0.9276705118714867),
    ("sigmoid", 0, 0.25), ("softplus", 0, 0.5), ("erf", 0, 1.1283791670955126),
    ("tanh", 0, 1), ("log", 4, 0.25), ("sqrt", 4, 0.25),
  ])
  func unaryDerivative(name: String, x: Double, expected: Double) throws {
    let rule = try #require(Catalogue.unary(named: name))
    let derivative = rule.derivative(at: x, output: rule.value(x))
    #expect(abs(derivative - expected) <= 1e-15 * max(1, abs(expected)))
  }

  @Test(arguments: [
    ("+", 2.0, 3.0, 5.0), ("−", 2, 3, -1), ("×", 2, 3, 6), ("/", 3, 2, 1.5), ("^", 2, 10, 1024),
    ("^", -3, 2, 9), ("xlogy", 2, 10, 4.605170185988092), ("leaky_relu", -2, 0.01, -0.02),
    ("leaky_relu", 2, 0.01, 2), ("min", 2, 3, 2), ("max", 2, 3, 3),
  ])
  func binaryValue(name: String, a: Double, b: Double, expected: Double) throws {
    let rule = try #require(Catalogue.binary(named: name))
    #expect(abs(rule.value(a, b) - expected) <= 1e-15 * abs(expected))
  }

  @Test(arguments: [
    ("norm", [3.0, 4.0], 5.0), ("max", [1, 7, 3], 7), ("min", [4, 2, 3], 2),
    ("log_sum_exp", [1, 2, 3], 3.4076059644443806), ("positive", [1, 2, 3], 2),
  ])
  func valueOfMany(name: String, x: [Double], expected: Double) throws {
    let rule = try #require(Catalogue.manyOperand(named: name))
    #expect(abs(rule.value(x) - expected) <= 1e-15 * abs(expected))
  }
}
