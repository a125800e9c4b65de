extension Parser {
  /// The error for a line that begins with a name and is no statement.
  func unknownStatement(_ word: String) -> Diagnostic {
    let name = shortened(word)
    switch cursor.peek() {
    case .name, .partial, .string:
      let meant = Keyword.nearest(to: word).map { "did you mean `\($0.rawValue)`?" }
      return cursor.failure(
        "`\(name)` begins no statement", at: cursor.range, label: "this word is not known here",
        help: meant ?? Parser.forms)
    case .slash where isDerivative():
      return cursor.failure(
        "a derivative cannot be given a value", at: cursor.range, label: "the engine computes it",
        help: "to compare it with your own, write `claim ∂L/∂W = …`")
    case .openSquare where hasEqualsOrTilde():
      return cursor.failure(
        "an element or a shape cannot be given a value by itself", at: cursor.range,
        label: "an equation gives `\(name)` as a whole",
        help: "write `\(name) = […]`, or `parameter \(name)[…] = …`")
    case .tilde:
      return cursor.failure(
        "`\(name)` is drawn but not declared", at: cursor.range, label: "what is it?",
        help: "write `parameter \(name)[…] ~ …`")
    case .prime where hasEqualsOrTilde():
      return cursor.failure(
        "a derivative cannot be defined", at: cursor.range,
        label: "it follows from the function itself", help: "`'` cannot be part of a name")
    default:
      let last = cursor.tokens[max(cursor.index, statementEnd() - 1)]
      return cursor.failure(
        "this line defines nothing", at: cursor.range.joined(with: last.range),
        label: "the value has no name",
        help: "write `z = …`")
    }
  }

  /// Whether `dL/dW` begins the statement and a `=` follows.
  private func isDerivative() -> Bool {
    var ahead = cursor
    do throws(Diagnostic) {
      return try ahead.asciiDerivative() != nil && ahead.kind == .equals
    } catch {
      return false
    }
  }

  private func hasEqualsOrTilde() -> Bool {
    cursor.tokens[cursor.index..<statementEnd()].contains {
      $0.kind == .equals || $0.kind == .tilde
    }
  }
}
