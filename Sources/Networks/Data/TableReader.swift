import Foundation
import Wording

/// Reads a table from the bytes of a CSV file (RFC 4180): a header, then rows of numbers.
///
/// A number may stand in quotation marks and between blanks. Lines end in LF, CRLF or CR; blank
/// lines at the very end, and a byte order mark, are nothing.
///
/// - Throws: a diagnostic for text that is not UTF-8, for a missing header, and for a field that is
///   missing, too many or no finite number.
package func readTable(name: String, bytes: [UInt8]) throws(Diagnostic) -> Table {
  var reader = TableReader(name: name)
  try reader.add(bytes)
  return try reader.finish()
}

/// Takes a table piece by piece and keeps no more of its text than a few rows.
struct TableReader {
  private let name: String
  /// What has not been read; it begins with a row.
  private var rest: [UInt8] = []
  /// How much of it is known to have no line break.
  private var searched = 0
  /// The line at which that begins, counted from 1.
  private var line = 1
  private var header: [String]?
  private var values: [Double] = []

  /// So much text is waited for before rows are read.
  private static let piece = 1 << 20
  /// A row may be so long.
  private static let longestRow = 1 << 26

  init(name: String) { self.name = name }

  /// Whether nothing has been taken yet.
  var isEmpty: Bool { rest.isEmpty && header == nil }

  /// Takes the next bytes.
  mutating func add(_ bytes: [UInt8]) throws(Diagnostic) {
    rest += bytes
    guard rest.count >= TableReader.piece else { return }
    let end = endOfRows()
    if end > 0 {
      try read(SourceRange(0, end), isLast: false)
      rest.removeFirst(end)
      searched = 0
    } else if rest.count > TableReader.longestRow {
      throw Diagnostic(
        "a row is longer than 64 MB", at: SourceRange(0, 0), label: "it begins here",
        help: "is it a table?", in: SourceText(name: name, text: "…", firstLine: line))
    } else {
      // The last byte may be half of a line break.
      searched = rest.count - 1
    }
  }

  /// Takes the end of the bytes.
  mutating func finish() throws(Diagnostic) -> Table {
    try read(SourceRange(0, rest.count), isLast: true)
    return Table(header: header ?? [], values: values)
  }

  /// Where the last row that is there as a whole ends.
  ///
  /// Of several line breaks in a row only the first belongs to it: whether the others are at the end
  /// of the file, where they are nothing, is not known yet.
  private func endOfRows() -> Int {
    rest.withUnsafeBufferPointer { bytes in
      guard let start = bytes.baseAddress else { return 0 }
      func isBreak(_ place: Int) -> Bool { bytes[place] == 0x0A || bytes[place] == 0x0D }
      // A line break inside quotation marks ends no row.
      var end = 0
      if memchr(start, 0x22, bytes.count) == nil {
        end = bytes.count - 1
        while end > searched, !isBreak(end) { end -= 1 }
        if !isBreak(end) { end = 0 }
      } else {
        var isQuoted = false
        for place in bytes.indices {
          if bytes[place] == 0x22 { isQuoted.toggle() }
          if !isQuoted, isBreak(place) { end = place }
        }
      }
      while end > 0, isBreak(end - 1), !(bytes[end] == 0x0A && bytes[end - 1] == 0x0D) { end -= 1 }
      // Behind a CR at the end an LF may follow.
      return end == 0 || end == bytes.count - 1 && bytes[end] == 0x0D ? 0 : end + 1
    }
  }

  private mutating func read(_ range: SourceRange, isLast: Bool) throws(Diagnostic) {
    let piece = range.upper == rest.count ? rest : Array(rest[..<range.upper])
    let isFirst = header == nil
    if SourceText.firstInvalidByte(of: piece) != nil {
      _ = try SourceText(name: name, bytes: piece, firstLine: line)
    }
    let result = piece.withUnsafeBufferPointer { buffer in
      var reader = CSVReader(buffer, isFirst: isFirst)
      return reader.read(&header, into: &values, isLast: isLast)
    }
    if case .failure(let fault) = result {
      throw Diagnostic(
        fault.message, at: fault.range, label: fault.label, help: fault.help,
        in: try SourceText(name: name, bytes: piece, firstLine: line))
    }
    if !isLast { line += TableReader.lineBreaks(in: piece) }
  }

  private static func lineBreaks(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var count = 0
      for place in bytes.indices {
        if bytes[place] == 0x0A { count += 1 }
        if bytes[place] == 0x0D, place + 1 == bytes.count || bytes[place + 1] != 0x0A { count += 1 }
      }
      return count
    }
  }
}
