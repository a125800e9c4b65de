import Foundation

/// Writes single letters and words as LaTeX: `ŷ` is `\hat{y}`, `δ` is `\delta`, `in` is
/// `\mathrm{in}`, `学` is `\text{学}`.
enum LaTeXLetters {
  /// A word: one letter stands in italics, several upright.
  static func word(_ word: Substring) -> String {
    if word.allSatisfy(isASCIIDigit) { return String(word) }
    let letters = word.map { isASCIIDigit($0) ? String($0) : letter($0) }
    if letters.count == 1, let only = letters[0] { return only }
    // A command ends at a space; between two letters no space is needed.
    var upright = ""
    for letter in letters {
      guard let letter else { return text(String(word)) }
      let isAfterCommand = upright.contains("\\") && upright.last?.isLetter == true
      upright += (isAfterCommand ? " " : "") + letter
    }
    return "\\mathrm{\(upright)}"
  }

  /// One letter with its accents; `nil` where LaTeX has no name for it.
  static func letter(_ character: Character) -> String? {
    var scalars = String(character).decomposedStringWithCanonicalMapping.unicodeScalars[...]
    guard let base = scalars.popFirst() else { return nil }
    let isLatin = base.isASCII && base.properties.isAlphabetic
    guard var result = greek[base] ?? (isLatin ? String(base) : nil) else { return nil }
    for mark in scalars {
      guard let command = accents[mark] else { return nil }
      result = "\\\(command){\(result)}"
    }
    return result
  }

  /// Text inside maths, its special characters escaped.
  static func text(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "_", "#", "%", "&", "$", "{", "}": escaped += "\\\(character)"
      case "\\", "^", "~", "`", "\n", "|": escaped += " "
      default: escaped.append(character)
      }
    }
    return "\\text{\(escaped)}"
  }

  /// Whether a character is a digit, or stands for some that are yet to come.
  static func isASCIIDigit(_ character: Character) -> Bool {
    ("0"..."9").contains(character) || Hole.isDigits(character)
  }

  private static let accents: [Unicode.Scalar: String] = [
    "\u{300}": "grave", "\u{301}": "acute", "\u{302}": "hat", "\u{303}": "tilde",
    "\u{304}": "bar", "\u{305}": "bar", "\u{306}": "breve", "\u{307}": "dot", "\u{308}": "ddot",
    "\u{30A}": "mathring", "\u{30C}": "check", "\u{20D7}": "vec",
  ]

  private static let greek: [Unicode.Scalar: String] = [
    "α": "\\alpha", "β": "\\beta", "γ": "\\gamma", "δ": "\\delta", "ε": "\\varepsilon",
    "ϵ": "\\epsilon", "ζ": "\\zeta", "η": "\\eta", "θ": "\\theta", "ϑ": "\\vartheta",
    "ι": "\\iota", "κ": "\\kappa", "λ": "\\lambda", "μ": "\\mu", "µ": "\\mu", "ν": "\\nu",
    "ξ": "\\xi", "ο": "o", "π": "\\pi", "ρ": "\\rho", "ς": "\\varsigma", "σ": "\\sigma",
    "τ": "\\tau", "υ": "\\upsilon", "φ": "\\varphi", "ϕ": "\\phi", "χ": "\\chi", "ψ": "\\psi",
    "ω": "\\omega", "Γ": "\\Gamma", "Δ": "\\Delta", "Θ": "\\Theta", "Λ": "\\Lambda", "Ξ": "\\Xi",
    "Π": "\\Pi", "Σ": "\\Sigma", "Υ": "\\Upsilon", "Φ": "\\Phi", "Ψ": "\\Psi", "Ω": "\\Omega",
    "ℓ": "\\ell",
  ]
}
