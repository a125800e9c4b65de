extension Formula {
  /// The formula with other formulas in the place of symbols, tidied again.
  ///
  /// `lookup` says what to put in a symbol's place; none leaves the symbol.
  public func substituting(_ lookup: (String) -> Formula?) -> Formula {
    switch self {
    case .number:
      return self
    case .symbol(let name):
      return lookup(name) ?? self
    case .negative(let operand):
      return -operand.substituting(lookup)
    case .sum(let parts):
      var terms = Terms(.number(0))
      for part in parts { terms.add(part.substituting(lookup)) }
      return terms.formula
    case .product(let parts):
      var fraction = Fraction(.number(1))
      for part in parts { fraction.multiply(by: Fraction(part.substituting(lookup))) }
      return fraction.formula()
    case .quotient(let numerator, let denominator):
      return numerator.substituting(lookup) / denominator.substituting(lookup)
    case .power(let base, let exponent):
      return .power(base.substituting(lookup), exponent.substituting(lookup))
    case .call(let name, let arguments):
      return .calling(name, arguments.map { $0.substituting(lookup) })
    case .cases(let condition, let then, let otherwise):
      return .positive(
        condition.substituting(lookup), then: then.substituting(lookup),
        otherwise: otherwise.substituting(lookup))
    }
  }
}
