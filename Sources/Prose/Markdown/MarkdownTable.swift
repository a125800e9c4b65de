import Typography

/// A table of GitHub's Markdown: every row has as many cells as the header.
struct MarkdownTable: Equatable {
  var header: [String]
  var alignments: [CellAlignment]
  var rows: [[String]]

  /// Reads the table that begins with the first line; nil where none does.
  ///
  /// - Returns: the table and how many lines it takes.
  static func read(_ lines: ArraySlice<String>) -> (table: MarkdownTable, length: Int)? {
    guard lines.count >= 2, let first = lines.first, first.contains("|"),
      let alignments = alignments(lines[lines.startIndex + 1])
    else { return nil }
    let header = cells(first)
    guard header.count == alignments.count else { return nil }
    let body = lines.dropFirst(2).prefix { !$0.isBlank && !BlockReader.interruptsParagraph($0) }
    let rows = body.map { line in
      let cells = cells(line)
      let missing = max(0, header.count - cells.count)
      return Array(cells.prefix(header.count)) + Array(repeating: "", count: missing)
    }
    let table = MarkdownTable(header: header, alignments: alignments, rows: rows)
    return (table, rows.count + 2)
  }

  /// Reads the line under the header: `|:---|---:|`.
  private static func alignments(_ line: String) -> [CellAlignment]? {
    guard line.contains("-"), line.contains("|") || line.contains(":") else { return nil }
    var alignments: [CellAlignment] = []
    for cell in cells(line) {
      let dashes = cell.drop { $0 == ":" }.prefix { $0 == "-" }
      let (before, after) = (cell.hasPrefix(":"), cell.hasSuffix(":"))
      guard !dashes.isEmpty, cell.count == dashes.count + (before ? 1 : 0) + (after ? 1 : 0) else {
        return nil
      }
      alignments.append(after ? (before ? .center : .right) : .left)
    }
    return alignments
  }

  /// Cuts a line at its bars; `\|` is a bar inside a cell.
  private static func cells(_ line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var isEscaped = false
    for character in line.trimmed {
      if character == "|" {
        if isEscaped {
          cell.removeLast()
          cell.append("|")
        } else {
          cells.append(cell.trimmed)
          cell = ""
        }
      } else {
        cell.append(character)
      }
      isEscaped = character == "\\" && !isEscaped
    }
    if !cell.isBlank { cells.append(cell.trimmed) }
    // The bar at the beginning of a line begins no cell of its own.
    return line.trimmed.hasPrefix("|") ? Array(cells.dropFirst()) : cells
  }
}
