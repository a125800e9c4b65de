import Wording

/// What can follow a point: `T`, and the mends for what other languages put there.
extension ExpressionParser {
  /// Reads the `.T` behind an operand.
  mutating func readTranspose() throws(Diagnostic) {
    let operand = operands.removeLast()
    let dot = cursor.range
    cursor.advance()
    guard case .name("T") = cursor.kind else {
      throw cursor.failure(
        "only `T` can follow the point", at: dot.joined(with: cursor.isAtEnd ? dot : cursor.range),
        label: "`.T` is the transpose", help: memberHelp(behind: operand))
    }
    cursor.advance()
    push(.transpose(operand.node), cursor.range(from: operand.range))
  }

  /// The mend for `np.log(x)`, `x.sum()` and `x.t`; the cursor stands behind the first point.
  private func memberHelp(behind operand: Operand) -> Phrase? {
    var ahead = cursor
    guard case .name(var member) = ahead.kind else { return nil }
    while ahead.peek() == .dot, case .name(let next) = ahead.peek(2) {
      member = next
      ahead.move(to: ahead.index + 2)
    }
    let base = cursor.source.text(in: operand.range)
    if member == "t" || member == "transpose" || member == "mT" {
      return "write `\(shortened(base)).T`"
    }
    let isLibrary = Synonyms.libraries.contains(base)
    if isLibrary, let value = Synonyms.value(for: member) { return "write `\(value)`" }
    guard
      BuiltInFunctions.names.contains(member) || FunctionTable.standard.contains(member)
    else { return Synonyms.help(for: member) }
    ahead.advance()
    let given = argumentText(at: ahead)
    let arguments = (isLibrary ? [given ?? "…"] : [base, given ?? ""]).filter { !$0.isEmpty }
    return "functions stand by themselves: write "
      + "`\(member)(\(shortened(arguments.joined(separator: ", "))))`"
  }

  /// What stands in the brackets that open here; `nil` where none open.
  private func argumentText(at cursor: TokenCursor) -> String? {
    guard cursor.kind == .openRound else { return nil }
    var depth = 0
    for token in cursor.tokens[cursor.index...] {
      switch token.kind {
      case .openRound, .openSquare: depth += 1
      case .closeRound, .closeSquare: depth -= 1
      default: break
      }
      if depth == 0 {
        let inside = SourceRange(cursor.range.upper, max(cursor.range.upper, token.range.lower))
        return cursor.source.phrase(in: inside)
      }
    }
    return nil
  }
}
