import Wording

extension CSVReader {
  /// Reads the line of names.
  mutating func header() throws(Fault) -> [String] {
    let start = offset
    guard offset < end else {
      throw Fault(
        message: "the table is empty", range: SourceRange(end, end),
        label: "a header with a name for each column belongs here")
    }
    var names: [String] = []
    var allNumbers = true
    var isLast = false
    while !isLast {
      let field = try field()
      names.append(text(of: field))
      if (try? number(in: field, column: "")) == nil { allNumbers = false }
      isLast = field.isLast
    }
    let line = SourceRange(start, max(start, min(offset, lineEnd(from: start))))
    if allNumbers {
      throw Fault(
        message: "the table has no header", range: line,
        label: "a name for each column belongs here, these are numbers",
        help: "begin with a line such as `x1,x2,y`")
    }
    if names.count == 1, let separator = separator(in: names[0]) {
      throw Fault(
        message: "the columns are separated by \(separator)", range: line,
        label: "a comma is expected", help: "save the table with commas")
    }
    return names
  }

  /// What separates columns in place of a comma, if it looks so.
  private func separator(in name: String) -> Phrase? {
    if name.contains(";") { return "`;`" }
    return name.contains("\t") ? "tabs" : nil
  }

  /// Where the line ends that holds an offset.
  func lineEnd(from offset: Int) -> Int {
    var lineEnd = offset
    while lineEnd < end, bytes[lineEnd] != 0x0A, bytes[lineEnd] != 0x0D { lineEnd += 1 }
    return lineEnd
  }
}
