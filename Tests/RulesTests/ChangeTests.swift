import Rules
import TestSupport
import Testing

/// A rule's exact change, held against plain subtraction of its values.
@Suite struct ChangeTests {
  static let seed: UInt64 = 29

  /// Two points of a rule's domain: anywhere, with some operands equal to each other or at 0.
  static func pairs(_ rule: RuleCase) -> [(from: [Double], to: [Double])] {
    var generator = SeededGenerator(seed: seed)
    func point() -> [Double] {
      var point = rule.domain.map { Double.random(in: $0, using: &generator) }
      if Int.random(in: 0..<6, using: &generator) == 0 {
        for i in point.indices where rule.domain[i].contains(0) { point[i] = 0 }
      }
      if Int.random(in: 0..<6, using: &generator) == 0, rule.domain.allSatisfy({ $0.contains(1) }) {
        point = point.map { _ in 1 }
      }
      return point
    }
    return (0..<300).map { _ in (point(), point()) }
  }

  @Test(arguments: RuleCase.all)
  func aLargeChangeIsTheDifferenceOfTheValues(_ rule: RuleCase) {
    for (from, to) in Self.pairs(rule) {
      let difference = rule.value(to) - rule.value(from)
      let change = rule.change(from, zip(to, from).map { $0 - $1 })
      let size = max(1, rule.value(to).magnitude, rule.value(from).magnitude)
      #expect(
        (change - difference).magnitude <= 1e-13 * size,
        "\(rule.name) from \(from) to \(to): \(change), not \(difference); seed \(Self.seed)")
    }
  }

  @Test(arguments: RuleCase.all)
  func noChangeOfTheOperandsIsNone(_ rule: RuleCase) {
    for (point, _) in Self.pairs(rule) {
      #expect(rule.change(point, point.map { _ in 0 }) == 0, "\(rule.name) at \(point)")
    }
  }

  /// Tiny steps, where subtraction has no digits left: there the quotient is the limit of the quotients
  /// at large steps, which are plain differences.
  @Test(arguments: RuleCase.all, [1e-12, 1e-150])
  func aTinyChangeLosesNothing(_ rule: RuleCase, _ step: Double) {
    for point in rule.points(seed: 31) {
      for i in point.indices {
        let limit = numericalDerivative(
          of: { x in
            var moved = point
            moved[i] = x
            return rule.value(moved)
          }, at: point[i])
        var δ = point.map { _ in 0.0 }
        for sign in [1.0, -1] {
          δ[i] = sign * step
          let quotient = rule.change(point, δ) / δ[i]
          #expect(
            (quotient - limit).magnitude <= 1e-9 * (1 + limit.magnitude),
            "\(rule.name) at \(point), operand \(i + 1): \(quotient), not \(limit)")
        }
      }
    }
  }

  /// Far from the middle the values differ in their last digits only, or not at all.
  @Test func saturationLosesNothing() {
    // σ(40 + h) − σ(40) is e⁻⁴⁰ (1 − e⁻ʰ) to 1e-17 of itself, and tanh by 4 e^(−2x) in its place.
    let e40 = 4.248354255291589e-18
    let h = 0x1p-10
    let σ = Sigmoid.change(at: 40, output: Sigmoid.value(40.0), by: h)
    #expect((σ / (-e40 * Double.expm1(-h)) - 1).magnitude < 1e-12)
    let negative = Sigmoid.change(at: -40, output: Sigmoid.value(-40.0), by: h)
    #expect((negative / (e40 * Double.expm1(h)) - 1).magnitude < 1e-12)
    let softplus = Softplus.change(at: -40, output: Softplus.value(-40.0), by: h)
    #expect((softplus / (e40 * Double.expm1(h)) - 1).magnitude < 1e-12)
  }

  @Test func cornersAreCrossedExactly() {
    #expect(Relu.change(at: -1, output: 0, by: 3) == 2)
    #expect(Relu.change(at: 2, output: 2, by: -3) == -2)
    #expect(Relu.change(at: 0, output: 0, by: 0x1p-900) == 0x1p-900)
    #expect(Relu.change(at: 0, output: 0, by: -0x1p-900) == 0)
    #expect(Abs.change(at: -1, output: 1, by: 3) == 1)
    // A tie: far smaller changes than the numbers have digits still decide it.
    #expect(Maximum.change(at: 5, 5, output: 5, by: 0x1p-900, 0) == 0x1p-900)
    #expect(Maximum.change(at: 5, 5, output: 5, by: -0x1p-900, 0) == 0)
    #expect(Minimum.change(at: 5, 5, output: 5, by: -0x1p-900, 0) == -0x1p-900)
    #expect(Largest.change(at: [5, 7, 7], output: 7, by: [0, 0x1p-900, 0]) == 0x1p-900)
    #expect(Norm.change(at: [0, 0], output: 0, by: [3, 4]) == 5)
    #expect(Power.change(at: -2, 3, output: -8, by: 1, 0) == 7)
    #expect(Power.change(at: -2, 2, output: 4, by: 5, 0) == 5)
    #expect(XLogY.change(at: 0, 2, output: 0, by: 0, 1) == 0)
  }
}
