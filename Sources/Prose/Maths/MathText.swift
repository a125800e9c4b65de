import Typography

/// Formulas of LaTeX as lines of text.
enum MathText {
  /// A formula inside a sentence: no line break stands between an operator and what follows it.
  static func inline(_ latex: String) -> String {
    let rows = MathReader.rows(latex).map { row in
      MathWriter.phrase(Array(row.joined(separator: [.space]))).text
    }
    let text = rows.joined(separator: "; ").replacing(MathPhrase.gap, with: "\u{A0}\u{A0} ")
    // A short formula is read at one glance and stays together.
    return text.cellWidth <= 16 ? text.heldTogether : boundOperators(text)
  }

  /// Holds together each operator and what follows it.
  static func boundOperators(_ text: String) -> String {
    var result = ""
    var word = ""
    func isOperator(_ word: String) -> Bool {
      word.count == 1 && !word.allSatisfy { $0.isLetter || $0.isNumber || $0 == "…" }
    }
    for character in text {
      if character == " " {
        result += word + (isOperator(word) ? "\u{A0}" : " ")
        word = ""
      } else {
        word.append(character)
      }
    }
    return result + word
  }
}
