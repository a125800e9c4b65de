/// Reads a printed line: `∂L/∂ŷ × ŷ (1 − ŷ)`, `−0.3 × (1/2)`, `(y − ŷ)²/2`, `1 if z > 0, else 0`.
struct ShownExpressionReader {
  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  private let text: [Character]
  private var position = 0

  static func read(_ text: String) throws -> ShownExpression {
    var reader = ShownExpressionReader(text: Array(text))
    let expression = try reader.cases()
    guard reader.position == reader.text.count else { throw reader.failure("the end") }
    return expression
  }

  private init(text: [Character]) { self.text = text }

  private func failure(_ expected: String) -> Failure {
    Failure(description: "expected \(expected) at “\(String(text[position...]))”")
  }

  private mutating func take(_ word: String) -> Bool {
    guard text[position...].starts(with: word) else { return false }
    position += word.count
    return true
  }

  private mutating func cases() throws -> ShownExpression {
    var branches: [ShownExpression.Branch] = []
    while true {
      let value = try sum()
      guard take(" if ") else {
        return branches.isEmpty ? value : .cases(branches, otherwise: value)
      }
      let left = try sum()
      guard let relation = [">", "<", "≠"].first(where: { take(" \($0) ") }) else {
        throw failure("a comparison")
      }
      branches.append(
        .init(value: value, left: left, relation: Character(relation), right: try sum()))
      guard take(", ") else { throw failure("a comma") }
      _ = take("else ")
    }
  }

  private mutating func sum() throws -> ShownExpression {
    var terms = [try product()]
    while true {
      if take(" + ") {
        terms.append(try product())
      } else if take(" − ") {
        terms.append(.negative(try product()))
      } else {
        return terms.count == 1 ? terms[0] : .sum(terms)
      }
    }
  }

  /// Factors, over a slash perhaps one more; a sign in front is of the whole.
  private mutating func product() throws -> ShownExpression {
    if take("−") { return .negative(try product()) }
    var factors = [try power()]
    while take(" × ") || takeGap() { factors.append(try power()) }
    let product = factors.count == 1 ? factors[0] : .product(factors)
    return take("/") ? .quotient(product, try power()) : product
  }

  /// The space between two factors side by side.
  private mutating func takeGap() -> Bool {
    guard position + 1 < text.count, text[position] == " ",
      text[position + 1].isLetter || text[position + 1] == "∂" || text[position + 1] == "("
    else { return false }
    for word in [" if ", " else "] where text[position...].starts(with: word) { return false }
    position += 1
    return true
  }

  private mutating func power() throws -> ShownExpression {
    let base = try primary()
    if take("^") { return .power(base, try primary()) }
    let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
    let isNegative = take("⁻")
    var exponent: Double?
    while position < text.count, let digit = digits.firstIndex(of: text[position]) {
      exponent = (exponent ?? 0) * 10 + Double(digit)
      position += 1
    }
    guard let exponent else { return base }
    return .power(base, .number(isNegative ? -exponent : exponent))
  }

  private mutating func primary() throws -> ShownExpression {
    guard position < text.count else { throw failure("a value") }
    if take("(") {
      let inner = try cases()
      guard take(")") else { throw failure(")") }
      return inner
    }
    if text[position].isWholeNumber { return .number(try number()) }
    if take("∂") {
      let above = try name()
      guard take("/∂") else { throw failure("/∂") }
      return .name("∂\(above)/∂\(try name())")
    }
    let name = try name()
    guard take("(") else { return .name(name) }
    var arguments = [try cases()]
    while take(", ") { arguments.append(try cases()) }
    guard take(")") else { throw failure(")") }
    return .call(name, arguments)
  }

  private mutating func name() throws -> String {
    let start = position
    while position < text.count,
      text[position].isLetter || text[position].isNumber || text[position] == "_"
    {
      // A raised digit is an exponent.
      if "⁰¹²³⁴⁵⁶⁷⁸⁹".contains(text[position]) { break }
      position += 1
    }
    guard position > start else { throw failure("a name") }
    if position < text.count, text[position] == "[", let end = text[position...].firstIndex(of: "]")
    {
      position = end + 1
    }
    return String(text[start..<position])
  }

  private mutating func number() throws -> Double {
    let start = position
    while position < text.count, text[position].isASCII,
      text[position].isNumber || text[position] == "."
    {
      position += 1
    }
    if position < text.count, text[position] == "e" {
      position += 1
      _ = take("−")
      while position < text.count, text[position].isASCII, text[position].isNumber { position += 1 }
    }
    let digits = String(text[start..<position].map { $0 == "−" ? "-" : $0 })
    guard let number = Double(digits) else { throw failure("a number, not \(digits)") }
    return number
  }
}
