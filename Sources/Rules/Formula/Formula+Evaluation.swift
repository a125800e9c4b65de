extension Formula {
  /// The formula's value, given its symbols'; none if a symbol or a function is unknown.
  ///
  /// Only the branch taken of a conditional is evaluated.
  public func evaluate(_ lookup: (String) -> Double?) -> Double? {
    switch self {
    case .number(let value):
      return value
    case .symbol(let name):
      return lookup(name)
    case .negative(let operand):
      return operand.evaluate(lookup).map { -$0 }
    case .sum(let terms):
      return Self.values(of: terms, lookup).map { Double.sum(of: $0) }
    case .product(let factors):
      return Self.values(of: factors, lookup).map { $0.reduce(1, *) }
    case .quotient(let numerator, let denominator):
      return Self.values(of: [numerator, denominator], lookup).map { $0[0] / $0[1] }
    case .power(let base, let exponent):
      return Self.values(of: [base, exponent], lookup).map { Double.power($0[0], $0[1]) }
    case .call(let name, let arguments):
      return Self.values(of: arguments, lookup).flatMap { Catalogue.value(of: name, $0) }
    case .cases(let condition, let then, let otherwise):
      return condition.evaluate(lookup).flatMap { ($0 > 0 ? then : otherwise).evaluate(lookup) }
    }
  }

  private static func values(
    of formulas: [Formula], _ lookup: (String) -> Double?
  ) -> [Double]? {
    var values: [Double] = []
    values.reserveCapacity(formulas.count)
    for formula in formulas {
      guard let value = formula.evaluate(lookup) else { return nil }
      values.append(value)
    }
    return values
  }
}
