import Wording

extension TokenCursor {
  /// Reads `[1, :]` or `[2..4]`, brackets included.
  mutating func subscripts() throws(Diagnostic) -> [Subscript] {
    let open = range
    advance()
    if kind == .closeSquare {
      throw failure(
        "the brackets are empty", at: SourceRange(open.lower, range.upper),
        label: "a position is missing", help: "write `x[2]`, `W[1, 2]`, `W[1, :]` or `x[2..4]`")
    }
    var result: [Subscript] = []
    while true {
      result.append(try position())
      if kind == .closeSquare { break }
      try expect(
        .comma, "`,` or `]`", label: "a position ends in front of this",
        help: kind == .colon ? "several elements are written `2..4`" : nil)
    }
    advance()
    return result
  }

  /// Reads `2`, `:` or `2..4`.
  private mutating func position() throws(Diagnostic) -> Subscript {
    let start = range
    if kind == .colon {
      advance()
      return Subscript(kind: .all, range: start)
    }
    let help: Phrase = "positions are whole numbers from 1; a whole row or column is `:`"
    let first = try wholeNumber("a position", help: help)
    guard kind == .dotDot else { return Subscript(kind: .at(first), range: start) }
    advance()
    let second = try wholeNumber("the last position", help: help)
    let range = range(from: start)
    guard first <= second else {
      throw failure(
        "`\(first)..\(second)` runs backwards", at: range, label: "\(second) comes before \(first)",
        help: "write `\(second)..\(first)`")
    }
    return Subscript(kind: .through(first, second), range: range)
  }

  /// Reads a whole number from 1 on, written in digits only.
  mutating func wholeNumber(_ what: Phrase, help: Phrase) throws(Diagnostic) -> Int {
    if kind == .minus || kind == .plus {
      throw failure(
        "\(what) has no sign", at: range, label: "counting begins with 1", help: help)
    }
    let text = source.text(in: range)
    guard case .number = kind, text.utf8.allSatisfy({ 0x30...0x39 ~= $0 }) else {
      throw failure(
        "\(what) is a whole number", at: range, label: "found \(quoted(token))", help: help)
    }
    guard let value = Int(text) else {
      throw failure("\(what) is too large", at: range, label: "the largest is \(Int.max)")
    }
    guard value > 0 else {
      throw failure("\(what) is at least 1", at: range, label: "counting begins with 1", help: help)
    }
    advance()
    return value
  }
}
