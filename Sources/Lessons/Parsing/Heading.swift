import Networks
import Wording

/// A line such as `## The output layer`.
struct Heading {
  /// From 1 to 6.
  let level: Int
  /// Where the words stand.
  let title: SourceRange

  /// Reads a line; nil where it is no heading.
  ///
  /// - Throws: where the space is missing, so that GitHub would show the `#` themselves.
  init?(_ line: SourceRange, in source: SourceText) throws(Diagnostic) {
    var cursor = LineCursor(line, in: source)
    let indentation = cursor.take { $0 == 0x20 }
    let marks = cursor.take { $0 == UInt8(ascii: "#") }
    level = marks.upper - marks.lower
    guard 1...6 ~= level, indentation.upper - indentation.lower <= 3 else { return nil }
    guard cursor.isAtEnd || isBlank(cursor.byte) else {
      if level == 1 { return nil }
      throw Diagnostic(
        "a space belongs behind `\(cursor.text(marks))`", at: marks,
        help: "without it this is no heading", in: source)
    }
    let words = source.trimmed(cursor.rest)
    var upper = words.upper
    while upper > words.lower, source.bytes[upper - 1] == UInt8(ascii: "#") { upper -= 1 }
    let isClosing = upper == words.lower || isBlank(source.bytes[upper - 1])
    title = source.trimmed(isClosing ? SourceRange(words.lower, upper) : words)
    guard !title.isEmpty else {
      throw Diagnostic("the heading is empty", at: marks, in: source)
    }
  }
}
