import Wording

/// Characters that people type or paste where the language has another one.
enum Lookalike {
  /// What to write in place of a character; nil if nothing is known.
  static func mend(for scalar: Unicode.Scalar) -> Phrase? {
    if let mend = table[scalar] { return mend }
    switch scalar.value {
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map { "write `\($0)`" }
    case 0x2080...0x2089:
      return "write `\(scalar.value - 0x2080)`: in `x1` the digit is part of the name"
    case 0x2070...0x2079:
      return "write `^\(scalar.value - 0x2070)`"
    default: break
    }
    let properties = scalar.properties
    if properties.generalCategory == .decimalNumber, let digit = properties.numericValue {
      return "write `\(Int(digit))`"
    }
    if properties.isDefaultIgnorableCodePoint { return "delete this invisible character" }
    return nil
  }

  /// What to write in place of two ASCII characters that other languages have.
  static func mend(for pair: (UInt8, UInt8)) -> (text: String, mend: Phrase)? {
    switch (Unicode.Scalar(pair.0), Unicode.Scalar(pair.1)) {
    case ("*", "*"): ("**", "a power is written `^`")
    case ("=", "="): ("==", "write one `=`; there are no comparisons")
    case ("=", ">"): ("=>", "write `->`")
    case (":", "="): (":=", "write `=`")
    case ("+", "="), ("-", "="), ("*", "="), ("/", "="):
      (String(decoding: [pair.0, pair.1], as: UTF8.self), "give the new value a name of its own")
    case ("/", "/"): ("//", "a comment begins with `#`")
    default: nil
    }
  }

  private static let product: Phrase = "write `*` (element by element) or `@` (matrix product)"

  private static let table: [Unicode.Scalar: Phrase] = [
    "·": product, "⋅": product, "∙": product, "•": product, "・": product,
    "∗": "write `*`", "∘": "write `*`", "✕": "write `*`", "✖": "write `*`", "⨯": "write `*`",
    "÷": "write `/`", "∕": "write `/`", "⁄": "write `/`",
    "–": "write `-`", "—": "write `-`", "‐": "write `-`", "‑": "write `-`", "‒": "write `-`",
    "﹣": "write `-`", "➖": "write `-`", "➕": "write `+`", "➗": "write `/`",
    "¹": "write `^1`", "²": "write `^2`", "³": "write `^3`", "ⁿ": "write `^n`",
    "⁻": "write `^-`", "ᵀ": "write `.T`", "⊤": "write `.T`", "†": "write `.T`",
    "“": "write `\"`", "”": "write `\"`", "„": "write `\"`", "«": "write `\"`", "»": "write `\"`",
    "‘": "write `'`", "’": "write `'`", "´": "write `'`", "`": "write `'`", "″": "write `'`",
    "【": "write `[`", "】": "write `]`", "〔": "write `[`", "〕": "write `]`",
    "⟨": "write `(`", "⟩": "write `)`", "{": "write `[` or `(`", "}": "write `]` or `)`",
    "，": "write `,`", "、": "write `,`", "。": "write `.`", "：": "write `:`", "；": "write `,`",
    "…": "write `..`", "‥": "write `..`", "≔": "write `=`", "≡": "write `=`",
    "∼": "write `~`", "⇒": "write `->`", "⟶": "write `->`", "➔": "write `->`", "↦": "write `->`",
    "𝜕": "write `∂`", "𝝏": "write `∂`", "∇": "write `∂L/∂…`", "√": "write `sqrt(…)`",
    "∑": "write `sum(…)`", "‖": "write `norm(…)`", "∥": "write `norm(…)`", "|": "write `abs(…)`",
    ";": "one statement a line; a matrix is written `[[1, 2], [3, 4]]`",
    "%": "a comment begins with `#`",
    "_": "a name begins with a letter; digits are written without `_`",
    "<": "there are no comparisons: `max(a, b)` and `relu(z)` choose",
    ">": "there are no comparisons: `max(a, b)` and `relu(z)` choose",
  ]
}
