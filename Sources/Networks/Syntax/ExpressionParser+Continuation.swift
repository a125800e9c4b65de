extension ExpressionParser {
  /// Reads what follows a complete operand: suffixes, closing brackets, then an operator or comma.
  ///
  /// - Returns: whether another operand must follow; if not, the expression is complete.
  mutating func readContinuation() throws(Diagnostic) -> Bool {
    while true {
      if let operation = BinaryOperator(cursor.kind) {
        // A power waits for a power on its right: 2^3^2 is 2^(3^2).
        reduce(downTo: operation.precedence + (operation == .power ? 1 : 0))
        try open(.binary(operation), at: cursor.range)
        cursor.advance()
        return true
      }
      switch cursor.kind {
      case .dot: try readTranspose()
      case .openSquare:
        let base = operands.removeLast()
        let subscripts = try cursor.subscripts()
        push(.subscripted(base.node, subscripts), cursor.range(from: base.range))
      case .comma:
        reduceToBracket()
        switch frames.last {
        case .array, .call:
          cursor.advance()
          return true
        case .group:
          throw cursor.failure(
            "a comma between round brackets", at: cursor.range, label: "one value belongs here",
            help: "an array is written `[1, 2]`")
        default: return false
        }
      case .closeRound, .closeSquare:
        reduceToBracket()
        guard !frames.isEmpty else { return false }
        closeBracket()
      case .newline, .end:
        reduceToBracket()
        if let open = frames.last?.openBracket {
          let token = cursor.tokens[open]
          throw cursor.failure("\(cursor.quoted(token)) is never closed", at: token.range)
        }
        return false
      default: throw missingOperator()
      }
    }
  }

  /// Reads the `.T` behind an operand.
  private mutating func readTranspose() throws(Diagnostic) {
    let operand = operands.removeLast()
    let dot = cursor.range
    cursor.advance()
    guard case .name("T") = cursor.kind else {
      throw cursor.failure(
        "only `T` can follow the point", at: dot.joined(with: cursor.isAtEnd ? dot : cursor.range),
        label: "`.T` is the transpose")
    }
    cursor.advance()
    push(.transpose(operand.node), cursor.range(from: operand.range))
  }

  /// Completes what stands in the bracket that closes here.
  private mutating func closeBracket() {
    guard let frame = frames.last, let open = frame.openBracket else { return }
    closeFrame()
    let end = cursor.range
    cursor.advance()
    let bracketed = cursor.tokens[open].range.joined(with: end)
    switch frame {
    case .array(_, let base):
      let elements = operands[base...].map(\.node)
      operands.removeSubrange(base...)
      push(.array(elements), bracketed)
    case .call(let name, let nameRange, let primes, _, let base):
      let arguments = operands[base...].map(\.node)
      operands.removeSubrange(base...)
      push(
        .call(name: name, nameRange: nameRange, primes: primes, arguments: arguments),
        nameRange.joined(with: end))
    case .group, .binary, .negative:
      if let operand = operands.popLast() {
        operands.append(Operand(node: operand.node, range: bracketed))
      }
    }
  }

  /// The error for something that stands behind a value and does not go on from it.
  private func missingOperator() -> Diagnostic {
    let token = cursor.token
    let left = operands.last?.range ?? token.range
    switch token.kind {
    case .number, .name, .partial, .openRound:
      let right = token.kind == .openRound ? "(…)" : shortened(cursor.source.text(in: token.range))
      let text = shortened(cursor.source.text(in: left))
      var help = "write `\(text) * \(right)`"
      switch frames.last(where: { $0.openBracket != nil }) {
      case .array, .call: help = "write `\(text), \(right)` or `\(text) * \(right)`"
      default: if cursor.peek() == .equals { help = "a comma or a new line belongs between them" }
      }
      return cursor.failure(
        "an operator is missing before \(cursor.quoted(token))", at: token.range,
        label: "two values stand side by side", help: openBracketHelp ?? help)
    case .prime:
      return cursor.failure(
        "`'` belongs behind a function's name", at: token.range,
        label: "it is the derivative, as in `sigmoid'(z)`", help: "the transpose is written `.T`")
    case .equals where frames.contains(where: { $0.openBracket != nil }):
      return cursor.failure(
        "unexpected `=`", at: token.range, label: "a value cannot be named inside brackets",
        help: openBracketHelp)
    default:
      return cursor.failure(
        "unexpected \(cursor.quoted(token))", at: token.range,
        label: "an operator or the end of the line belongs here", help: openBracketHelp)
    }
  }

  /// Points out a bracket that an earlier line left open, which may be what is really wrong.
  private var openBracketHelp: String? {
    guard let open = frames.last(where: { $0.openBracket != nil })?.openBracket else { return nil }
    let bracket = cursor.tokens[open]
    let place = cursor.source.position(of: bracket.range.lower)
    guard place.line < cursor.source.position(of: cursor.range.lower).line else { return nil }
    let text = cursor.quoted(bracket)
    let isOpen = "the \(text) of line \(place.line), column \(place.column), is still open here"
    switch frames.last(where: { $0.openBracket != nil }) {
    case .array, .call: return isOpen + ", or a comma is missing"
    default: return isOpen
    }
  }
}
