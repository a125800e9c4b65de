import Wording

/// The error for two values that stand side by side.
extension ExpressionParser {
  /// The error for something that stands behind a value and does not go on from it.
  func missingOperator() -> Diagnostic {
    let token = cursor.token
    switch token.kind {
    case .number, .name, .partial, .openRound: return missingOperator(before: token)
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

  private func missingOperator(before token: Token) -> Diagnostic {
    let left = operands.last?.range ?? token.range
    let right = token.kind == .openRound ? "(…)" : shortened(cursor.source.text(in: token.range))
    let text = shortened(cursor.source.text(in: left))
    if openBracketHelp == nil, let function = functionBehind {
      return cursor.failure(
        "the brackets of \(quoted(function)) are missing", at: token.range,
        label: "a function's argument stands in brackets",
        help: "write `\(shortened(function))(\(endsBehind ? right : "…"))`")
    }
    var help: Phrase = "write `\(text) * \(right)`"
    switch frames.last(where: { $0.openBracket != nil }) {
    case .array, .call: help = "write `\(text), \(right)` or `\(text) * \(right)`"
    default: if cursor.peek() == .equals { help = "a comma or a new line belongs between them" }
    }
    return cursor.failure(
      "an operator is missing before \(cursor.quoted(token))", at: token.range,
      label: "two values stand side by side", help: openBracketHelp ?? help)
  }

  /// The function whose name is the value just read: `sigmoid` in `sigmoid z`.
  var functionBehind: String? {
    guard let operand = operands.last, case .name(let name) = nodes[operand.node].kind,
      nodes[operand.node].range == operand.range
    else { return nil }
    let isKnown =
      BuiltInFunctions.names.contains(name) || FunctionTable.standard.contains(name)
      || cursor.definesFunction(name)
    return isKnown ? name : nil
  }

  /// Whether nothing but an end follows the token at hand.
  private var endsBehind: Bool {
    switch cursor.peek() {
    case .newline, .end, .closeRound, .closeSquare, .comma: true
    default: false
    }
  }

  /// Points out a bracket that an earlier line left open, which may be what is really wrong.
  private var openBracketHelp: Phrase? {
    guard let open = frames.last(where: { $0.openBracket != nil })?.openBracket else { return nil }
    let bracket = cursor.tokens[open]
    let place = cursor.source.position(of: bracket.range.lower)
    guard place.line < cursor.source.position(of: cursor.range.lower).line else { return nil }
    let text = cursor.quoted(bracket)
    let isOpen: Phrase =
      "the \(text) of line \(place.line), column \(place.column), is still open here"
    switch frames.last(where: { $0.openBracket != nil }) {
    case .array, .call: return isOpen + ", or a comma is missing"
    default: return isOpen
    }
  }
}

extension TokenCursor {
  /// Whether an earlier line begins `name(`, as the definition of a function does.
  func definesFunction(_ name: String) -> Bool {
    tokens[..<index].indices.contains { position in
      tokens[position].kind == .name(name)
        && (position == 0 || tokens[position - 1].kind == .newline)
        && tokens[position + 1].kind == .openRound
    }
  }
}
