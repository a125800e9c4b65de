package import Rules

extension LaTeXFormula {
  /// One side of an equals sign; what a number at its end is called is marked with `result`.
  package func text(_ expression: Derivation.Expression, result: String? = nil) -> String {
    let writer = self.writer(for: expression)
    switch expression {
    case .symbols(let formula), .numbers(let formula, _):
      return writer.text(formula.abbreviated(FormulaText.longest))
    case .result(let value):
      return result.map { LaTeXFormula.marked(number(value), "q=\($0)") } ?? number(value)
    case .array(let rows): return LaTeXMatrix(formula: self).text(rows)
    case .arrays(let expression):
      let (symbols, cases) = expression.withoutCases
      let writer = LaTeXExpression(formula: self, values: expression.arrays, cases: cases)
      return writer.text(symbols) ?? LaTeXLetters.text(expression.symbolText)
    }
  }

  /// The terms of a sum with their signs, or the factors of a product, between which a line may break;
  /// `nil` of what has no parts.
  package func parts(
    _ expression: Derivation.Expression
  ) -> (formulas: [Formula], pieces: [String])? {
    guard let formula = expression.formula?.abbreviated(FormulaText.longest) else { return nil }
    let writer = self.writer(for: expression)
    switch formula {
    case .sum(let terms):
      return (terms, terms.indices.map { writer.term(terms[$0], isFirst: $0 == 0) })
    case .product(let factors):
      return (factors, factors.indices.map { writer.factor(factors, $0) })
    default: return ([formula], [writer.text(formula)])
    }
  }

  private func writer(for expression: Derivation.Expression) -> LaTeXFormula {
    guard case .numbers(_, let values) = expression else { return self }
    var writer = self
    writer.values = values
    return writer
  }
}

extension Derivation.Expression {
  /// The formula, in symbols or in numbers; none of what is a number or over arrays.
  package var formula: Formula? {
    switch self {
    case .symbols(let formula), .numbers(let formula, _): formula
    case .result, .array, .arrays: nil
    }
  }
}
