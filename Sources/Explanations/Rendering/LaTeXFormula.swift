package import Rules
package import Typography

/// Writes formulas as LaTeX that GitHub, KaTeX, MathJax and Pandoc all read.
package struct LaTeXFormula {
  let names: LaTeXNames
  let numbers: NumberFormat
  /// What numbers stand for symbols, where numbers are to be shown.
  var values: [String: Double]?
  /// What a number is called by which a symbol is replaced, for a script to find it.
  package var mark: (String) -> String? = { _ in nil }

  init(names: LaTeXNames, numbers: NumberFormat, values: [String: Double]? = nil) {
    (self.names, self.numbers, self.values) = (names, numbers, values)
  }

  /// Writes a document's formulas.
  package init(_ document: Document, numbers: NumberFormat) {
    self.init(names: LaTeXNames(shapes: document.shapes), numbers: numbers)
  }

  /// How tightly a piece holds together, from the loosest.
  enum Strength: Int, Comparable {
    case cases, sum, signed, product
    /// A fraction, or a name with a raised layer: a factor, but no base of a power.
    case factor
    case atom

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  /// The whole formula.
  package func text(_ formula: Formula) -> String {
    marked(formula, body(formula, leading: true), bracketsNegative: false, bracketsPowers: false)
  }

  /// The formula, in brackets if it holds together less than `strength`.
  ///
  /// `leading` says that it stands first, where a minus sign needs no brackets.
  func text(_ formula: Formula, atLeast strength: Strength, leading: Bool = false) -> String {
    let own = self.strength(of: formula)
    let isBare = own == .signed && strength < .atom ? leading : own >= strength
    let text =
      isBare ? body(formula, leading: leading) : LaTeXFormula.brackets(body(formula, leading: true))
    return marked(
      formula, text, bracketsNegative: strength == .atom || !leading,
      bracketsPowers: strength > .product)
  }

  /// A number that stands for a symbol, with its mark, and whether another number in its place would
  /// need brackets: a negative one, or one with a power of ten.
  private func marked(
    _ formula: Formula, _ text: String, bracketsNegative: Bool, bracketsPowers: Bool
  ) -> String {
    guard case .symbol(let name) = formula, values?[name] != nil, let mark = mark(name) else {
      return text
    }
    return LaTeXFormula.marked(
      text,
      "q=\(mark)" + (bracketsNegative ? ",n=1" : "") + (bracketsPowers ? ",p=1" : ""))
  }

  /// LaTeX with data for a script.
  static func marked(_ text: String, _ data: String) -> String { "\\htmlData{\(data)}{\(text)}" }

  private func body(_ formula: Formula, leading: Bool) -> String {
    switch formula {
    case .number(let value): return number(value)
    case .symbol(let name): return symbol(name)
    case .negative(let operand): return "-" + text(operand, atLeast: .product)
    case .sum(let terms):
      return terms.enumerated().map { term($1, isFirst: $0 == 0, leading: leading) }.joined()
    case .product(let factors):
      return factors.indices.map { factor(factors, $0, leading: leading) }.joined()
    case .quotient(let numerator, let denominator):
      return "\\frac{\(text(numerator))}{\(text(denominator))}"
    case .power(let base, let exponent):
      return text(base, atLeast: .atom) + LaTeXFormula.raised(text(exponent))
    case .call(let name, _) where ArrayFormula.isSign(name):
      let text = formula.arrayText()
      return LaTeXExpression(formula: self).text(text) ?? LaTeXLetters.text(text)
    case .call(let name, let arguments):
      return LaTeXFunctions.call(name, arguments.map { text($0, atLeast: .sum, leading: true) })
    case .cases:
      return cases(formula)
    }
  }

  func strength(of formula: Formula) -> Strength {
    switch formula {
    case .number(let value): strength(ofNumber: value)
    case .symbol(let name):
      if let value = values?[name] {
        strength(ofNumber: value)
      } else {
        name.hasPrefix("∂") || symbol(name).contains("^") ? .factor : .atom
      }
    case .negative: .signed
    case .sum: .sum
    case .product: .product
    case .quotient, .power: .factor
    case .call(ArrayFormula.matrixProduct, _): .product
    case .call: .atom
    case .cases: .cases
    }
  }

  private func strength(ofNumber value: Double) -> Strength {
    let text = number(value)
    return text.hasPrefix("-") ? .signed : text.contains("\\times") ? .product : .atom
  }

  // MARK: - Parts

  /// A term of a sum with the sign before it.
  func term(_ term: Formula, isFirst: Bool, leading: Bool = true) -> String {
    if isFirst { return text(term, atLeast: .signed, leading: leading) }
    return term.isNegativeTerm
      ? " - " + text(term.negatedTerm, atLeast: .product) : " + " + text(term, atLeast: .signed)
  }

  /// A factor of a product with what stands before it.
  func factor(_ factors: [Formula], _ index: Int, leading: Bool = true) -> String {
    let own = strength(of: factors[index])
    if index == 0 {
      return text(factors[0], atLeast: own == .signed ? .signed : .factor, leading: leading)
    }
    let next = text(factors[index], atLeast: .factor)
    // Side by side, 0.1 3 and ∂L/∂y x would be misread.
    let needsSign =
      values != nil || factors[index].isNumber || next.first?.isNumber == true
      || isFraction(factors[index])
      || isFraction(factors[index - 1])
    return (needsSign ? " \\times " : " \\, ") + next
  }

  private func isFraction(_ formula: Formula) -> Bool {
    switch formula {
    case .quotient: true
    case .symbol(let name): name.hasPrefix("∂")
    default: false
    }
  }

  private func cases(_ formula: Formula) -> String {
    let (cases, otherwise) = formula.branches
    let rows = cases.map { branch in
      "\(text(branch.value)) & \\text{if } \(text(branch.left)) \(sign(branch.relation)) "
        + text(branch.right)
    }
    let last = "\(text(otherwise)) & \\text{otherwise}"
    return "\\begin{cases} \((rows + [last]).joined(separator: " \\\\ ")) \\end{cases}"
  }

  private func sign(_ relation: Formula.Branch.Relation) -> String {
    relation == .different ? "\\neq" : relation.rawValue
  }

  /// An exponent, in braces where it needs them.
  static func raised(_ exponent: String) -> String {
    exponent.count == 1 ? "^\(exponent)" : "^{\(exponent)}"
  }

  /// Brackets as high as what they hold.
  static func brackets(_ text: String) -> String {
    let isHigh = text.contains("\\frac") || text.contains("\\begin") || text.contains("\\left")
    return isHigh ? "\\left(\(text)\\right)" : "(\(text))"
  }
}
