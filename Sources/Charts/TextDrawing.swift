import Terminal
import Typography
import Wording

/// A chart laid out in cells.
struct TextDrawing {
  private let chart: LineChart
  private let columns: Int
  private let rows: Int
  private let spelling: TextSpelling
  private let style: Style
  private let x: Ruler
  private let y: Ruler
  private let yTicks: [Tick]

  init(_ chart: LineChart, columns: Int, rows: Int, spelling: TextSpelling, style: Style) {
    self.chart = chart
    (self.columns, self.rows) = (columns, rows)
    (self.spelling, self.style) = (spelling, style)
    let points = chart.series.flatMap(\.points)
    x = Ruler(along: chart.x, points.map(\.x))
    y = Ruler(up: chart.y, points.map(\.y))
    yTicks = y.ticks(atMost: max(2, rows / 2))
  }

  /// The cells that the numbers at the left need, with the space behind them.
  var neededMargin: Int {
    let widest = yTicks.map { spelling.text($0.text).cellWidth }.max() ?? 0
    return min(widest, columns / 2 - 2) + 1
  }

  /// The lines; the axis stands behind a margin of so many cells.
  func lines(margin: Int) -> [String] {
    let width = columns - margin - 1
    let (cells, hasSeveral) = cells(width: width)
    let legend = TextLegend(chart, spelling: spelling, style: style, hasSeveral: hasSeveral)
    let scale = TextScale(x, width: width, spelling: spelling)
    let blank = String(repeating: " ", count: margin)
    let corner = blank + String(spelling.corner)
    return legend.lines(columns: columns) + drawing(cells, margin: margin)
      + [corner + scale.axis]
      + scale.numbers(margin: margin + 1)
      + [label(margin: margin + 1, width: width)].filter { !$0.isEmpty }
  }

  private func cells(width: Int) -> (rows: [[TextCell]], hasSeveral: Bool) {
    let (right, down) = spelling.isASCII ? (1, 1) : (2, 4)
    let rasters = chart.series.map { series in
      let runs = LineChart.thinned(chart.runs(of: series), columns: width * right) { place in
        Int((x.part(place) * Double(width * right - 1)).rounded())
      }
      return Raster(
        columns: width * right, rows: rows * down,
        runs: runs.map { $0.map { (x: x.part($0.x), y: y.part($0.y)) } })
    }
    if rasters.allSatisfy(\.isEmpty) { return (withoutPoints(width: width), false) }
    if spelling.isASCII {
      let cells = SignCells(rasters, columns: width, rows: rows, spelling: spelling)
      return (cells.rows, cells.hasSeveral)
    }
    let cells = BrailleCells(rasters, columns: width, rows: rows, spelling: spelling)
    return (cells.rows, cells.hasSeveral)
  }

  private func withoutPoints(width: Int) -> [[TextCell]] {
    let words: Phrase = "no points"
    let message = words.text.padded(to: width, .center).map {
      TextCell(character: $0, series: nil)
    }
    let blank = Array(repeating: TextCell.blank, count: width)
    return (0..<rows).map { $0 == rows / 2 ? message : blank }
  }

  private func drawing(_ cells: [[TextCell]], margin: Int) -> [String] {
    let ticks = Dictionary(yTicks.map { (row($0.place), $0) }) { first, _ in first }
    return cells.enumerated().map { row, cells in
      let number = ticks[row].map { spelling.text($0.text) } ?? ""
      // A number that is cut would be another.
      let label = number.cellWidth < margin ? number : ""
      let mark = ticks[row] == nil ? spelling.upward : spelling.upwardTick
      return label.padded(to: margin - 1, .right) + " " + String(mark) + dressed(cells)
    }
  }

  /// The cells of a row up to the last that is not empty, each piece in its line's colour.
  private func dressed(_ cells: [TextCell]) -> String {
    let end = cells.lastIndex { $0 != .blank }.map { $0 + 1 } ?? 0
    var result = ""
    var start = 0
    while start < end {
      let series = cells[start].series
      let stop = cells[start..<end].firstIndex { $0.series != series } ?? end
      let piece = String(cells[start..<stop].map(\.character))
      result += series.map { style.line(piece, $0) } ?? piece
      start = stop
    }
    return result
  }

  private func row(_ place: Double) -> Int {
    min(Int(((1 - y.part(place)) * Double(rows - 1)).rounded()), rows - 1)
  }

  private func label(margin: Int, width: Int) -> String {
    let label = spelling.cut(spelling.text(chart.x.label), to: width)
    guard !label.isEmpty else { return "" }
    return String(repeating: " ", count: margin + (width - label.cellWidth) / 2) + label
  }
}

extension Style {
  /// A piece of a line in its colour, which says no more than which line it is.
  func line(_ text: String, _ series: Int) -> String {
    let roles: [Role] = [.success, .warning, .gradient, .value, .failure, .hint]
    return colored(text, as: roles[series % roles.count])
  }
}
