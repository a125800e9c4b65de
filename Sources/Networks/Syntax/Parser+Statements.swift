import Wording

extension Parser {
  /// Reads the statement that begins here.
  mutating func statement() throws(Diagnostic) -> Statement {
    let start = cursor.range
    switch cursor.kind {
    case .name(let word):
      if let keyword = Keyword(rawValue: word) { return try statement(with: keyword) }
      switch cursor.peek() {
      case .equals: return .equation(try equation(from: start))
      case .openRound where hasEquals(): return .function(try function())
      default: throw unknownStatement(word)
      }
    case .partial:
      throw cursor.failure(
        "a derivative cannot be given a value", at: start, label: "the engine computes it",
        help: "to compare it with your own, write `claim ∂L/∂W = …`")
    case .number, .minus:
      throw cursor.failure(
        "a statement cannot begin with a number", at: start, label: "a name belongs here",
        help: "rows of examples stand indented beneath a line `examples`")
    default:
      throw cursor.failure(
        "a statement cannot begin with \(cursor.quoted(cursor.token))", at: start,
        label: "a name belongs here", help: Parser.forms)
    }
  }

  private mutating func statement(with keyword: Keyword) throws(Diagnostic) -> Statement {
    let word = cursor.range
    if cursor.peek() == .equals || cursor.peek() == .openRound {
      throw cursor.failure(
        "`\(keyword.rawValue)` is a keyword and cannot be a name", at: word,
        label: "it begins a statement", help: "write `\(keyword.example)`")
    }
    cursor.advance()
    switch keyword {
    case .input: return .declaration(try declaration(.input, from: word))
    case .target: return .declaration(try declaration(.target, from: word))
    case .parameter: return .declaration(try declaration(.parameter, from: word))
    case .frozen: return .declaration(try declaration(.frozen, from: word))
    case .loss: return .loss(try equation(from: word, keyword))
    case .penalty: return .penalty(try equation(from: word, keyword))
    case .examples: return .examples(try examples(keyword, from: word))
    case .validation: return .validation(try examples(keyword, from: word))
    case .metric: return .metric(try metric(from: word))
    case .train: return .training(try training(from: word))
    case .claim: return .claim(try claim(from: word))
    }
  }

  /// Reads `z = EXPRESSION`.
  private mutating func equation(
    from start: SourceRange, _ keyword: Keyword? = nil
  ) throws(Diagnostic) -> Equation {
    let help: Phrase? = keyword.map { "write `\($0.example)`" }
    let name = try cursor.expectName("a name belongs here", help: help)
    let isCall = keyword != nil && cursor.kind == .openRound
    let named: Phrase? = keyword.map {
      "write `\($0.rawValue) \($0.letter) = \(shortened(name.name))(…)`"
    }
    try cursor.expect(
      .equals, "`=`", label: "what `\(shortened(name.name))` is follows a `=`",
      help: isCall ? named : help)
    let body = try expression()
    return Equation(
      name: name.name, nameRange: name.range, body: body, range: cursor.range(from: start))
  }

  /// Reads `f(u, v) = EXPRESSION`.
  private mutating func function() throws(Diagnostic) -> FunctionDefinition {
    let help: Phrase = "a function is written `f(u, v) = …`"
    let name = try cursor.expectName("a function's name belongs here")
    cursor.advance()
    var parameters: [(name: String, range: SourceRange)] = []
    var known: Set<String> = []
    repeat {
      if !parameters.isEmpty { cursor.advance() }
      let parameter = try cursor.expectName("the name of an argument belongs here", help: help)
      guard known.insert(parameter.name).inserted else {
        throw cursor.failure(
          "two arguments are called `\(shortened(parameter.name))`", at: parameter.range,
          label: "this is the second", help: "give each its own name")
      }
      parameters.append((parameter.name, parameter.range))
    } while cursor.kind == .comma
    try cursor.expect(.closeRound, "`,` or `)`", label: "the argument's name ends here", help: help)
    try cursor.expect(.equals, "`=`", label: "what the function is follows a `=`", help: help)
    let body = try expression()
    return FunctionDefinition(
      name: name.name, nameRange: name.range, parameters: parameters, body: body,
      range: cursor.range(from: name.range))
  }

  /// Whether a `=` stands in the statement outside all brackets.
  private func hasEquals() -> Bool {
    var depth = 0
    for token in cursor.tokens[cursor.index..<statementEnd()] {
      switch token.kind {
      case .openRound, .openSquare: depth += 1
      case .closeRound, .closeSquare: depth -= 1
      case .equals where depth == 0: return true
      default: break
      }
    }
    return false
  }

  static let forms: Phrase =
    "a line is an equation `z = …`, a function `f(u) = …`, or begins with "
    + "\(Keyword.allCases.dropLast().map { "`\($0.rawValue)`" }.joined(separator: ", ")) or "
    + "`\(Keyword.claim.rawValue)`"
}
