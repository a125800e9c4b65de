import Typography

extension LineChart {
  /// The chart as lines of text, none wider than `columns`.
  ///
  /// Each line of the chart has a sign of its own, and no colour is needed to tell them apart; in a
  /// column of the text it stands at the mean of the points that fall there. Where two meet, that of
  /// the first is shown.
  ///
  /// - Parameters:
  ///   - columns: the width, at least 24.
  ///   - rows: the height of the drawing itself, at least 4.
  ///   - isASCII: whether to use nothing but ASCII.
  /// - Returns: the lines: a legend, the drawing, an axis and its numbers.
  package func text(columns: Int, rows: Int, isASCII: Bool = false) -> [String] {
    let drawing = TextDrawing(self, columns: max(columns, 24), rows: max(rows, 4), isASCII: isASCII)
    return drawing.lines
  }
}

/// A chart laid out in cells.
private struct TextDrawing {
  private let chart: LineChart
  private let signs: [Character]
  private let isASCII: Bool
  private let (width, height): (Int, Int)
  private let margin: Int
  private let xRange: ClosedRange<Double>
  private let yRange: ClosedRange<Double>
  private let yTicks: [Axis.Tick]

  init(_ chart: LineChart, columns: Int, rows: Int, isASCII: Bool) {
    self.chart = chart
    self.isASCII = isASCII
    signs = isASCII ? ["*", "o", "+", "x"] : ["•", "○", "+", "×"]
    let points = chart.series.flatMap(\.points)
    let places = points.compactMap { chart.x.place($0.x) }
    // Along the axis of epochs no room is given away.
    let low = places.min() ?? 0
    let high = places.max() ?? 1
    xRange = low < high ? low...high : (low - 1)...(low + 1)
    yRange = chart.y.range(of: points.map(\.y))
    yTicks = chart.y.ticks(in: yRange, atMost: max(2, rows / 3))
    let labels = yTicks.map { TextDrawing.plain($0.text, isASCII).cellWidth }.max() ?? 0
    margin = min(labels, 12) + 1
    (width, height) = (columns - margin - 2, rows)
  }

  var lines: [String] {
    [legend] + drawing + [axis, labels]
  }

  /// The signs with the names of their lines, cut where there is no room.
  private var legend: String {
    let names = chart.series.enumerated().map { index, series in
      "\(signs[index % signs.count]) \(TextDrawing.plain(series.name, isASCII))"
    }
    let label = TextDrawing.plain(chart.y.label, isASCII)
    return (label + "   " + names.joined(separator: "   "))
      .truncated(to: margin + 1 + width, ellipsis: isASCII ? "..." : "…")
  }

  private var drawing: [String] {
    var cells = Array(repeating: Array(repeating: Character(" "), count: width), count: height)
    for (index, series) in chart.series.enumerated().reversed() {
      for (column, place) in means(of: series) {
        cells[row(place)][column] = signs[index % signs.count]
      }
    }
    let ticks = Dictionary(yTicks.map { (row($0.place), $0.text) }) { first, _ in first }
    let bar: Character = isASCII ? "|" : "│"
    let mark: Character = isASCII ? "+" : "┤"
    return cells.enumerated().map { row, cells in
      let label = ticks[row].map { TextDrawing.plain($0, isASCII) } ?? ""
      let blank = String(repeating: " ", count: max(0, margin - 1 - label.cellWidth))
      let line = String(cells)
      let end = line.lastIndex { $0 != " " }.map { line.index(after: $0) } ?? line.startIndex
      return blank + label + " " + String(ticks[row] == nil ? bar : mark) + line[..<end]
    }
  }

  /// The mean place of a series in each column that it has points in, and between them on a straight
  /// line.
  private func means(of series: LineChart.Series) -> [(column: Int, place: Double)] {
    chart.runs(of: series).flatMap { run -> [(column: Int, place: Double)] in
      var sums = [Int: (sum: Double, count: Int)]()
      for point in run {
        let column = self.column(point.x)
        let (sum, count) = sums[column] ?? (0, 0)
        sums[column] = (sum + point.y, count + 1)
      }
      let known = sums.map { ($0.key, $0.value.sum / Double($0.value.count)) }.sorted {
        $0.0 < $1.0
      }
      var result: [(column: Int, place: Double)] = []
      for (index, (column, place)) in known.enumerated() {
        if index > 0 {
          let (before, start) = known[index - 1]
          for between in (before + 1)..<max(column, before + 1) {
            let part = Double(between - before) / Double(column - before)
            result.append((between, start + (place - start) * part))
          }
        }
        result.append((column, place))
      }
      return result
    }
  }

  private func column(_ place: Double) -> Int {
    let part = (place - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound)
    return min(max(Int((part * Double(width - 1)).rounded()), 0), width - 1)
  }

  private func row(_ place: Double) -> Int {
    let part = (yRange.upperBound - place) / (yRange.upperBound - yRange.lowerBound)
    return min(max(Int((part * Double(height - 1)).rounded()), 0), height - 1)
  }

  private var axis: String {
    String(repeating: " ", count: margin) + (isASCII ? "+" : "└")
      + String(repeating: isASCII ? "-" : "─", count: width)
  }

  /// The first and the last number along the axis, and between them what they count.
  private var labels: String {
    func number(_ place: Double) -> String {
      TextDrawing.plain(
        NumberFormat(significantDigits: 6).text(
          chart.x.scale == .logarithmic ? .power(10, Int(place)) : place), isASCII)
    }
    let (first, last) = (number(xRange.lowerBound), number(xRange.upperBound))
    let label = TextDrawing.plain(chart.x.label, isASCII)
    let room = width - first.cellWidth - last.cellWidth - label.cellWidth
    let blank = String(repeating: " ", count: margin + 1)
    guard room >= 2 else { return blank + first }
    let before = String(repeating: " ", count: room / 2)
    return blank + first + before + label + String(repeating: " ", count: room - room / 2) + last
  }

  private static func plain(_ text: String, _ isASCII: Bool) -> String {
    isASCII ? ASCIIText.of(text) : text
  }
}
