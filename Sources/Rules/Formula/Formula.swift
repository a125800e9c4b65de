/// An expression in symbols, kept as a person would write it.
///
/// Build formulas with the operators and functions of ``RealArithmetic``: they tidy as they build
/// (`2 u/2` is `u`, `−(a − b)` is `b − a`) and never round. The cases are for reading. What they
/// keep to:
///
/// - signs stand outside products, quotients and sums, and inside a sum on its terms;
/// - a sum begins with a positive term if it has one, a product with its numbers;
/// - sums hold no sums, products no products, and neither products nor quotients hold quotients.
///
/// Equal factors above and below a fraction line cancel, so a tidied formula may have a value where
/// the original was 0/0; otherwise tidying does not change the function.
public indirect enum Formula: Hashable, Sendable {
  /// A number.
  case number(Double)
  /// Something with a name: `x`, `W1[1,2]`.
  case symbol(String)
  /// Terms, added up.
  case sum([Formula])
  /// −a.
  case negative(Formula)
  /// Factors, multiplied.
  case product([Formula])
  /// A numerator over a denominator.
  case quotient(Formula, Formula)
  /// A base and its exponent.
  case power(base: Formula, exponent: Formula)
  /// A function by name, with its arguments.
  case call(String, [Formula])
  /// `then` where the condition is above 0, else `otherwise`.
  case cases(condition: Formula, then: Formula, otherwise: Formula)
}

extension Formula {
  /// The number that the formula is, if it is nothing but a number.
  public var asNumber: Double? {
    guard case .number(let value) = self else { return nil }
    return value
  }

  /// Whether the formula is nothing but a number.
  public var isNumber: Bool { asNumber != nil }

  /// The formulas directly inside this one, in the order in which they are read.
  var parts: [Formula] {
    switch self {
    case .number, .symbol: []
    case .negative(let operand): [operand]
    case .sum(let parts), .product(let parts), .call(_, let parts): parts
    case .quotient(let numerator, let denominator): [numerator, denominator]
    case .power(let base, let exponent): [base, exponent]
    case .cases(let condition, let then, let otherwise): [then, condition, otherwise]
    }
  }

  /// The names in the formula, each once, in the order in which they first appear.
  public var symbols: [String] {
    var seen: Set<String> = []
    var names: [String] = []
    func visit(_ formula: Formula) {
      if case .symbol(let name) = formula {
        if seen.insert(name).inserted { names.append(name) }
      } else {
        for part in formula.parts { visit(part) }
      }
    }
    visit(self)
    return names
  }
}

extension Formula: CustomStringConvertible {
  /// The formula as people write it.
  public var description: String { text(.symbols) }
}
