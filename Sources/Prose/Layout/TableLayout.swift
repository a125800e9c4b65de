import Terminal
import Typography

/// Lays a table out so that nothing of it is cut: long cells take several lines.
struct TableLayout {
  let width: Int
  let isASCII: Bool
  private let gap = 2

  /// Returns the table's lines; where its columns do not fit at all, a list of its rows.
  func lines(_ table: MarkdownTable) -> [StyledText] {
    let header = table.header.map { text($0).adding(.bold) }
    let rows = table.rows.map { $0.map(text) }
    guard let widths = columnWidths(of: [header] + rows) else { return records(header, rows) }
    let wrapped = ([header] + rows).map { row in
      zip(row, widths).map { $0.wrapped(to: $1) }
    }
    var layout = TextTable(alignments: table.alignments, gap: gap)
    let hasLongRows = wrapped.contains { $0.contains { $0.count > 1 } }
    // The lines of all cells in the order in which the table will hold them.
    var content = StyledText()
    for (place, cells) in wrapped.enumerated() {
      if place > 1, hasLongRows { layout.append([]) }
      for line in 0..<max(1, cells.map(\.count).max() ?? 0) {
        let parts = cells.map { line < $0.count ? $0[line] : StyledText() }
        layout.append(parts.map(\.text))
        for part in parts { content.append(part) }
      }
      if place == 0 {
        let rules = widths.map { String(repeating: isASCII ? "-" : "─", count: $0) }
        layout.append(rules)
        for rule in rules { content.append(rule) }
      }
    }
    return content.styling(layout.lines(width: width))
  }

  private func text(_ cell: String) -> StyledText { InlineReader.text(cell, isASCII: isASCII) }

  /// How wide each column is to be; nil where the longest words do not fit side by side.
  private func columnWidths(of rows: [[StyledText]]) -> [Int]? {
    let columns = rows[0].indices
    var widths = columns.map { column in rows.map { $0[column].text.cellWidth }.max() ?? 0 }
    let least = columns.map { column in rows.map { $0[column].longestPiece }.max() ?? 0 }
    var excess = widths.reduce(0, +) + gap * (widths.count - 1) - width
    while excess > 0 {
      // The widest column that can still give way does so.
      let candidates = columns.filter { widths[$0] > least[$0] }
      guard let column = candidates.max(by: { widths[$0] < widths[$1] }) else { return nil }
      widths[column] -= 1
      excess -= 1
    }
    return widths
  }

  /// Each row as lines `header: cell`.
  private func records(_ header: [StyledText], _ rows: [[StyledText]]) -> [StyledText] {
    let records = rows.map { row in
      zip(header, row).flatMap { title, cell in
        var line = title
        line.append(title.text.isBlank ? "" : ": ")
        line.append(cell)
        return line.wrapped(to: width, hangingIndent: 2)
      }
    }
    return Array(records.joined(separator: [StyledText()]))
  }
}
