import Wording

/// The text of one file: its name, its UTF-8 bytes and where its lines begin.
///
/// Lines end in LF, CRLF or CR. A byte order mark at the start belongs to no line.
package final class SourceText: Sendable {
  /// The name to show: `<stdin>` for `-`, `<command line>` for `-e`, else as given.
  package let name: String
  package let bytes: [UInt8]
  /// What a formula that stands on the command line has as its name.
  static let commandLine = "<command line>"
  /// The number of the first line; above 1 where the text is a piece of a file.
  private let firstLine: Int
  private let lineStarts: [Int]

  /// Takes the bytes of a file, which must be UTF-8.
  ///
  /// - Throws: a diagnostic that names the first bad byte.
  package convenience init(
    name: String, bytes: [UInt8], firstLine: Int = 1
  ) throws(Diagnostic) {
    if let bad = SourceText.firstInvalidByte(of: bytes) {
      let source = SourceText(name: name, unchecked: bytes, firstLine: firstLine)
      let digits = String(bytes[bad], radix: 16, uppercase: true)
      let value = digits.count < 2 ? "0" + digits : digits
      throw Diagnostic(
        "the file is not UTF-8 text", at: SourceRange(bad, bad + 1),
        label: "byte \(bad), counted from 0, is \(value) (hexadecimal)",
        help: "save the file as UTF-8", in: source)
    }
    self.init(name: name, unchecked: bytes, firstLine: firstLine)
  }

  /// Takes a text that is already a string, such as a formula on the command line.
  package convenience init(name: String, text: String, firstLine: Int = 1) {
    self.init(name: name, unchecked: Array(text.utf8), firstLine: firstLine)
  }

  private init(name: String, unchecked bytes: [UInt8], firstLine: Int) {
    self.firstLine = firstLine
    self.name =
      switch name {
      case "-": "<stdin>"
      case "-e": SourceText.commandLine
      default: name
      }
    self.bytes = bytes
    self.lineStarts = SourceText.lineStarts(of: bytes)
  }

  /// Where the text begins: behind a byte order mark, if there is one.
  package var start: Int { lineStarts[0] }

  /// The number of lines; a line break at the very end begins one more, empty line.
  package var lineCount: Int { lineStarts.count }

  /// The line and the column of a byte, both counted from 1.
  ///
  /// A column is a character as an editor shows it, however many bytes it takes.
  package func position(of offset: Int) -> (line: Int, column: Int) {
    let line = self.lineIndex(of: offset)
    let before = lineStarts[line]..<max(lineStarts[line], min(offset, bytes.count))
    return (line + firstLine, String(decoding: bytes[before], as: UTF8.self).count + 1)
  }

  /// The text of a line, counted from 1, without its line break; empty where there is none.
  package func line(_ number: Int) -> String {
    guard lineStarts.indices.contains(number - firstLine) else { return "" }
    let range = lineRange(number)
    return text(in: range)
  }

  /// What the file says at a range.
  package func text(in range: SourceRange) -> String {
    let lower = min(max(0, range.lower), bytes.count)
    let upper = min(max(lower, range.upper), bytes.count)
    return String(decoding: bytes[lower..<upper], as: UTF8.self)
  }

  /// The bytes of a line that exists, counted from 1, without its line break.
  func lineRange(_ number: Int) -> SourceRange {
    let index = number - firstLine
    let lower = lineStarts[index]
    var upper = index + 1 < lineStarts.count ? lineStarts[index + 1] : bytes.count
    while upper > lower, bytes[upper - 1] == 0x0A || bytes[upper - 1] == 0x0D { upper -= 1 }
    return SourceRange(lower, upper)
  }

  /// The last line, counted from 0, that begins at or before an offset.
  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    bytes.withUnsafeBufferPointer { bytes in
      let mark = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
      var starts = [mark ? 3 : 0]
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        if byte == 0x0A { starts.append(offset) }
        if byte == 0x0D, offset == bytes.count || bytes[offset] != 0x0A { starts.append(offset) }
      }
      return starts
    }
  }
}

extension SourceText {
  /// The whole text, without a byte order mark and without blank lines before it.
  package var text: String {
    let blank: Set<UInt8> = [0x20, 0x09, 0x0A, 0x0D]
    var lower = start
    for (offset, byte) in bytes.enumerated().dropFirst(start) {
      guard blank.contains(byte) else { break }
      if byte == 0x0A || byte == 0x0D { lower = offset + 1 }
    }
    return text(in: SourceRange(lower, bytes.count))
  }
}
