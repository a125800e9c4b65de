import Rules
import Typography

extension LaTeXFormula {
  /// What a symbol's text means: a number if one stands for it, a derivative, a path, a name.
  func symbol(_ name: String) -> String {
    if let value = values?[name] { return number(value) }
    if name == "…" { return "\\dots" }
    if name.contains("→") {
      let path = name.split(separator: " → ")
      return path.map { names.latex(String($0)) }.joined(separator: " \\to ")
    }
    if let (above, below) = LaTeXFormula.derivative(name) {
      return "\\frac{\\partial \(names.latex(above))}{\\partial \(names.latex(below))}"
    }
    return LaTeXFormula.isName(name) ? names.latex(name) : writtenOut(name)
  }

  /// A number with its sign and its power of ten: `-1.5 \times 10^{-7}`.
  func number(_ value: Double) -> String {
    var text = HoleNumber(value)?.text ?? numbers.text(value)
    if text.contains("−") { text = text.replacing("−", with: "-") }
    if text == "NaN" { return "\\mathrm{NaN}" }
    if text.hasSuffix("∞") { return text.replacing("∞", with: "\\infty") }
    guard let mark = text.firstIndex(of: "e") else { return text }
    return "\(text[..<mark]) \\times 10^{\(text[text.index(after: mark)...])}"
  }

  /// The two names of `∂L/∂z2`.
  static func derivative(_ name: String) -> (above: String, below: String)? {
    guard name.hasPrefix("∂"), let slash = name.utf8.firstIndex(of: UInt8(ascii: "/")),
      case let (above, below) = (name[..<slash].dropFirst(), name[slash...].dropFirst()),
      below.hasPrefix("∂"), !above.isEmpty, below.count > 1, !below.contains("/")
    else { return nil }
    return (String(above), String(below.dropFirst()))
  }

  /// Whether a symbol is a name or an element, and not an expression that became a symbol.
  static func isName(_ name: String) -> Bool {
    name.first != "[" && !name.contains { "( ".contains($0) }
  }

  /// An expression that became one symbol, such as `log_sum_exp(z2)`; at worst as text.
  private func writtenOut(_ name: String) -> String {
    if let text = LaTeXExpression(formula: self).text(name) { return text }
    guard let bracket = name.firstIndex(of: "("), name.last == ")" else {
      return LaTeXLetters.text(name)
    }
    // Where arguments are left out, the dots are no expression.
    let arguments = name[name.index(after: bracket)...].dropLast().split(separator: ", ")
    guard arguments.allSatisfy({ LaTeXFormula.isName(String($0)) }) else {
      return LaTeXLetters.text(name)
    }
    return LaTeXFunctions.call(
      String(name[..<bracket]), arguments.map { symbol(String($0)) })
  }
}
