import Networks

/// Reads a stretch of one line from left to right.
struct LineCursor {
  let source: SourceText
  private(set) var offset: Int
  let end: Int

  init(_ range: SourceRange, in source: SourceText) {
    self.source = source
    offset = range.lower
    end = range.upper
  }

  var isAtEnd: Bool { offset >= end }

  /// The next byte; 0 at the end.
  var byte: UInt8 { isAtEnd ? 0 : source.bytes[offset] }

  /// What has not been read, without the blanks at its end.
  var rest: SourceRange {
    var upper = end
    while upper > offset, isBlank(source.bytes[upper - 1]) { upper -= 1 }
    return SourceRange(offset, upper)
  }

  /// The next character, or where the line ends if there is none.
  var place: SourceRange {
    guard let first = source.text(in: SourceRange(offset, end)).first else {
      return SourceRange(offset, offset)
    }
    return SourceRange(offset, offset + first.utf8.count)
  }

  mutating func skipBlanks() {
    while !isAtEnd, isBlank(byte) { offset += 1 }
  }

  /// Steps over a text if it comes next.
  mutating func skip(_ text: String) -> Bool {
    let bytes = text.utf8
    guard offset + bytes.count <= end,
      source.bytes[offset..<(offset + bytes.count)].elementsEqual(bytes)
    else { return false }
    offset += bytes.count
    return true
  }

  /// Reads bytes as long as they fit.
  mutating func take(while fits: (UInt8) -> Bool) -> SourceRange {
    let start = offset
    while !isAtEnd, fits(byte) { offset += 1 }
    return SourceRange(start, offset)
  }

  /// Reads what ends at a blank, a comma, a colon, `=` or `[`.
  mutating func word() -> SourceRange {
    take { !isBlank($0) && !",:=[".utf8.contains($0) }
  }

  /// What stands at a range.
  func text(_ range: SourceRange) -> String { source.text(in: range) }
}

/// Whether a byte is a space or a tab.
func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

extension SourceText {
  /// The lines, without their line breaks.
  var lines: [SourceRange] {
    var lines: [SourceRange] = []
    var lower = start
    var offset = start
    while offset < bytes.count {
      let byte = bytes[offset]
      guard byte == 0x0A || byte == 0x0D else {
        offset += 1
        continue
      }
      lines.append(SourceRange(lower, offset))
      offset += 1
      if byte == 0x0D, offset < bytes.count, bytes[offset] == 0x0A { offset += 1 }
      lower = offset
    }
    if lower < bytes.count { lines.append(SourceRange(lower, bytes.count)) }
    return lines
  }

  /// A range without the blanks at both ends.
  func trimmed(_ range: SourceRange) -> SourceRange {
    var cursor = LineCursor(range, in: self)
    cursor.skipBlanks()
    return cursor.rest
  }
}
