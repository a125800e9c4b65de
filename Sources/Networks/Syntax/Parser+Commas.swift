import Wording

/// What a comma outside brackets was meant to be.
extension TokenCursor {
  /// The mend for `0,01` and `1, 2` where one value belongs; `nil` if no comma stands here.
  var commaHelp: Phrase? {
    guard kind == .comma else { return nil }
    if case .name = peek(), peek(2) == .equals { return "each statement has a line of its own" }
    guard case .number = previous.kind, case .number = peek() else { return nil }
    let next = tokens[index + 1]
    let (first, second) = (source.text(in: previous.range), source.text(in: next.range))
    let isDecimal =
      previous.range.upper == range.lower && range.upper == next.range.lower
      && (first + second).utf8.allSatisfy { 0x30...0x39 ~= $0 }
    let array: Phrase = "an array is written `[1, 2]`"
    return isDecimal
      ? "a decimal has a point: write `\(shortened("\(first).\(second)"))`; \(array)" : array
  }
}
