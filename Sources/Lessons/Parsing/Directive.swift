import Networks
import Typography
import Wording

/// A line such as `<!-- show: forward -->`, which GitHub hides.
struct Directive {
  enum Keyword: String, CaseIterable {
    case step, show, table, train, check, ask, again

    var example: String {
      switch self {
      case .step: "<!-- step: its-id -->"
      case .show: "<!-- show: forward -->"
      case .table: "<!-- table: z1, ∂L/∂z1 -->"
      case .train: "<!-- train: curve, result -->"
      case .check: "<!-- check: gradients -->"
      case .ask: "<!-- ask: its-id"
      case .again: "<!-- again: its-lesson/its-question -->"
      }
    }
  }

  let keyword: Keyword
  /// What stands between the colon and `-->`.
  let arguments: SourceRange
  let range: SourceRange
  let source: SourceText

  /// Reads a line; nil where it holds no comment.
  ///
  /// - Throws: where a comment is not a directive, or not alone on its line.
  init?(_ line: SourceRange, in source: SourceText) throws(Diagnostic) {
    self.source = source
    guard let opening = Directive.opening(in: line, of: source) else { return nil }
    guard opening.lower == line.lower else {
      throw Diagnostic(
        "a directive has a line of its own", at: opening,
        label: "something stands in front of it",
        help: "to show `<!--` to readers, put it between backticks", in: source)
    }
    let inside = LineCursor(SourceRange(opening.upper, line.upper), in: source)
    guard let closing = Directive.closing(from: inside) else {
      throw Diagnostic(
        "the comment is never closed", at: opening, label: "no `-->` follows on this line",
        in: source)
    }
    range = opening.joined(with: closing)
    let behind = source.trimmed(SourceRange(closing.upper, line.upper))
    guard behind.isEmpty else {
      throw Diagnostic(
        "a directive has a line of its own", at: behind, label: "this stands behind it",
        in: source)
    }
    var cursor = LineCursor(SourceRange(opening.upper, closing.lower), in: source)
    cursor.skipBlanks()
    let name = cursor.word()
    let word = cursor.text(name)
    guard let keyword = Keyword(rawValue: word) else {
      let nearest = Spelling.nearest(to: word, among: Keyword.allCases.map(\.rawValue))
      let names = Keyword.allCases.map { "`\($0.rawValue)`" }.joined(separator: ", ")
      throw Diagnostic(
        word.isEmpty ? "the comment is empty" : "unknown directive: `\(word)`",
        at: word.isEmpty ? opening : name, label: "comments in a lesson are directives",
        help: nearest.map { "did you mean `\($0)`?" } ?? "the directives are \(names)",
        in: source)
    }
    cursor.skipBlanks()
    guard cursor.skip(":") else {
      throw Diagnostic(
        "a colon belongs behind `\(word)`", at: name.end, help: "write `\(keyword.example)`",
        in: source)
    }
    self.keyword = keyword
    arguments = source.trimmed(SourceRange(cursor.offset, closing.lower))
  }

  /// Finds `<!--` in a line, outside code spans.
  private static func opening(in line: SourceRange, of source: SourceText) -> SourceRange? {
    var cursor = LineCursor(line, in: source)
    while !cursor.isAtEnd {
      let start = cursor.offset
      if cursor.skip("<!--") { return SourceRange(start, cursor.offset) }
      let ticks = cursor.take { $0 == UInt8(ascii: "`") }
      if ticks.isEmpty {
        _ = cursor.take { $0 != UInt8(ascii: "`") && $0 != UInt8(ascii: "<") }
        if cursor.offset == start { _ = cursor.skip("<") }
      } else {
        skipCodeSpan(ticks, &cursor)
      }
    }
    return nil
  }

  /// Steps behind the run of backticks that closes a code span, if there is one.
  private static func skipCodeSpan(_ opening: SourceRange, _ cursor: inout LineCursor) {
    var ahead = cursor
    while !ahead.isAtEnd {
      _ = ahead.take { $0 != UInt8(ascii: "`") }
      let closing = ahead.take { $0 == UInt8(ascii: "`") }
      if closing.upper - closing.lower == opening.upper - opening.lower {
        cursor = ahead
        return
      }
    }
  }

  private static func closing(from cursor: LineCursor) -> SourceRange? {
    var cursor = cursor
    while !cursor.isAtEnd {
      let start = cursor.offset
      if cursor.skip("-->") { return SourceRange(start, cursor.offset) }
      if !cursor.skip("-") { _ = cursor.take { $0 != UInt8(ascii: "-") } }
    }
    return nil
  }
}
