/// How the text of a formula looks: for people in symbols, in numbers, or in the network language.
public struct FormulaStyle {
  /// What stands for a number.
  let number: (Double) -> String
  /// What a symbol's number is, where numbers are to stand for symbols.
  let substitute: (String) -> Double?
  /// What stands between factors.
  let times: String
  /// The minus sign.
  let minus: String
  /// Whether this is the network language: no raised exponents, conditionals as a function.
  let isLanguage: Bool

  /// For people, with the shortest exact numbers: `2 u`, `ŷ (1 − ŷ)`, `(y − ŷ)²/2`.
  public static var symbols: FormulaStyle { symbols(number: shortest) }

  /// For people, with numbers in the caller's format.
  public static func symbols(number: @escaping (Double) -> String) -> FormulaStyle {
    FormulaStyle(
      number: number, substitute: { _ in nil }, times: " ", minus: "−", isLanguage: false)
  }

  /// The same expression with a number for each symbol, untidied: `−0.3 × 0.7 × (1 − 0.7)`.
  ///
  /// `format` writes a number, `lookup` gives a symbol's number; a symbol without one stays.
  public static func numbers(
    format: @escaping (Double) -> String, lookup: @escaping (String) -> Double?
  ) -> FormulaStyle {
    FormulaStyle(
      number: format, substitute: lookup, times: " × ", minus: "−", isLanguage: false)
  }

  /// The network language, with the shortest exact numbers; it reads back as the same function.
  public static var language: FormulaStyle {
    FormulaStyle(
      number: shortest, substitute: { _ in nil }, times: " * ", minus: "-", isLanguage: true)
  }

  /// The shortest text that reads back as exactly `value`: `1`, `0.1`, `1e-5`, `π`.
  public static func shortest(_ value: Double) -> String {
    if value == .pi { return "π" }
    let text = value.description
    if text.hasSuffix(".0") { return String(text.dropLast(2)) }
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[mark...].dropFirst()) else {
      return text
    }
    let digits = text[..<mark]
    return (digits.hasSuffix(".0") ? String(digits.dropLast(2)) : String(digits)) + "e\(exponent)"
  }
}
