import Networks
import Typography
import Wording

extension Show.Subject {
  /// Reads what stands behind `table:`: expressions with commas between them.
  init(table directive: Directive) throws(Diagnostic) {
    let expressions = Writing(directive.arguments, in: directive.source).parts(at: ",")
    guard expressions.allSatisfy({ !$0.text.isEmpty }) else {
      throw Diagnostic(
        "a table of what?", at: directive.range, label: "an expression is missing",
        help: "for instance `\(Directive.Keyword.table.example)`", in: directive.source)
    }
    self = .table(expressions)
  }

  /// Reads what stands behind `train:`: parts, and perhaps `with` a statement.
  init(training directive: Directive) throws(Diagnostic) {
    let source = directive.source
    var cursor = LineCursor(directive.arguments, in: source)
    var parts: [Show.TrainingPart] = []
    repeat {
      cursor.skipBlanks()
      let range = cursor.word()
      let word = cursor.text(range)
      guard let part = Show.TrainingPart(rawValue: word) else {
        let all = Show.TrainingPart.allCases.map(\.rawValue)
        let nearest = Spelling.nearest(to: word, among: all)
        throw Diagnostic(
          word.isEmpty ? "show what of the training?" : "`\(word)` is no part of a training",
          at: word.isEmpty ? directive.range : range,
          help: nearest.map { "did you mean `\($0)`?" }
            ?? "what can be shown is \(all.map { "`\($0)`" }.joined(separator: ", "))", in: source)
      }
      parts.append(part)
      cursor.skipBlanks()
    } while cursor.skip(",")
    guard !cursor.isAtEnd else {
      self = .training(parts, statement: nil)
      return
    }
    guard cursor.skip("with ") else {
      throw Diagnostic(
        "expected `,`, `with` or the end of the directive", at: cursor.rest,
        help: "for instance `\(Directive.Keyword.train.example)`", in: source)
    }
    self = .training(
      parts, statement: Writing(source.trimmed(cursor.rest), in: source))
  }

  /// Reads what stands behind `check:`: `gradients`, or a claim.
  init(check directive: Directive) throws(Diagnostic) {
    let writing = Writing(directive.arguments, in: directive.source)
    if writing.text == "gradients" {
      self = .gradients
      return
    }
    guard let sign = writing.text.firstIndex(of: "=") else {
      throw Diagnostic(
        "check what?", at: writing.text.isEmpty ? directive.range : writing.range,
        label: "`gradients` or a claim belongs here",
        help: "for instance `\(Directive.Keyword.check.example)`, or `<!-- check: ∂L/∂w = … -->`",
        in: directive.source)
    }
    let left = String(writing.text[..<sign].trimmingSuffix(while: \.isWhitespace))
    self = .claim(derivative: left, writing.rightHandSide)
  }

  /// Reads `rate=0.5`, or an optimiser and perhaps how many steps: `adam(rate = 0.1), steps = 2`.
  init(update cursor: inout LineCursor) throws(Diagnostic) {
    let writing = Writing(cursor.rest, in: cursor.source)
    guard writing.text.contains("(") else {
      self = .update(rate: try cursor.readRate())
      return
    }
    let parts = writing.parts(at: ",")
    var count = 1
    if parts.count == 2 {
      let match = parts[1].text.wholeMatch(of: /steps *= *([1-9][0-9]?)/)
      guard let match, let number = Int(match.1) else {
        throw parts[1].failure(
          "expected the number of steps", label: "from 1 to 99", help: "write `steps = 2`")
      }
      count = number
    }
    guard parts.count <= 2 else {
      throw parts[2].failure("expected the end of the directive", label: "this is not understood")
    }
    _ = cursor.take { _ in true }
    self = .steps(count: count, optimizer: parts[0])
  }
}

extension Writing {
  /// What stands between the commas that are outside all brackets.
  func parts(at comma: Character) -> [Writing] {
    var depth = 0
    var parts: [Writing] = []
    var lower = range.lower
    for offset in range.lower..<range.upper {
      switch source.bytes[offset] {
      case UInt8(ascii: "("), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: ")"), UInt8(ascii: "]"): depth -= 1
      case comma.asciiValue where depth == 0:
        parts.append(Writing(source.trimmed(SourceRange(lower, offset)), in: source))
        lower = offset + 1
      default: break
      }
    }
    return parts + [Writing(source.trimmed(SourceRange(lower, range.upper)), in: source)]
  }
}

extension Substring {
  fileprivate func trimmingSuffix(while fits: (Character) -> Bool) -> Substring {
    var text = self
    while let last = text.last, fits(last) { text.removeLast() }
    return text
  }
}
