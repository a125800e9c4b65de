/// The names and numbers by which HTML, and so Markdown, writes characters: `&lt;`, `&#8722;`.
enum Entities {
  /// Reads the entity that a text begins with, and its length; nil where it is none.
  static func read(_ text: ArraySlice<Character>) -> (text: String, length: Int)? {
    let body = text.dropFirst().prefix(32)
    guard text.first == "&", let end = body.firstIndex(of: ";") else { return nil }
    let name = String(body[..<end])
    guard let result = named[name] ?? numbered(name) else { return nil }
    return (result, end - text.startIndex + 1)
  }

  private static func numbered(_ name: String) -> String? {
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let value = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return value.map { $0 == 0 ? "\u{FFFD}" : Unicode.Scalar($0).map { String($0) } ?? "\u{FFFD}" }
  }

  private static let named = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": "\u{A0}",
    "copy": "©", "deg": "°", "plusmn": "±", "times": "×", "divide": "÷", "minus": "−",
    "middot": "·", "bull": "•", "hellip": "…", "ndash": "–", "mdash": "—", "prime": "′",
    "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "laquo": "«", "raquo": "»",
    "larr": "←", "rarr": "→", "harr": "↔", "rArr": "⇒", "le": "≤", "ge": "≥", "ne": "≠",
    "asymp": "≈", "infin": "∞", "part": "∂", "nabla": "∇", "sum": "∑", "prod": "∏",
    "radic": "√", "isin": "∈", "sup2": "²", "sup3": "³", "frac12": "½", "frac14": "¼",
    "frac34": "¾", "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε",
    "eta": "η", "theta": "θ", "lambda": "λ", "mu": "μ", "pi": "π", "rho": "ρ", "sigma": "σ",
    "tau": "τ", "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω", "Delta": "Δ", "Sigma": "Σ",
    "auml": "ä", "ouml": "ö", "uuml": "ü", "szlig": "ß", "eacute": "é", "egrave": "è",
  ]
}
