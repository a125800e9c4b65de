/// Lays rows of text out in columns of equal width, as plain lines.
package struct TextTable: Sendable {
  /// The side of its column at which each cell stands; columns beyond the last are left-aligned.
  package var alignments: [CellAlignment]
  /// The spaces between two columns.
  package var gap: Int
  /// What marks a cell that was cut.
  package var ellipsis: String
  private var rows: [[String]] = []

  /// A table without rows.
  package init(alignments: [CellAlignment] = [], gap: Int = 2, ellipsis: String = "…") {
    self.alignments = alignments
    self.gap = max(0, gap)
    self.ellipsis = ellipsis
  }

  /// Adds a row; it may have fewer cells than others.
  package mutating func append(_ row: [String]) {
    // A cell is one line.
    rows.append(row.map { String($0.map { $0.isNewline || $0 == "\t" ? " " : $0 }) })
  }

  /// Returns the rows as lines of at most `width` cells, each after `indent` spaces.
  ///
  /// Where they do not fit the widest columns are narrowed, and their long cells cut.
  package func lines(width: Int = .max, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: max(0, indent))
    let widths = columnWidths(within: width == .max ? .max : width - margin.count)
    let space = String(repeating: " ", count: gap)
    return rows.map { row in
      let cells = zip(row.indices, row).map { column, text in
        text.truncated(to: widths[column], ellipsis: ellipsis)
          .padded(to: widths[column], column < alignments.count ? alignments[column] : .left)
      }
      let line = margin + cells.joined(separator: space)
      let trimmed = String(line.reversed().drop { $0 == " " }.reversed())
      return trimmed.truncated(to: width, ellipsis: "")
    }
  }

  private func columnWidths(within total: Int) -> [Int] {
    let count = rows.map(\.count).max() ?? 0
    var widths = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].cellWidth : 0 }.max() ?? 0
    }
    guard total < .max, count > 0 else { return widths }
    var excess = widths.reduce(0, +) + gap * (count - 1) - total
    while excess > 0, let widest = widths.max(), widest > 1 {
      // The widest columns come down to the next widest, or as far as is needed.
      let places = widths.indices.filter { widths[$0] == widest }
      let next = max(1, widths.filter { $0 < widest }.max() ?? 1)
      let step = min(widest - next, max(1, excess / places.count))
      for place in places where excess > 0 {
        widths[place] -= step
        excess -= step
      }
    }
    return widths
  }
}
