import Foundation
import ScalarEngine
import Testing

/// Every function of a value against the mathematical library and its difference quotient.
@Suite struct FunctionTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: String
    let points: [Double]
    let onValue: @Sendable (Value) -> Value
    let onNumber: @Sendable (Double) -> Double

    var testDescription: String { rule }

    init(
      _ rule: String, at points: [Double] = [-1.3, -0.2, 0.4, 2.1],
      _ onValue: @escaping @Sendable (Value) -> Value,
      _ onNumber: @escaping @Sendable (Double) -> Double
    ) {
      (self.rule, self.points, self.onValue, self.onNumber) = (rule, points, onValue, onNumber)
    }
  }

  static let positive = [0.3, 1, 2.5]

  static let cases: [Case] = [
    Case("exp", { $0.exp() }, { Foundation.exp($0) }),
    Case("expm1", { $0.expm1() }, { Foundation.expm1($0) }),
    Case("log", at: positive, { $0.log() }, { Foundation.log($0) }),
    Case("log1p", at: [-0.5] + positive, { $0.log1p() }, { Foundation.log1p($0) }),
    Case("sqrt", at: positive, { $0.sqrt() }, { $0.squareRoot() }),
    Case("sin", { $0.sin() }, { Foundation.sin($0) }),
    Case("cos", { $0.cos() }, { Foundation.cos($0) }),
    Case("tanh", { $0.tanh() }, { Foundation.tanh($0) }),
    Case("sigmoid", { $0.sigmoid() }, { 1 / (1 + Foundation.exp(-$0)) }),
    Case("erf", { $0.erf() }, { Foundation.erf($0) }),
    Case("relu", { $0.relu() }, { max($0, 0) }),
    Case("elu", { $0.elu() }, { $0 > 0 ? $0 : Foundation.exp($0) - 1 }),
    Case("softplus", { $0.softplus() }, { Foundation.log(1 + Foundation.exp($0)) }),
    Case("silu", { $0.silu() }, { $0 / (1 + Foundation.exp(-$0)) }),
    Case("gelu", { $0.gelu() }, { $0 * (1 + Foundation.erf($0 / 2.0.squareRoot())) / 2 }),
    Case("abs", { $0.abs() }, { Swift.abs($0) }),
    Case("negate", { -$0 }, { -$0 }),
    Case("leaky_relu", { $0.leakyRelu(slope: 0.2) }, { $0 > 0 ? $0 : 0.2 * $0 }),
    Case("leaky_relu", { $0.leakyRelu() }, { $0 > 0 ? $0 : 0.01 * $0 }),
    Case("^", { $0.power(3) }, { $0 * $0 * $0 }),
    Case("^", at: positive, { $0.power(-1.5) }, { Foundation.pow($0, -1.5) }),
    Case("^", { $0.constant(2).power($0) }, { Foundation.pow(2, $0) }),
    Case("xlogy", at: positive, { Value.xlogy($0, $0) }, { $0 * Foundation.log($0) }),
    Case("min", { Value.minimum($0, $0.constant(0.1)) }, { min($0, 0.1) }),
    Case("max", { Value.maximum($0, $0.constant(0.1)) }, { max($0, 0.1) }),
    Case(
      "log_sum_exp", { [$0, $0.constant(1)].logSumExp() },
      {
        Foundation.log(Foundation.exp($0) + Foundation.exp(1))
      }),
    Case("norm", { [$0, $0.constant(2)].norm() }, { Foundation.hypot($0, 2) }),
    Case("+", { [$0, $0, $0].sum() }, { 3 * $0 }),
    Case("+", { $0 + 2 }, { $0 + 2 }),
    Case("+", { 2 + $0 }, { $0 + 2 }),
    Case("−", { $0 - 2 }, { $0 - 2 }),
    Case("−", { 2 - $0 }, { 2 - $0 }),
    Case("−", { $0 - $0.constant(5) }, { $0 - 5 }),
    Case("×", { $0 * 2 }, { $0 * 2 }),
    Case("×", { 2 * $0 }, { $0 * 2 }),
    Case("/", { $0 / 4 }, { $0 / 4 }),
    Case("/", { 4 / $0 }, { 4 / $0 }),
    Case("/", { $0.constant(1) / $0 }, { 1 / $0 }),
    Case(
      "/",
      { x in
        var y = x
        y += 3
        y -= 1
        y *= x
        y /= 2
        y += x
        y -= x
        y *= 5
        y /= x
        return y
      }, { ($0 + 2) * 5 / 2 }),
  ]

  @Test(arguments: cases)
  func agreesWithTheLibrary(_ function: Case) throws {
    for point in function.points {
      let graph = Graph()
      let x = graph.parameter(point)
      let y = function.onValue(x)
      #expect(graph.ruleName(of: y.id) == function.rule)
      let expected = function.onNumber(point)
      #expect((y.value - expected).magnitude <= 1e-14 * max(1, expected.magnitude))

      y.backward()
      let h = 1e-5
      let quotient = (function.onNumber(point + h) - function.onNumber(point - h)) / (2 * h)
      let gradient = try #require(x.gradient)
      #expect((gradient - quotient).magnitude <= 1e-7 * max(1, quotient.magnitude), "at \(point)")
    }
  }
}

extension Value {
  fileprivate func constant(_ number: Double) -> Value { graph.constant(number) }
}
