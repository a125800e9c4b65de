import Wording

/// Walks once over the bytes; the text is held nowhere else.
struct CSVReader {
  /// An error before there is a source text to show it in.
  struct Fault: Error {
    let message: Phrase
    let range: SourceRange
    var label: Phrase = ""
    var help: Phrase?
  }

  /// A field's content, without quotation marks, and whether another field follows on the line.
  struct Field {
    let range: SourceRange
    let isQuoted: Bool
    let isLast: Bool
  }

  let bytes: UnsafeBufferPointer<UInt8>
  var offset: Int
  /// Where the text ends: in front of blank lines at the end of the file.
  let end: Int

  /// A reader of a table, or of some rows of one, in which a byte order mark is none.
  init(_ bytes: UnsafeBufferPointer<UInt8>, isFirst: Bool) {
    self.bytes = bytes
    let hasMark = isFirst && bytes.starts(with: [0xEF, 0xBB, 0xBF])
    offset = hasMark ? 3 : 0
    var end = bytes.count
    while end > offset, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    self.end = end
  }

  /// Reads the header if it is not known yet, and all rows; a closure for unsafe bytes cannot throw a
  /// typed error, hence the result.
  mutating func read(
    _ known: inout [String]?, into values: inout [Double], isLast: Bool
  ) -> Result<Void, Fault> {
    do throws(Fault) {
      let header = if let known { known } else { try self.header() }
      known = header
      while offset < end { try readRow(header, into: &values) }
      guard !isLast || !values.isEmpty else {
        throw Fault(
          message: "the table has a header but no rows", range: SourceRange(end, end),
          label: "rows of numbers belong beneath")
      }
      return .success(())
    } catch {
      return .failure(error)
    }
  }

  private mutating func readRow(
    _ header: [String], into values: inout [Double]
  ) throws(Fault) {
    let start = offset
    var count = 0
    while true {
      let field = try field()
      count += 1
      if count == 1, field.isLast, field.range.lower == field.range.upper, header.count > 1 {
        throw Fault(
          message: "a blank line stands between the rows", range: field.range,
          label: "a row of \(header.count) numbers belongs here", help: "delete the line")
      }
      guard count <= header.count else {
        throw Fault(
          message: "the row has more fields than the header", range: field.range,
          label: "the header names \(Phrase.counted(header.count, "column"))")
      }
      values.append(try number(in: field, column: header[count - 1]))
      if field.isLast { break }
    }
    guard count == header.count else {
      throw Fault(
        message: "the row has fewer fields than the header",
        range: SourceRange(start, lineEnd(from: start)),
        label: "\(count) of \(header.count); `\(shortened(header[count]))` is missing")
    }
  }
}
