import Wording

/// A place in the tokens of a source text, which are known to end in `.newline` and `.end`.
struct TokenCursor {
  let source: SourceText
  let tokens: [Token]
  /// Never beyond the last token.
  private(set) var index = 0

  init(source: SourceText, tokens: [Token]) {
    self.source = source
    self.tokens = tokens
  }

  var token: Token { tokens[index] }
  var kind: Token.Kind { tokens[index].kind }
  var range: SourceRange { tokens[index].range }
  /// The token in front of this one; this one at the very start.
  var previous: Token { tokens[max(0, index - 1)] }

  /// The kind of the token so many places on; `.end` behind the last.
  func peek(_ distance: Int = 1) -> Token.Kind {
    index + distance < tokens.count ? tokens[index + distance].kind : .end
  }

  mutating func advance() { move(to: index + 1) }

  mutating func move(to index: Int) { self.index = min(index, tokens.count - 1) }

  /// Whether the statement ends here.
  var isAtEnd: Bool { kind == .newline || kind == .end }

  /// From the start of a token to the end of the last one read.
  func range(from start: SourceRange) -> SourceRange {
    SourceRange(start.lower, max(start.upper, previous.range.upper))
  }

  /// The text of a token as a message quotes it.
  func quoted(_ token: Token) -> Phrase {
    switch token.kind {
    case .newline, .end: "the end of the line"
    default: "`\(shortened(source.text(in: token.range)))`"
    }
  }

  func failure(
    _ message: Phrase, at range: SourceRange, label: Phrase = "", help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(message, at: range, label: label, help: help, in: source)
  }

  /// Steps over a sign that must stand here.
  mutating func expect(
    _ kind: Token.Kind, _ text: Phrase, label: Phrase, help: Phrase? = nil
  ) throws(Diagnostic) {
    guard self.kind == kind else {
      throw failure(
        "expected \(text), found \(quoted(token))", at: range, label: label, help: help)
    }
    advance()
  }

  /// Reads a name, which no keyword can be.
  mutating func expectName(_ label: Phrase, help: Phrase? = nil) throws(Diagnostic) -> (
    name: String, range: SourceRange
  ) {
    guard case .name(let name) = kind else {
      throw failure(
        "expected a name, found \(quoted(token))", at: range, label: label, help: help)
    }
    if Keyword(rawValue: name) != nil {
      throw failure(
        "`\(name)` is a keyword and cannot be a name", at: range, label: label,
        help: help ?? "choose another name")
    }
    let range = range
    advance()
    return (name, range)
  }

  /// Sees to it that the statement ends here.
  func expectEnd(_ label: Phrase, help: Phrase? = nil) throws(Diagnostic) {
    guard isAtEnd else {
      throw failure("unexpected \(quoted(token))", at: range, label: label, help: help)
    }
  }
}
