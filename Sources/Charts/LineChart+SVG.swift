import Typography
import Wording

extension LineChart {
  /// The chart as an SVG file of its own.
  ///
  /// It follows the reader's choice of a light or dark page, needs neither colour nor a certain font,
  /// and says in words for those who cannot see it what the lines do.
  package var svg: String { LineChart.svg([self]) }

  /// Charts one below the other as one SVG file, under the title of the first.
  ///
  /// Charts with the same `x` share it: their lines stand exactly above each other, and it is
  /// labelled once, at the bottom.
  package static func svg(_ charts: [LineChart]) -> String {
    let title = charts.first?.title ?? ""
    let layout = SVGLayout(charts)
    let panels = layout.panels.map { panel in
      let lines = panel.elements.map { "    \($0)" }.joined(separator: "\n")
      return "  <g>\n\(lines)\n  </g>"
    }
    let (width, height) = (SVG.number(SVGLayout.width), SVG.number(layout.height))
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 \(width) \(height)" \
      width="\(width)" height="\(height)" role="img" aria-labelledby="chart-title chart-desc">
        <title id="chart-title">\(XMLText.escaped(title))</title>
        <desc id="chart-desc">\(XMLText.escaped(charts.map(\.inWords).joined(separator: " ")))</desc>
        <style>
      \(SVGStyle.sheet)
        </style>
        <rect class="page" width="\(width)" height="\(height)" rx="6"/>
      \(layout.heading.map { "  \($0)\n" }.joined())\(panels.joined(separator: "\n"))
      </svg>

      """
  }

  /// What the lines do, in words.
  private var inWords: String {
    let number = NumberFormat(significantDigits: 4)
    let lines = series.map { series -> Phrase in
      let points = series.points.filter { x.place($0.x) != nil && y.place($0.y) != nil }
      guard let first = points.first, let last = points.last,
        let low = points.map(\.y).min(), let high = points.map(\.y).max()
      else { return "\(series.name): no points." }
      return """
        \(series.name): \(points.count) points, from \(number.text(first.y)) at \
        \(number.text(first.x)) to \(number.text(last.y)) at \(number.text(last.x)), lowest \
        \(number.text(low)), highest \(number.text(high)).
        """
    }
    let axes: Phrase = "\(y.label) over \(x.label)."
    return ([axes] + lines).map(\.text).joined(separator: " ")
  }
}
