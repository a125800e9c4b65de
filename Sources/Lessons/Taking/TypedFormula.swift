/// A number or a formula as learners type it, in the signs of the network language.
///
/// Full-width signs, as Chinese keyboards give them, are ordinary ones, `σ` is `sigmoid`, `′` is `'`,
/// `.5` is `0.5`, a plus in front is left out, and `dL/dz` is `∂L/∂z` whatever stands around it.
struct TypedFormula {
  /// Names of the network, which keep their meaning.
  let names: Set<String>

  func normalised(_ typed: String) -> String {
    var text = String(String.UnicodeScalarView(typed.unicodeScalars.map(ordinary)))
    text.replace(/(\d)。(\d)/) { "\($0.1).\($0.2)" }
    text.replace(/(^|[^\w.])\.(\d)/) { "\($0.1)0.\($0.2)" }
    text.replace(/^\s*\+/, with: "")
    if !names.contains("σ") { text.replace(/\bσ(?=['(])/, with: "sigmoid") }
    text.replace(/\bd([A-Za-z]\w*)\/d(\p{L}\w*)/) { match in
      names.contains("d\(match.1)") || names.contains("d\(match.2)")
        ? String(match.0) : "∂\(match.1)/∂\(match.2)"
    }
    return text
  }

  private func ordinary(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar {
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    case "\u{3000}": " "
    case "–", "－": "-"
    case "′", "’": "'"
    default: scalar
    }
  }
}
