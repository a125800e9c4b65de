extension Formula {
  /// The formula's text, with brackets only where they are needed.
  public func text(_ style: FormulaStyle) -> String {
    FormulaWriter(style: style).body(of: self, leading: true)
  }
}

/// Writes formulas in one style.
///
/// `leading` says that what is written stands first in the text or first inside a bracket, where
/// a minus sign needs no bracket of its own.
struct FormulaWriter {
  let style: FormulaStyle

  /// How tightly a text holds together, from the loosest.
  enum Strength: Int, Comparable {
    case cases, sum, signed, quotient, product
    /// A name that looks like a quotient: ∂L/∂y.
    case slashed
    case power, atom

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// The formula's text, in brackets if it holds together less than `strength`.
  func text(_ formula: Formula, atLeast strength: Strength, leading: Bool = false) -> String {
    written(formula, atLeast: strength, leading: leading).text
  }

  /// The same with how tightly the formula itself holds together.
  private func written(
    _ formula: Formula, atLeast strength: Strength, leading: Bool
  ) -> (text: String, own: Strength) {
    // How tightly a number holds together is seen from its text.
    let number = number(formula)
    let own = number.map(self.strength(ofNumber:)) ?? self.strength(of: formula)
    let isBare = own == .signed && strength < .power ? leading : own >= strength
    let body = number ?? body(of: formula, leading: leading || !isBare)
    return (isBare ? body : "(\(body))", own)
  }

  func body(of formula: Formula, leading: Bool) -> String {
    switch formula {
    case .number(let value):
      return number(value)
    case .symbol(let name):
      return number(formula) ?? name
    case .negative(let operand):
      return style.minus + text(operand, atLeast: .quotient)
    case .sum(let terms):
      return sum(terms, leading: leading)
    case .product(let factors):
      return product(factors, leading: leading)
    case .quotient(let numerator, let denominator):
      let slash = style.isLanguage ? " / " : "/"
      return text(numerator, atLeast: .product, leading: leading) + slash
        + text(denominator, atLeast: .power)
    case .power(let base, let exponent):
      return power(base, exponent)
    case .call(let name, let arguments):
      let strength = arguments.count == 1 ? Strength.cases : .sum
      let texts = arguments.map { text($0, atLeast: strength, leading: true) }
      return "\(name)(\(texts.joined(separator: ", ")))"
    case .cases(let condition, let then, let otherwise):
      return style.isLanguage
        ? body(of: .call(Choose.name, [condition, then, otherwise]), leading: true)
        : cases(formula)
    }
  }

  private func strength(of formula: Formula) -> Strength {
    switch formula {
    case .number(let value): strength(ofNumber: number(value))
    case .symbol(let name): name.unicodeScalars.contains("/") ? .slashed : .atom
    case .negative: .signed
    case .sum: .sum
    case .product: .product
    case .quotient: .quotient
    case .power: .power
    case .call: .atom
    case .cases: style.isLanguage ? .atom : .cases
    }
  }

  private func strength(ofNumber text: String) -> Strength {
    // 1e-5 is a number, but 1e-5² would be read as a power of the exponent.
    if text.hasPrefix(style.minus) { return .signed }
    // Single scalars: to look for whole characters takes longer than to write the number.
    if text.unicodeScalars.contains("×") { return .product }
    return text.unicodeScalars.contains("e") ? .power : .atom
  }

  /// The text of what is a number, or stands for one.
  private func number(_ formula: Formula) -> String? {
    switch formula {
    case .number(let value): number(value)
    case .symbol(let name): style.substitute(name).map(number)
    default: nil
    }
  }

  /// The number in the style's format, with the style's minus sign.
  private func number(_ value: Double) -> String {
    let text = style.number(value)
    return text.hasPrefix("-") ? style.minus + text.dropFirst() : text
  }

  private func sum(_ terms: [Formula], leading: Bool) -> String {
    var result = ""
    for (position, term) in terms.enumerated() {
      if position == 0 {
        result = text(term, atLeast: .signed, leading: leading)
      } else if term.isNegativeTerm {
        result += " \(style.minus) " + text(term.negatedTerm, atLeast: .quotient)
      } else {
        result += " + " + text(term, atLeast: .signed)
      }
    }
    return result
  }

  private func product(_ factors: [Formula], leading: Bool) -> String {
    var result = ""
    var previous = Strength.atom
    for (position, factor) in factors.enumerated() {
      let (next, own) = written(
        factor, atLeast: .slashed, leading: position == 0 && leading)
      if position == 0 {
        result = next
      } else {
        // Side by side, 0.1 3 and ∂L/∂y x would be misread.
        let needsSign = next.first?.isNumber == true || own == .slashed || previous == .slashed
        result += (needsSign && !style.isLanguage ? " × " : style.times) + next
      }
      previous = own
    }
    return result
  }

  private func power(_ base: Formula, _ exponent: Formula) -> String {
    let base = text(base, atLeast: .atom)
    if !style.isLanguage, let n = exponent.asNumber, n.isWhole {
      return base + Self.raised(Int(n))
    }
    return "\(base)^\(text(exponent, atLeast: .atom))"
  }

  /// An integer in raised digits.
  private static func raised(_ n: Int) -> String {
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    return String(n.description.map { $0.wholeNumberValue.map { digits[$0] } ?? "⁻" })
  }
}
