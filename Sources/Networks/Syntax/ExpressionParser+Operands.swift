import Wording

extension ExpressionParser {
  /// Reads signs and opening brackets up to and including the first complete operand.
  mutating func readOperand() throws(Diagnostic) {
    while true {
      let range = cursor.range
      switch cursor.kind {
      case .number(let value):
        cursor.advance()
        return push(.number(value), range)
      case .name(let name):
        if Keyword(rawValue: name) != nil {
          throw cursor.failure(
            "`\(name)` is a keyword and cannot be a name", at: range, label: "a value belongs here")
        }
        cursor.advance()
        if cursor.kind != .openRound, cursor.kind != .prime { return push(.name(name), range) }
        try openCall(name, range)
      case .partial:
        let head = try cursor.derivative()
        return push(.derivative(loss: head.loss, target: head.target), head.range)
      case .minus:
        try open(.negative(range), at: range)
        cursor.advance()
      case .openRound:
        try open(.group(open: cursor.index), at: range)
        cursor.advance()
      case .openSquare:
        try open(.array(open: cursor.index, base: operands.count), at: range)
        cursor.advance()
      default: throw missingOperand()
      }
    }
  }

  /// Reads the primes and the opening bracket of `f'(`; the name has been read.
  private mutating func openCall(_ name: String, _ nameRange: SourceRange) throws(Diagnostic) {
    let primeRange = cursor.range
    var primes = 0
    while cursor.kind == .prime {
      primes += 1
      cursor.advance()
    }
    guard cursor.kind == .openRound else {
      throw cursor.failure(
        "`\(shortened(name))'` stands without brackets", at: primeRange,
        label: "`'` is the derivative of a function, as in `sigmoid'(z)`",
        help: "the transpose is written `\(shortened(name)).T`")
    }
    let frame = Frame.call(
      name: name, nameRange: nameRange, primes: primes, open: cursor.index, base: operands.count)
    try open(frame, at: nameRange)
    cursor.advance()
  }

  /// The error for a place where a value belongs and none stands.
  private func missingOperand() -> Diagnostic {
    let token = cursor.token
    let before = cursor.previous
    let open = frames.last?.openBracket
    switch token.kind {
    case .closeRound, .closeSquare:
      if let open, open == cursor.index - 1 {
        let range = cursor.tokens[open].range.joined(with: token.range)
        return cursor.failure(
          "the brackets are empty", at: range, label: "a value belongs between them")
      }
      if before.kind == .comma {
        return cursor.failure(
          "a value is missing after `,`", at: before.range, label: "nothing follows",
          help: "leave out the comma")
      }
    case .plus:
      return cursor.failure(
        "a `+` needs a value on its left", at: token.range, label: "there is no sign `+`",
        help: "leave it out")
    case .string:
      return cursor.failure(
        "a text is not a value", at: token.range, label: "a number or a name belongs here")
    case .dot:
      return cursor.failure(
        "a value is missing before `.`", at: token.range, label: "a value belongs here",
        help: "a number is written `0.5`")
    default: break
    }
    if cursor.isAtEnd {
      if cursor.index == 0 {
        return cursor.failure("the expression is empty", at: token.range, label: "nothing is here")
      }
      return cursor.failure(
        "a value is missing after \(cursor.quoted(before))", at: before.range,
        label: "nothing follows")
    }
    return cursor.failure(
      "expected a value, found \(cursor.quoted(token))", at: token.range,
      label: "a number, a name or a bracket belongs here")
  }
}
