import Terminal
import Typography
import Wording

/// What the lines are called, behind their signs.
struct TextLegend {
  private let label: String
  private let names: [(text: String, series: Int?)]
  private let spelling: TextSpelling
  private let style: Style

  init(_ chart: LineChart, spelling: TextSpelling, style: Style, hasSeveral: Bool) {
    (self.spelling, self.style) = (spelling, style)
    label = spelling.text(chart.y.label)
    let lines = chart.legendNames.enumerated().map { index, name in
      // Without signs on the line, its name needs none.
      let text = spelling.text(name)
      let isPlain = chart.series.count == 1 && !spelling.isASCII
      return (text: isPlain ? text : "\(spelling.sign(index)) \(text)", series: Optional(index))
    }
    names = lines + (hasSeveral ? [(Phrase("\(spelling.several) several").text, nil)] : [])
  }

  /// The legend: what is measured, then the names, side by side while there is room.
  func lines(columns: Int) -> [String] {
    var lines = [spelling.cut(label, to: columns)]
    var used = lines[0].cellWidth
    for (text, series) in names {
      let text = spelling.cut(text, to: columns - 2)
      let gap = used == 0 ? 0 : 3
      let dressed = series.map { style.line(text, $0) } ?? text
      if used + gap + text.cellWidth <= columns {
        lines[lines.count - 1] += String(repeating: " ", count: gap) + dressed
        used += gap + text.cellWidth
      } else {
        lines.append("  " + dressed)
        used = 2 + text.cellWidth
      }
    }
    return lines
  }
}
