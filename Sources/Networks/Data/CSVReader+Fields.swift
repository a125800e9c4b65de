import Wording

extension CSVReader {
  /// Reads one field and the comma or line break behind it.
  mutating func field() throws(Fault) -> Field {
    if offset < end, bytes[offset] == UInt8(ascii: "\"") { return try quotedField() }
    let start = offset
    while offset < end {
      switch bytes[offset] {
      case UInt8(ascii: ","), 0x0A, 0x0D:
        return Field(range: SourceRange(start, offset), isQuoted: false, isLast: passSeparator())
      default: offset += 1
      }
    }
    return Field(range: SourceRange(start, offset), isQuoted: false, isLast: true)
  }

  private mutating func quotedField() throws(Fault) -> Field {
    let quote = UInt8(ascii: "\"")
    let open = offset
    offset += 1
    while offset < end {
      if bytes[offset] != quote {
        offset += 1
      } else if offset + 1 < end, bytes[offset + 1] == quote {
        offset += 2
      } else {
        let range = SourceRange(open + 1, offset)
        offset += 1
        guard offset == end || [UInt8(ascii: ","), 0x0A, 0x0D].contains(bytes[offset]) else {
          throw Fault(
            message: "text follows a closing quotation mark", range: SourceRange(offset, offset),
            label: "a comma or the end of the line belongs here",
            help: "a quotation mark inside quotation marks is written twice")
        }
        return Field(range: range, isQuoted: true, isLast: offset == end || passSeparator())
      }
    }
    throw Fault(
      message: "a quotation mark is never closed", range: SourceRange(open, open + 1),
      label: "no second one follows")
  }

  /// Steps over the separator here and says whether it was a line break.
  private mutating func passSeparator() -> Bool {
    let separator = bytes[offset]
    offset += 1
    if separator == 0x0D, offset < end, bytes[offset] == 0x0A { offset += 1 }
    return separator != UInt8(ascii: ",")
  }

  /// The text of a field without the blanks around it.
  func text(of field: Field) -> String {
    var range = field.range
    if !field.isQuoted { range = trimmed(range) }
    let text = String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
    guard field.isQuoted, text.contains("\"\"") else { return text }
    return text.split(separator: "\"\"", omittingEmptySubsequences: false).joined(separator: "\"")
  }

  /// The range without blanks at its ends.
  func trimmed(_ range: SourceRange) -> SourceRange {
    var lower = range.lower
    var upper = range.upper
    while lower < upper, bytes[lower] == 0x20 || bytes[lower] == 0x09 { lower += 1 }
    while lower < upper, bytes[upper - 1] == 0x20 || bytes[upper - 1] == 0x09 { upper -= 1 }
    return SourceRange(lower, upper)
  }
}
