import Wording

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
        if let function = functionBehind {
          throw cursor.failure(
            "the argument of \(quoted(function)) stands in round brackets", at: cursor.range,
            label: "`[ ]` picks an element", help: "write `\(shortened(function))(…)`")
        }
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
            help: cursor.commaHelp ?? "an array is written `[1, 2]`")
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
      case .name("only") where isOption && frames.allSatisfy({ $0.openBracket == nil }):
        reduceToBracket()
        return false
      default: throw missingOperator()
      }
    }
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
}
