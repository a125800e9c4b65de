import Rules
import TestSupport
import Testing

/// A rule of any kind, seen as a function of a list.
struct RuleCase: Sendable, CustomTestStringConvertible {
  let name: String
  let domain: [ClosedRange<Double>]
  let value: @Sendable ([Double]) -> Double
  let derivatives: @Sendable ([Double]) -> [Double]
  /// f(x + δ) − f(x), of x and δ.
  let change: @Sendable ([Double], [Double]) -> Double
  /// The value's formula in x1, x2 and so on.
  let valueFormula: Formula
  /// The derivatives' formulas in x1, x2 and so on, and y.
  let derivativeFormulas: [Formula]

  var testDescription: String { "\(name) of \(domain.count)" }

  init(_ rule: any UnaryRule.Type) {
    func make<R: UnaryRule>(_ rule: R.Type) -> RuleCase {
      RuleCase(
        rule, domain: rule.domain, value: { rule.value($0[0]) },
        derivatives: { [rule.derivative(at: $0[0], output: $1)] },
        change: { rule.change(at: $0[0], output: $1, by: $2[0]) },
        formula: { rule.value($0[0]) },
        derivativeFormulas: { [rule.derivative(at: $0[0], output: $1)] })
    }
    self = make(rule)
  }

  init(_ rule: any BinaryRule.Type) {
    func make<R: BinaryRule>(_ rule: R.Type) -> RuleCase {
      RuleCase(
        rule, domain: rule.domain, value: { rule.value($0[0], $0[1]) },
        derivatives: {
          [
            rule.leftDerivative(at: $0[0], $0[1], output: $1),
            rule.rightDerivative(at: $0[0], $0[1], output: $1),
          ]
        },
        change: { rule.change(at: $0[0], $0[1], output: $1, by: $2[0], $2[1]) },
        formula: { rule.value($0[0], $0[1]) },
        derivativeFormulas: {
          [
            rule.leftDerivative(at: $0[0], $0[1], output: $1),
            rule.rightDerivative(at: $0[0], $0[1], output: $1),
          ]
        })
    }
    self = make(rule)
  }

  init(_ rule: any ManyOperandRule.Type) {
    func make<R: ManyOperandRule>(_ rule: R.Type) -> RuleCase {
      let domain =
        rule.domain.count > 1 ? rule.domain : Array(repeating: rule.domain[0], count: 4)
      return RuleCase(
        rule, domain: domain, value: { rule.value($0) },
        derivatives: { rule.derivatives(at: $0, output: $1) },
        change: { rule.change(at: $0, output: $1, by: $2) },
        formula: { rule.value($0) },
        derivativeFormulas: { rule.derivatives(at: $0, output: $1) })
    }
    self = make(rule)
  }

  private init<R: Rule>(
    _ rule: R.Type, domain: [ClosedRange<Double>],
    value: @escaping @Sendable ([Double]) -> Double,
    derivatives: @escaping @Sendable ([Double], Double) -> [Double],
    change: @escaping @Sendable ([Double], Double, [Double]) -> Double,
    formula: ([Formula]) -> Formula,
    derivativeFormulas: ([Formula], Formula) -> [Formula]
  ) {
    name = rule.name
    self.domain = domain
    self.value = value
    self.derivatives = { derivatives($0, value($0)) }
    self.change = { change($0, value($0), $1) }
    let symbols = domain.indices.map { Formula.symbol("x\($0 + 1)") }
    valueFormula = formula(symbols)
    self.derivativeFormulas = derivativeFormulas(symbols, .symbol("y"))
  }

  static let all: [RuleCase] =
    Catalogue.unary.map { RuleCase($0) } + Catalogue.binary.map { RuleCase($0) }
    + Catalogue.manyOperand.map { RuleCase($0) }

  /// Points of the domain: some at fixed places, some drawn, none near 0 or a tie, where the
  /// corners are.
  func points(seed: UInt64) -> [[Double]] {
    var generator = SeededGenerator(seed: seed)
    let fixed = [0.1, 0.37, 0.63, 0.9].map { start in
      domain.enumerated().map { index, range in
        let place = (start + 0.31 * Double(index)).truncatingRemainder(dividingBy: 1)
        return range.lowerBound + place * (range.upperBound - range.lowerBound)
      }
    }
    let drawn = (0..<60).map { _ in domain.map { Double.random(in: $0, using: &generator) } }
    return (fixed + drawn).filter { point in
      let sorted = ([0] + point).sorted()
      return zip(sorted, sorted.dropFirst()).allSatisfy { $1 - $0 > 0.05 }
    }
  }

  /// The symbols' numbers at a point.
  func numbers(at point: [Double]) -> [String: Double] {
    var numbers = ["y": value(point)]
    for (index, x) in point.enumerated() { numbers["x\(index + 1)"] = x }
    return numbers
  }
}
