package import Terminal
import Typography

extension LineChart {
  /// The chart as lines of text, none wider than `columns`; its title is left to the heading above.
  ///
  /// The legend comes first, below the drawing the numbers along `x` and what they count. Lines are
  /// drawn in Braille dots, eight to a cell, or in ASCII by a sign of their own. Either way each has a
  /// sign that its line shows, so that colour is not needed to tell them apart. Where several lines
  /// share their cells, their signs alternate; `#` stands for several that share the only one.
  ///
  /// - Parameters:
  ///   - columns: the width, at least 24.
  ///   - rows: the height of the drawing itself, at least 4.
  ///   - isASCII: whether to use nothing but ASCII.
  ///   - style: whether to colour the lines as well.
  /// - Returns: the lines, with no space at their ends.
  package func text(
    columns: Int, rows: Int, isASCII: Bool = false, style: Style = Style(isColored: false)
  ) -> [String] {
    LineChart.text([self], columns: columns, rows: rows, isASCII: isASCII, style: style)
  }

  /// Charts one below the other, with an empty line between two and their axes at the same column.
  package static func text(
    _ charts: [LineChart], columns: Int, rows: Int, isASCII: Bool = false,
    style: Style = Style(isColored: false)
  ) -> [String] {
    let drawings = charts.map { chart in
      TextDrawing(
        chart, columns: max(columns, 24), rows: max(rows, 4), spelling: TextSpelling(isASCII),
        style: style)
    }
    let margin = drawings.map(\.neededMargin).max() ?? 0
    return Array(drawings.map { $0.lines(margin: margin) }.joined(separator: [""]))
  }
}
