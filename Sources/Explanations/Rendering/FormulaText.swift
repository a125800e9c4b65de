package import Rules
package import Typography
import Wording

/// How formulas and numbers are written as plain text.
package struct FormulaText: Sendable {
  package var numbers: NumberFormat
  /// Whether only ASCII may be written.
  package var isASCII: Bool
  /// The most terms or arguments that are written out.
  package var listLimit: Int
  /// The same, unless said otherwise.
  package static let longest = 8

  package init(
    numbers: NumberFormat = NumberFormat(), isASCII: Bool = false,
    listLimit: Int = FormulaText.longest
  ) {
    self.numbers = numbers
    self.isASCII = isASCII
    self.listLimit = listLimit
  }

  /// Plain text, or its nearest in ASCII.
  package func plain(_ text: String) -> String { isASCII ? ASCIIText.of(text) : text }

  package func number(_ value: Double) -> String { plain(written(value)) }

  /// A number, or the hole that it stands for.
  private func written(_ value: Double) -> String {
    HoleNumber(value)?.text ?? numbers.text(value)
  }

  package func text(_ formula: Formula) -> String {
    plain(formula.abbreviated(listLimit).text(.symbols(number: written)))
  }

  package func text(_ expression: Derivation.Expression) -> String {
    switch expression {
    case .symbols(let formula): text(formula)
    case .numbers(let formula, let values):
      plain(
        formula.abbreviated(listLimit)
          .text(.numbers(format: written, lookup: { values[$0] })))
    case .result(let value): number(value)
    case .array(let rows): plain(text(rows))
    case .arrays(let expression): plain(expression.text(number: numbers.text))
    }
  }

  package func text(_ prose: Prose) -> String {
    prose.parts.map { part in
      switch part {
      case .text(let text), .code(let text): plain(text)
      case .formula(let formula): text(formula)
      case .number(let value): plain(NumberFormat(significantDigits: 3).text(value))
      case .exact(let value): number(value)
      case .effect(let change): plain(effect(change))
      case .movement(let before, let after, let isDescent):
        plain(movement(from: before, to: after, isDescent: isDescent))
      case .full(let value): plain(FormulaStyle.shortest(value))
      }
    }.joined()
  }

  /// What is said of a change: that something rises or falls by so much, about.
  package func effect(_ change: Double) -> String {
    let size = NumberFormat(significantDigits: 3).text(change.magnitude)
    let phrase: Phrase =
      change == 0
      ? "stays as it is, to first order."
      : change > 0 ? "rises by about \(size)." : "falls by about \(size)."
    return " " + phrase.text
  }

  /// What is said of a cost before and behind an update.
  package func movement(from before: Double, to after: Double, isDescent: Bool) -> String {
    let numbers = [before, after].map(self.numbers.text)
    let phrase: Phrase =
      if before == after {
        "stays at \(numbers[0])."
      } else if !(after > before) {
        "falls from \(numbers[0]) to \(numbers[1])."
      } else if isDescent {
        """
        rises from \(numbers[0]) to \(numbers[1]). The learning rate is too large for this step.
        """
      } else {
        "rises from \(numbers[0]) to \(numbers[1])."
      }
    return " " + phrase.text
  }

  /// An array in brackets, long ones cut.
  private func text(_ rows: [[Double]]) -> String {
    if rows.allSatisfy({ $0.count == 1 }) { return vector(rows.map { $0[0] }) }
    return "[" + abbreviated(rows.map(vector)).joined(separator: ", ") + "]"
  }

  private func vector(_ numbers: [Double]) -> String {
    "[" + abbreviated(numbers.map(self.numbers.text)).joined(separator: ", ") + "]"
  }

  private func abbreviated(_ items: [String]) -> [String] {
    guard items.count > listLimit, let last = items.last else { return items }
    return items.prefix(3) + ["…", last]
  }
}

extension Formula {
  /// The formula with the middle of long sums and calls left out: the first three, …, the last.
  package func abbreviated(_ longest: Int) -> Formula {
    func shortened(_ parts: [Formula]) -> [Formula] {
      guard parts.count > longest, let last = parts.last else {
        return parts.map { $0.abbreviated(longest) }
      }
      return parts.prefix(3).map { $0.abbreviated(longest) }
        + [.symbol("…"), last.abbreviated(longest)]
    }
    return switch self {
    case .number, .symbol: self
    case .negative(let operand): .negative(operand.abbreviated(longest))
    case .sum(let terms): .sum(shortened(terms))
    case .product(let factors): .product(shortened(factors))
    case .quotient(let a, let b): .quotient(a.abbreviated(longest), b.abbreviated(longest))
    case .power(let base, let exponent):
      .power(base: base.abbreviated(longest), exponent: exponent.abbreviated(longest))
    case .call(let name, let arguments): .call(name, shortened(arguments))
    case .cases(let condition, let then, let otherwise):
      .cases(
        condition: condition.abbreviated(longest), then: then.abbreviated(longest),
        otherwise: otherwise.abbreviated(longest))
    }
  }

  /// How many terms or arguments `abbreviated` leaves out somewhere, the longest list's length.
  package func longestList(above longest: Int) -> Int? {
    let parts: [Formula]
    switch self {
    case .number, .symbol: parts = []
    case .negative(let operand): parts = [operand]
    case .sum(let list), .product(let list), .call(_, let list): parts = list
    case .quotient(let a, let b): parts = [a, b]
    case .power(let a, let b): parts = [a, b]
    case .cases(let a, let b, let c): parts = [a, b, c]
    }
    let own = parts.count > longest ? parts.count : nil
    return parts.compactMap { $0.longestList(above: longest) }.reduce(own) { max($0 ?? 0, $1) }
  }
}
