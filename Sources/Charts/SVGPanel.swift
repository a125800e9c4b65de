import Wording

/// One chart on a page: its axes, lines and legend.
struct SVGPanel {
  static let yTicks = 6

  let chart: LineChart
  let x: Ruler
  let y: Ruler
  private let left: Double
  private let right: Double
  private let top: Double
  private let bottom: Double
  private let legend: SVGLegend?
  private let heading: [String]
  private let hasLabels: Bool

  /// A chart whose panel begins at `top`, and its drawing itself, so high, at `left`; the numbers
  /// along `x` are written if it `hasLabels`.
  init(
    chart: LineChart, x: Ruler, y: Ruler, left: Double, top: Double, height: Double,
    hasLegend: Bool, hasLabels: Bool, heading: String
  ) {
    (self.chart, self.x, self.y, self.left, self.hasLabels) = (chart, x, y, left, hasLabels)
    let last = x.ticks(atMost: 8).last.map { SVG.width($0.text) / 2 } ?? 0
    right = SVGLayout.width - max(24, min(last + 8, 80))
    self.heading = heading.isEmpty ? [] : [SVG.text(heading, "title", at: (24, top + 14))]
    let start = top + (heading.isEmpty ? 0 : 30)
    legend =
      hasLegend
      ? SVGLegend(chart.legendNames, left: left, right: right, top: start) : nil
    self.top = start + (legend?.height ?? 0) + 6
    bottom = self.top + height
  }

  /// Where the panel ends.
  var end: Double { bottom + (hasLabels ? 48 : 0) }

  var elements: [String] {
    heading + grid + lines + axes + (legend?.elements ?? [])
  }

  private var grid: [String] {
    x.ticks(atMost: 8).flatMap { tick in
      let across = position(tick.place, y.range.lowerBound).x
      let line = SVG.line("grid", from: (across, top), to: (across, bottom))
      let label = SVG.text(tick.text, at: (across, bottom + 19), anchor: .middle)
      return hasLabels ? [line, label] : [line]
    }
      + y.ticks(atMost: SVGPanel.yTicks).flatMap { tick in
        let up = position(x.range.lowerBound, tick.place).y
        return [
          SVG.line("grid", from: (left, up), to: (right, up)),
          SVG.text(tick.text, at: (left - 8, up + 4.5), anchor: .end),
        ]
      }
  }

  private var axes: [String] {
    let along = SVG.cut(chart.x.label, to: right - left)
    let up = SVG.cut(chart.y.label, to: bottom - top)
    let middle: SVG.Position = ((left + right) / 2, (top + bottom) / 2)
    let isEmpty = chart.series.allSatisfy { chart.runs(of: $0).isEmpty }
    return [
      SVG.line("axis", from: (left, bottom), to: (right, bottom)),
      SVG.line("axis", from: (left, top), to: (left, bottom)),
      SVG.upward(up, at: (24, middle.y)),
    ] + (hasLabels ? [SVG.text(along, at: (middle.x, bottom + 40), anchor: .middle)] : [])
      + (isEmpty ? [SVG.text(Phrase("no points").text, at: middle, anchor: .middle)] : [])
  }

  /// The lines, and above them all their marks.
  private var lines: [String] {
    let drawn = chart.series.map { runs(of: $0) }
    let lines = drawn.enumerated().flatMap { index, runs in
      runs.filter { $0.count > 1 }.map {
        SVG.polyline("line " + SVGStyle.classes(of: index), through: $0)
      }
    }
    let marks = drawn.enumerated().compactMap { index, runs in
      let places = SVGMark.places(
        on: runs, series: index, of: drawn.count, across: left...right)
      return places.isEmpty ? nil : SVGMark.element(of: index, at: places)
    }
    return lines + marks
  }

  private func runs(of series: LineChart.Series) -> [[SVG.Position]] {
    LineChart.thinned(chart.runs(of: series), columns: Int(right - left)) { place in
      Int(position(place, y.range.lowerBound).x.rounded())
    }.map { run in run.map { position($0.x, $0.y) } }
  }

  private func position(_ across: Double, _ up: Double) -> SVG.Position {
    (left + x.part(across) * (right - left), bottom - y.part(up) * (bottom - top))
  }
}
