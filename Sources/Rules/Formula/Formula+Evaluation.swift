extension Formula {
  /// The formula's value, given its symbols'; none if a symbol or a function is unknown.
  ///
  /// Only the branch taken of a conditional is evaluated.
  public func evaluate(_ lookup: (String) -> Double?) -> Double? {
    value(lookup) { $0 > 0 }
  }

  /// The formula read over another vocabulary, given what its symbols are there; none if a symbol or a
  /// function is unknown.
  public func read<N: RealArithmetic>(_ lookup: (String) -> N?) -> N? {
    value(lookup) { _ in nil }
  }

  /// The formula over any vocabulary; `isPositive` tells of a condition's value which branch is taken, if
  /// that can be told.
  private func value<N: RealArithmetic>(
    _ lookup: (String) -> N?, _ isPositive: (N) -> Bool?
  ) -> N? {
    func values(_ formulas: [Formula]) -> [N]? {
      var values: [N] = []
      values.reserveCapacity(formulas.count)
      for formula in formulas {
        guard let value = formula.value(lookup, isPositive) else { return nil }
        values.append(value)
      }
      return values
    }
    switch self {
    case .number(let value): return N(value)
    case .symbol(let name): return lookup(name)
    case .negative(let operand): return operand.value(lookup, isPositive).map { -$0 }
    case .sum(let terms): return values(terms).map { N.sum(of: $0) }
    case .product(let factors):
      return values(factors).map { $0.dropFirst().reduce($0[0], *) }
    case .quotient(let numerator, let denominator):
      return values([numerator, denominator]).map { $0[0] / $0[1] }
    case .power(let base, let exponent):
      return values([base, exponent]).map { N.power($0[0], $0[1]) }
    case .call(let name, let arguments):
      return values(arguments).flatMap { Catalogue.value(of: name, $0) }
    case .cases(let condition, let then, let otherwise):
      guard let condition = condition.value(lookup, isPositive) else { return nil }
      if let isTaken = isPositive(condition) {
        return (isTaken ? then : otherwise).value(lookup, isPositive)
      }
      return values([then, otherwise]).map {
        N.positive(condition, then: $0[0], otherwise: $0[1])
      }
    }
  }
}
