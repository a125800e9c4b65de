import Networks
import Rules

/// Formulas over arrays, and arrays, as text.
enum ArrayText {
  /// Items in square brackets, the middle of many left out and not made.
  static func list(count: Int, _ item: (Int) -> String) -> String {
    let isLong = count > FormulaText.longest
    var items = (0..<(isLong ? 3 : count)).map(item)
    if isLong { items += ["…", item(count - 1)] }
    return "[" + items.joined(separator: ", ") + "]"
  }

  /// `[1, 2]`, `[[1, 2], [3, 4]]`; a number as it is.
  static func text(_ elements: [Double], shape: Shape, number: (Double) -> String) -> String {
    if shape.isNumber, let first = elements.first { return number(first) }
    if shape.isColumn { return list(count: elements.count) { number(elements[$0]) } }
    return list(count: shape.rows) { row in
      list(count: shape.columns) { number(elements[row * shape.columns + $0]) }
    }
  }
}

extension Formula {
  /// The formula as text, in which the operations between arrays stand with their signs.
  ///
  /// `number` writes a number and `name` what stands for a name; nil leaves the name. Between two
  /// of `arrays` a product is written ⊙, else ×.
  func arrayText(
    arrays: Set<String> = [], number: @escaping (Double) -> String = FormulaStyle.shortest,
    name: @escaping (String) -> String? = { _ in nil }
  ) -> String {
    ArrayFormulaWriter(arrays: arrays, number: number, name: name).text(self, atLeast: .sum)
  }

  /// Whether one of `arrays`, or a derivative by one, stands in the formula.
  fileprivate func mentions(_ arrays: Set<String>) -> Bool {
    symbols.contains { symbol in
      arrays.contains(symbol) || arrays.contains { symbol.hasSuffix("/∂\($0)") }
    }
  }
}

/// Writes formulas over arrays: `W2.T @ ∂L/∂z2 ⊙ a1 ⊙ (1 − a1)`.
private struct ArrayFormulaWriter {
  let arrays: Set<String>
  let number: (Double) -> String
  let name: (String) -> String?

  enum Strength: Int {
    case sum, signed, product, power, atom
  }

  func text(_ formula: Formula, atLeast strength: Strength) -> String {
    let own = self.strength(formula)
    let body = body(formula)
    return own.rawValue >= strength.rawValue ? body : "(\(body))"
  }

  private func strength(_ formula: Formula) -> Strength {
    switch formula {
    case .number(let value): value < 0 ? .signed : .atom
    case .symbol(let symbol):
      if let text = name(symbol) {
        text.hasPrefix("−") ? .signed : .atom
      } else {
        symbol.contains("/") ? .power : .atom
      }
    case .sum, .cases: .sum
    case .negative: .signed
    case .product, .quotient: .product
    case .power: .power
    case .call(let called, _): called == ArrayFormula.matrixProduct ? .product : .atom
    }
  }

  private func body(_ formula: Formula) -> String {
    switch formula {
    case .number(let value): return number(value)
    case .symbol(let symbol): return name(symbol) ?? symbol
    case .negative(let operand): return "−" + text(operand, atLeast: .product)
    case .sum(let terms): return sum(terms)
    case .product(let factors): return product(factors)
    case .quotient(let a, let b):
      return text(a, atLeast: .product) + " / " + text(b, atLeast: .power)
    case .power(let base, let exponent):
      return text(base, atLeast: .atom) + "^" + text(exponent, atLeast: .atom)
    case .call(ArrayFormula.matrixProduct, let operands) where operands.count == 2:
      let left =
        isMatrixProduct(operands[0]) ? body(operands[0]) : text(operands[0], atLeast: .power)
      return left + " @ " + text(operands[1], atLeast: .power)
    case .call(ArrayFormula.transpose, let operands) where operands.count == 1:
      return text(operands[0], atLeast: .atom) + ".T"
    case .call(ArrayFormula.stack, let operands):
      return ArrayText.list(count: operands.count) { text(operands[$0], atLeast: .sum) }
    case .call(let subscripts, let operands) where subscripts.hasPrefix("["):
      return text(operands[0], atLeast: .atom) + subscripts
    case .call(let called, let operands):
      return "\(called)(\(operands.map { text($0, atLeast: .sum) }.joined(separator: ", ")))"
    case .cases(let condition, let then, let otherwise):
      return "\(text(then, atLeast: .sum)) if \(text(condition, atLeast: .sum)) > 0, else "
        + text(otherwise, atLeast: .sum)
    }
  }

  private func isMatrixProduct(_ formula: Formula) -> Bool {
    if case .call(ArrayFormula.matrixProduct, _) = formula { true } else { false }
  }

  private func product(_ factors: [Formula]) -> String {
    var result = ""
    var hasArray = false
    for (index, factor) in factors.enumerated() {
      let isArray = factor.mentions(arrays)
      let piece =
        isMatrixProduct(factor) && index > 0
        ? "(\(body(factor)))" : text(factor, atLeast: index == 0 ? .product : .power)
      result += index == 0 ? piece : (isArray && hasArray ? " ⊙ " : " × ") + piece
      hasArray = hasArray || isArray
    }
    return result
  }

  private func sum(_ terms: [Formula]) -> String {
    var result = ""
    for (index, term) in terms.enumerated() {
      if index == 0 {
        result = text(term, atLeast: .signed)
      } else if case .negative(let operand) = term {
        result += " − " + text(operand, atLeast: .product)
      } else if let number = term.asNumber, number < 0 {
        result += " − " + self.number(-number)
      } else {
        result += " + " + text(term, atLeast: .product)
      }
    }
    return result
  }
}
