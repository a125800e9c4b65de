extension LineChart {
  /// The chart as an SVG file of its own, readable on light and dark pages and without colour.
  package var svg: String { LineChart.svg([self]) }

  /// Charts one below the other as one SVG file.
  package static func svg(_ charts: [LineChart]) -> String {
    let title = charts.first?.title ?? ""
    let body = charts.enumerated().map { index, chart in
      let frame = Frame(chart)
      let parts = [frame.gridlines, frame.axes, frame.lines, frame.legend].flatMap { $0 }
      let lines = parts.map { "    " + $0 }.joined(separator: "\n")
      return "  <g transform=\"translate(0 \(index * (Frame.height - 40)))\">\n\(lines)\n  </g>"
    }.joined(separator: "\n")
    let width = Frame.width
    let height = Frame.height + (max(charts.count, 1) - 1) * (Frame.height - 40)
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" role="img" aria-labelledby="title">
        <title id="title">\(title.escapedForXML)</title>
        <style>
          .page { fill: #ffffff } text { fill: #1f2328; font: 13px system-ui, sans-serif }
          .title { font-size: 15px; font-weight: 600 } .grid { stroke: #d8dee4 }
          .axis { stroke: #59636e } .line { fill: none; stroke-width: 2; stroke-linejoin: round }
          .s0 { stroke: #0969da } .s1 { stroke: #bc4c00; stroke-dasharray: 7 3 }
          .s2 { stroke: #1a7f37; stroke-dasharray: 2 3 }
          .s3 { stroke: #8250df; stroke-dasharray: 10 3 2 3 }
          @media (prefers-color-scheme: dark) {
            .page { fill: #0d1117 } text { fill: #e6edf3 } .grid { stroke: #30363d }
            .axis { stroke: #9198a1 } .s0 { stroke: #58a6ff } .s1 { stroke: #f0883e }
            .s2 { stroke: #3fb950 } .s3 { stroke: #bc8cff }
          }
        </style>
        <rect class="page" width="\(width)" height="\(height)"/>
        <text class="title" x="76" y="24">\(title.escapedForXML)</text>
      \(body)
      </svg>

      """
  }

  /// Where the drawing's parts stand.
  private struct Frame {
    static let (width, height) = (720, 440)
    let left = 76.0
    let right = 700.0
    let top = 72.0
    let bottom = 384.0
    let chart: LineChart
    let xRange: ClosedRange<Double>
    let yRange: ClosedRange<Double>

    init(_ chart: LineChart) {
      self.chart = chart
      let points = chart.series.flatMap(\.points)
      xRange = chart.x.range(of: points.map(\.x))
      yRange = chart.y.range(of: points.map(\.y))
    }

    var gridlines: [String] {
      chart.x.ticks(in: xRange, atMost: 8).flatMap { tick in
        let x = across(tick.place)
        return [
          line("grid", x, top, x, bottom),
          text(tick.text, x, bottom + 20, anchor: "middle"),
        ]
      }
        + chart.y.ticks(in: yRange, atMost: 6).flatMap { tick in
          let y = up(tick.place)
          return [
            line("grid", left, y, right, y),
            text(tick.text, left - 8, y + 4, anchor: "end"),
          ]
        }
    }

    var axes: [String] {
      [
        line("axis", left, bottom, right, bottom), line("axis", left, top, left, bottom),
        text(chart.x.label, (left + right) / 2, bottom + 44, anchor: "middle"),
        """
        <text x="0" y="0" text-anchor="middle" transform="translate(18 \
        \(pixels((top + bottom) / 2))) rotate(-90)">\(chart.y.label.escapedForXML)</text>
        """,
      ]
    }

    var lines: [String] {
      chart.series.enumerated().flatMap { index, series in
        chart.runs(of: series).map(thinned).map { run in
          let points = run.map { "\(pixels(across($0.x))),\(pixels(up($0.y)))" }
          return run.count == 1
            ? "<circle class=\"line s\(index % 4)\" cx=\"\(pixels(across(run[0].x)))\" "
              + "cy=\"\(pixels(up(run[0].y)))\" r=\"2\"/>"
            : "<polyline class=\"line s\(index % 4)\" points=\"\(points.joined(separator: " "))\"/>"
        }
      }
    }

    /// A line with no more points than a screen shows: of those that fall into one column the first,
    /// the lowest, the highest and the last, so that no peak is lost.
    private func thinned(_ run: [(x: Double, y: Double)]) -> [(x: Double, y: Double)] {
      guard run.count > 2000 else { return run }
      var result: [(x: Double, y: Double)] = []
      var start = 0
      while start < run.count {
        let column = across(run[start].x).rounded()
        var end = start
        while end + 1 < run.count, across(run[end + 1].x).rounded() == column { end += 1 }
        let part = start...end
        let low = part.min { run[$0].y < run[$1].y } ?? start
        let high = part.max { run[$0].y < run[$1].y } ?? start
        result += Set([start, low, high, end]).sorted().map { run[$0] }
        start = end + 1
      }
      return result
    }

    /// The names of the lines, side by side above the drawing.
    var legend: [String] {
      var x = left
      return chart.series.enumerated().flatMap { index, series in
        defer { x += 56 + 7.5 * Double(series.name.count) }
        return [
          line("line s\(index % 4)", x, 50, x + 26, 50),
          text(series.name, x + 32, 54, anchor: "start"),
        ]
      }
    }

    private func across(_ place: Double) -> Double {
      left + (place - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound) * (right - left)
    }

    private func up(_ place: Double) -> Double {
      bottom - (place - yRange.lowerBound) / (yRange.upperBound - yRange.lowerBound)
        * (bottom - top)
    }

    private func line(
      _ kind: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double
    ) -> String {
      """
      <line class="\(kind)" x1="\(pixels(x1))" y1="\(pixels(y1))" x2="\(pixels(x2))" \
      y2="\(pixels(y2))"/>
      """
    }

    private func text(_ text: String, _ x: Double, _ y: Double, anchor: String) -> String {
      """
      <text x="\(pixels(x))" y="\(pixels(y))" text-anchor="\(anchor)">\(text.escapedForXML)</text>
      """
    }

    /// A length with one decimal, which is finer than a screen shows.
    private func pixels(_ length: Double) -> String { "\((length * 10).rounded() / 10)" }
  }
}

extension String {
  /// The text with the characters replaced that XML keeps for itself or does not allow.
  fileprivate var escapedForXML: String {
    var result = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\t", "\n", "\r": result += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
