import Networks

/// The line that opens a fenced block: three or more backticks or tildes.
struct Fence {
  private let mark: UInt8
  private let length: Int
  /// The blanks in front of it.
  let indentation: Int
  /// The word behind it, which says what the block holds; may be empty.
  let word: SourceRange
  /// The fence's own characters.
  let range: SourceRange

  /// Reads a line; nil where it opens no block.
  init?(_ line: SourceRange, in source: SourceText) {
    var cursor = LineCursor(line, in: source)
    cursor.skipBlanks()
    let mark = cursor.byte
    guard mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else { return nil }
    indentation = cursor.offset - line.lower
    range = cursor.take { $0 == mark }
    length = range.upper - range.lower
    let information = source.trimmed(cursor.rest)
    // "```" with another backtick behind it is code within a paragraph.
    let isCodeSpan =
      mark == UInt8(ascii: "`")
      && source.bytes[information.lower..<information.upper].contains(mark)
    guard length >= 3, !isCodeSpan else { return nil }
    self.mark = mark
    var words = LineCursor(information, in: source)
    word = words.take { !isBlank($0) }
  }

  /// Whether a line ends the block.
  func isClosed(by line: SourceRange, in source: SourceText) -> Bool {
    let mark = mark
    var cursor = LineCursor(line, in: source)
    cursor.skipBlanks()
    let marks = cursor.take { $0 == mark }
    return marks.upper - marks.lower >= length && cursor.rest.isEmpty
  }
}
