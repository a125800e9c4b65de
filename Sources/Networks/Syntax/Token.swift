/// A word, number or sign of the network language and where it stands.
struct Token: Sendable {
  enum Kind: Equatable, Sendable {
    case number(Double), name(String), string(String)
    case plus, minus, star, slash, at, caret, prime, partial
    case equals, comma, colon, dot, dotDot, arrow, tilde
    case openRound, closeRound, openSquare, closeSquare
    /// What is no token; the lexer has an error for it.
    case invalid
    /// The end of a statement.
    case newline
    /// The end of the text, behind the last newline.
    case end
  }

  let kind: Kind
  let range: SourceRange
}
