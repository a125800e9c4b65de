import Wording

/// Reads the statements of a network file.
///
/// - Throws: the first error.
package func parse(_ source: SourceText) throws(Diagnostic) -> [Statement] {
  let (statements, diagnostics) = parseAll(source)
  if let first = diagnostics.first { throw first }
  return statements
}

/// Reads the statements of a network file and goes on behind errors, up to 20 of them.
package func parseAll(_ source: SourceText) -> (statements: [Statement], diagnostics: [Diagnostic])
{
  var parser = Parser(source)
  parser.run()
  return (parser.statements, parser.diagnostics)
}

/// Reads a text that is one expression and nothing else.
package func parseExpression(_ source: SourceText) throws(Diagnostic) -> Expression {
  var parser = Parser(source)
  if let first = parser.lexicalErrors.first { throw first.diagnostic }
  let expression = try parser.expression()
  try parser.cursor.expectEnd(
    "the expression ends in front of this", help: parser.cursor.commaHelp)
  parser.cursor.advance()
  if parser.cursor.kind != .end {
    throw parser.cursor.failure(
      "there is more than one line", at: parser.cursor.range, label: "one expression is expected",
      help: "put the expression in brackets to carry it on to the next line")
  }
  return expression
}

/// Reads statement by statement; an error skips the rest of its statement.
struct Parser {
  static let errorLimit = 20

  var cursor: TokenCursor
  let lexicalErrors: [(token: Int, diagnostic: Diagnostic)]
  private(set) var statements: [Statement] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The number of lexical errors in front of the statement at hand.
  private var passedErrors = 0

  init(_ source: SourceText) {
    var lexer = Lexer(source)
    lexer.run()
    lexicalErrors = lexer.errors
    cursor = TokenCursor(source: source, tokens: lexer.tokens)
  }

  mutating func run() {
    while cursor.kind != .end, diagnostics.count < Parser.errorLimit {
      let end = statementEnd()
      do throws(Diagnostic) {
        try checkTokens(before: end)
        let statement = try statement()
        try cursor.expectEnd("the statement ends in front of this", help: cursor.commaHelp)
        statements.append(statement)
      } catch {
        diagnostics.append(error)
        // A statement that spans lines may have been read beyond the first of them.
        cursor.move(to: max(end, cursor.index))
        while !cursor.isAtEnd { cursor.advance() }
        skipRows(after: error)
      }
      cursor.advance()
    }
  }

  /// The index of the newline that ends the statement at hand.
  func statementEnd() -> Int {
    var end = cursor.index
    while cursor.tokens[end].kind != .newline, cursor.tokens[end].kind != .end { end += 1 }
    return end
  }

  /// Throws the first error that the lexer found before a token and that was not yet reported.
  mutating func checkTokens(before end: Int) throws(Diagnostic) {
    var first: Diagnostic?
    while passedErrors < lexicalErrors.count, lexicalErrors[passedErrors].token < end {
      let error = lexicalErrors[passedErrors]
      // What stands in rows that were skipped is not this statement's error.
      if error.token >= cursor.index { first = first ?? error.diagnostic }
      passedErrors += 1
    }
    if let first { throw first }
  }

  /// Reads an expression as far as it goes.
  mutating func expression(isOption: Bool = false) throws(Diagnostic) -> Expression {
    var parser = ExpressionParser(cursor, isOption: isOption)
    let result: Result<Expression, Diagnostic>
    do throws(Diagnostic) {
      result = .success(try parser.parse())
    } catch {
      result = .failure(error)
    }
    cursor.move(to: parser.cursor.index)
    return try result.get()
  }

  /// Steps over the indented lines beneath a bad row of examples: they are not statements.
  private mutating func skipRows(after error: Diagnostic) {
    let place = indentation(of: error.range)
    guard place > 0 else { return }
    while cursor.index + 1 < cursor.tokens.count {
      let next = cursor.tokens[cursor.index + 1]
      switch next.kind {
      case .number, .minus: guard indentation(of: next.range) >= place else { return }
      default: return
      }
      cursor.advance()
      while !cursor.isAtEnd { cursor.advance() }
    }
  }

  /// The number of bytes in front of a place on its line that are blank, if all of them are.
  func indentation(of range: SourceRange) -> Int {
    let bytes = cursor.source.bytes
    var start = range.lower
    while start > cursor.source.start, bytes[start - 1] != 0x0A, bytes[start - 1] != 0x0D {
      start -= 1
    }
    var end = start
    while end < range.lower, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    return end - start
  }
}
