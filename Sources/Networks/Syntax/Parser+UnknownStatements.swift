import Wording

extension Parser {
  /// The error for a line that begins with a name and is no statement.
  func unknownStatement(_ word: String) -> Diagnostic {
    let name = shortened(word)
    switch cursor.peek() {
    case .name, .partial, .string:
      let meant: Phrase? =
        Keyword.nearest(to: word).map { "did you mean `\($0.rawValue)`?" } ?? equationHelp
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
    case .newline where Keyword.nearest(to: word) != nil,
      .colon where Keyword.nearest(to: word) != nil,
      .openRound where Keyword.nearest(to: word) != nil:
      return cursor.failure(
        "`\(name)` begins no statement", at: cursor.range, label: "this word is not known here",
        help: Keyword.nearest(to: word).map { "did you mean `\($0.rawValue)`?" })
    default:
      let last = cursor.tokens[max(cursor.index, statementEnd() - 1)]
      return cursor.failure(
        "this line defines nothing", at: cursor.range.joined(with: last.range),
        label: "the value has no name",
        help: "write `z = …`")
    }
  }

  /// `let w = 3`: an equation has no word in front.
  private var equationHelp: Phrase? {
    guard case .name(let name) = cursor.peek(), cursor.peek(2) == .equals else { return nil }
    return "an equation is written without it: `\(shortened(name)) = …`; what learning may change "
      + "is a `parameter`"
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
