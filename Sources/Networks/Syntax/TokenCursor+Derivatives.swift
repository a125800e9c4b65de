import Wording

extension TokenCursor {
  /// What stands in `∂L/∂W[1,2]`.
  struct DerivativeHead {
    let loss: String
    let lossRange: SourceRange
    let target: DerivativeTarget
    let range: SourceRange
  }

  /// Reads `∂L/∂W[1,2]`, beginning at the first `∂`.
  mutating func derivative() throws(Diagnostic) -> DerivativeHead {
    let help: Phrase = "a derivative is written `∂L/∂W`"
    let start = range
    advance()
    let loss = try expectName("the name of the loss is missing", help: help)
    try expect(.slash, "`/`", label: "the derivative goes on with `/∂`", help: help)
    try expect(.partial, "`∂`", label: "a second `∂` belongs here", help: help)
    let target = try expectName("what the derivative is taken by is missing", help: help)
    let subscripts = kind == .openSquare ? try subscripts() : []
    return DerivativeHead(
      loss: loss.name, lossRange: loss.range,
      target: DerivativeTarget(
        name: target.name, nameRange: target.range, subscripts: subscripts,
        range: range(from: target.range)),
      range: range(from: start))
  }

  /// Reads `dL/dW[1,2]`; nil, and nothing read, if that is not what stands here.
  mutating func asciiDerivative() throws(Diagnostic) -> DerivativeHead? {
    guard case .name(let first) = kind, peek() == .slash, case .name(let second) = peek(2),
      let loss = first.afterD, let name = second.afterD
    else { return nil }
    let start = range
    advance()
    advance()
    // The `d` is one byte, whatever NFC did to the letters behind it.
    let nameRange = SourceRange(range.lower + 1, range.upper)
    advance()
    let subscripts = kind == .openSquare ? try subscripts() : []
    return DerivativeHead(
      loss: loss, lossRange: SourceRange(start.lower + 1, start.upper),
      target: DerivativeTarget(
        name: name, nameRange: nameRange, subscripts: subscripts, range: range(from: nameRange)),
      range: range(from: start))
  }
}

extension String {
  /// What follows a leading `d`, if that is a name: `dL` gives `L`.
  fileprivate var afterD: String? {
    guard unicodeScalars.first == "d" else { return nil }
    let rest = unicodeScalars.dropFirst()
    // What follows must itself begin with a letter: a mark or a digit begins no name.
    guard let letter = rest.first, letter.properties.isAlphabetic, !isCombining(letter) else {
      return nil
    }
    return String(rest)
  }
}
