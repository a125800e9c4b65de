import Wording

extension Parser {
  /// Reads `W[2, 3] = …`; the keyword has been read.
  mutating func declaration(
    _ role: Declaration.Role, from start: SourceRange
  ) throws(Diagnostic) -> Declaration {
    let (name, nameRange) = try cursor.expectName(
      "the name of the \(role.rawValue) belongs here",
      help: Keyword(rawValue: role.rawValue).map { "write `\($0.example)`" })
    var shape: [Int]?
    var shapeRange: SourceRange?
    if cursor.kind == .openSquare {
      let open = cursor.range
      shape = try self.shape()
      shapeRange = cursor.range(from: open)
    }
    let origin: Declaration.Origin
    switch cursor.kind {
    case .equals:
      cursor.advance()
      origin = .expression(try expression())
    case .tilde:
      cursor.advance()
      origin = .drawn(try drawing())
    case .name("from"): origin = .stored(try storedArray())
    case .newline, .end: origin = .none
    default:
      throw cursor.failure(
        "expected `=`, `~`, `from` or the end of the line, found \(cursor.quoted(cursor.token))",
        at: cursor.range, label: "behind the name stands its shape, its value or nothing",
        help: mend(of: role, name))
    }
    return Declaration(
      role: role, name: name, nameRange: nameRange, shape: shape, shapeRange: shapeRange,
      origin: origin, range: cursor.range(from: start))
  }

  /// What was meant where a declaration goes on in another way.
  private func mend(of role: Declaration.Role, _ name: String) -> Phrase? {
    switch cursor.kind {
    case .openRound: "a shape stands in square brackets: `\(shortened(name))[2, 3]`"
    case .colon: "write `\(role.rawValue) \(shortened(name)) = …`"
    case .comma, .name: "each name is declared on a line of its own"
    case .number: "a value follows a `=`: `\(role.rawValue) \(shortened(name)) = …`"
    default: nil
    }
  }

  /// Reads `[2, 3]`.
  private mutating func shape() throws(Diagnostic) -> [Int] {
    let help: Phrase = "a vector of 3 is `[3]`, a matrix of 2 rows and 3 columns `[2, 3]`"
    let open = cursor.range
    cursor.advance()
    if cursor.kind == .closeSquare {
      throw cursor.failure(
        "the brackets are empty", at: open.joined(with: cursor.range),
        label: "a shape belongs between them", help: help)
    }
    var extents = [try cursor.wholeNumber("an extent", help: help)]
    while cursor.kind == .comma {
      cursor.advance()
      extents.append(try cursor.wholeNumber("an extent", help: help))
    }
    try cursor.expect(.closeSquare, "`,` or `]`", label: "an extent ends here", help: help)
    let range = cursor.range(from: open)
    guard extents.count <= 2 else {
      throw cursor.failure(
        "an array has one or two extents", at: range, label: "there are \(extents.count)",
        help: help)
    }
    if extents.count == 2, extents[0].multipliedReportingOverflow(by: extents[1]).overflow {
      throw cursor.failure(
        "the array is too large", at: range, label: "it has more than \(Int.max) elements")
    }
    return extents
  }

  /// Reads `normal(0, 0.1, seed = 7)`.
  private mutating func drawing() throws(Diagnostic) -> Drawing {
    let help: Phrase = "write `~ zeros` or `~ normal(0, 0.1, seed = 7)`"
    let (name, nameRange) = try cursor.expectName("a distribution belongs here", help: help)
    var arguments: [Drawing.Argument] = []
    if cursor.kind == .openRound {
      cursor.advance()
      if cursor.kind != .closeRound {
        arguments.append(try drawingArgument())
        while cursor.kind == .comma {
          cursor.advance()
          arguments.append(try drawingArgument())
        }
      }
      try cursor.expect(.closeRound, "`,` or `)`", label: "an option ends here", help: help)
    }
    return Drawing(
      name: name, nameRange: nameRange, arguments: arguments, range: cursor.range(from: nameRange))
  }

  /// Reads `0.1` or `seed = 7`.
  private mutating func drawingArgument() throws(Diagnostic) -> Drawing.Argument {
    let start = cursor.range
    var name: String?
    if case .name(let word) = cursor.kind, cursor.peek() == .equals {
      name = word
      cursor.advance()
      cursor.advance()
    }
    let value = try expression()
    return Drawing.Argument(name: name, value: value, range: cursor.range(from: start))
  }
}
