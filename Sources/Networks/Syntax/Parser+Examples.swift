import Wording

extension Parser {
  /// Reads `from "xor.csv"`, or the rows beneath; the keyword has been read.
  mutating func examples(
    _ keyword: Keyword, from start: SourceRange
  ) throws(Diagnostic) -> Examples {
    let word = keyword.rawValue
    let help: Phrase = "write `\(keyword.example)`, or the rows indented beneath `\(word)`"
    switch cursor.kind {
    case .newline: return try rows(keyword, beneath: start)
    case .name("from"):
      cursor.advance()
      var files: [(path: String, range: SourceRange)] = []
      repeat {
        if !files.isEmpty { cursor.advance() }
        let (path, range) = try quoted("a file's name", help: help)
        files.append((path, range))
      } while cursor.kind == .comma
      return Examples(
        origin: .files(files), keyword: keyword, range: cursor.range(from: start))
    default:
      throw cursor.failure(
        "unexpected \(cursor.quoted(cursor.token))", at: cursor.range,
        label: "`from` or the end of the line belongs here",
        help: cursor.kind == .colon ? "leave it out; the rows stand indented beneath" : help)
    }
  }

  /// Reads the lines that are indented further than the word that they belong to.
  private mutating func rows(
    _ keyword: Keyword, beneath start: SourceRange
  ) throws(Diagnostic) -> Examples {
    let margin = indentation(of: start)
    var rows: [ExampleRow] = []
    while cursor.kind == .newline, cursor.peek() != .end,
      indentation(of: cursor.tokens[cursor.index + 1].range) > margin
    {
      cursor.advance()
      try checkTokens(before: statementEnd())
      rows.append(try row())
    }
    guard !rows.isEmpty else {
      throw cursor.failure(
        "no examples follow", at: start, label: "the rows belong beneath, indented",
        help: "a row is written `  0, 1 -> 1`")
    }
    return Examples(origin: .rows(rows), keyword: keyword, range: cursor.range(from: start))
  }

  /// Reads `0, 1 -> 1`.
  private mutating func row() throws(Diagnostic) -> ExampleRow {
    let help: Phrase = "a row is written `0, 1 -> 1`"
    let start = cursor.range
    let inputs = try numbers()
    try cursor.expect(
      .arrow, "`,` or `->`", label: "a comma separates numbers, `->` inputs from targets",
      help: help)
    let targets = try numbers()
    try cursor.expectEnd("a comma or the end of the line belongs here", help: help)
    return ExampleRow(inputs: inputs, targets: targets, range: cursor.range(from: start))
  }

  private mutating func numbers() throws(Diagnostic) -> [Double] {
    var result = [try signedNumber()]
    while cursor.kind == .comma {
      cursor.advance()
      result.append(try signedNumber())
    }
    return result
  }

  private mutating func signedNumber() throws(Diagnostic) -> Double {
    let isNegative = cursor.kind == .minus
    if isNegative { cursor.advance() }
    guard case .number(let value) = cursor.kind else {
      let excess: Phrase =
        switch cursor.kind {
        case .openSquare, .openRound: ", without brackets"
        case .name: ", without names or a header"
        default: ""
        }
      throw cursor.failure(
        "expected a number, found \(cursor.quoted(cursor.token))", at: cursor.range,
        label: "an example consists of numbers",
        help: "a row is written `0, 1 -> 1`\(excess)")
    }
    cursor.advance()
    return isNegative ? -value : value
  }
}
