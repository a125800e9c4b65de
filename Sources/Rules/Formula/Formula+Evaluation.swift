extension Formula {
  /// The formula's value, given its symbols'; none if a symbol or a function is unknown.
  ///
  /// Over `Double` it is a number; over another vocabulary, as a page's script, what computes it there.
  public func evaluate<N: RealArithmetic>(_ lookup: (String) -> N?) -> N? {
    switch self {
    case .number(let value):
      return N(value)
    case .symbol(let name):
      return lookup(name)
    case .negative(let operand):
      return operand.evaluate(lookup).map { -$0 }
    case .sum(let terms):
      return Self.values(of: terms, lookup).map { N.sum(of: $0) }
    case .product(let factors):
      return Self.values(of: factors, lookup).map { $0.dropFirst().reduce($0[0], *) }
    case .quotient(let numerator, let denominator):
      return Self.values(of: [numerator, denominator], lookup).map { $0[0] / $0[1] }
    case .power(let base, let exponent):
      return Self.values(of: [base, exponent], lookup).map { N.power($0[0], $0[1]) }
    case .call(let name, let arguments):
      return Self.values(of: arguments, lookup).flatMap { Catalogue.value(of: name, $0) }
    case .cases(let condition, let then, let otherwise):
      return Self.values(of: [condition, then, otherwise], lookup).map {
        N.positive($0[0], then: $0[1], otherwise: $0[2])
      }
    }
  }

  private static func values<N: RealArithmetic>(
    of formulas: [Formula], _ lookup: (String) -> N?
  ) -> [N]? {
    var values: [N] = []
    values.reserveCapacity(formulas.count)
    for formula in formulas {
      guard let value = formula.evaluate(lookup) else { return nil }
      values.append(value)
    }
    return values
  }
}
