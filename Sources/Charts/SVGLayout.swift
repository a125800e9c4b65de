/// Where the parts of one or several charts stand on a page.
struct SVGLayout {
  static let width = 720.0
  /// The page's height.
  let height: Double
  let panels: [SVGPanel]
  /// The title above all.
  let heading: [String]

  init(_ charts: [LineChart]) {
    let title = charts.first?.title ?? ""
    let room = SVGLayout.width - 48
    // What is written larger than the rest takes a sixth more room.
    heading =
      title.isEmpty ? [] : [SVG.text(SVG.cut(title, to: room / 1.16), "title", at: (24, 30))]
    let points = charts.flatMap { $0.series.flatMap(\.points).map(\.x) }
    let shared = charts.first.flatMap { first in
      charts.allSatisfy { $0.x == first.x } ? Ruler(along: first.x, points) : nil
    }
    let rulers = charts.map { chart in
      let points = chart.series.flatMap(\.points)
      return (
        x: shared ?? Ruler(along: chart.x, points.map(\.x)),
        y: Ruler(up: chart.y, points.map(\.y))
      )
    }
    let labels = rulers.flatMap { $0.y.ticks(atMost: SVGPanel.yTicks).map { SVG.width($0.text) } }
    let left = 48 + min(labels.max() ?? 0, 160)
    var top = title.isEmpty ? 20.0 : 50.0
    panels = charts.indices.map { index in
      let names = charts[index].legendNames
      let isLast = index == charts.count - 1
      let panel = SVGPanel(
        chart: charts[index], x: rulers[index].x, y: rulers[index].y, left: left, top: top,
        height: charts.count == 1 ? 300 : 200,
        hasLegend: index == 0 || names != charts[index - 1].legendNames,
        hasLabels: isLast || shared == nil,
        heading: index > 0 && charts[index].title != title ? charts[index].title : "")
      top = panel.end + 24
      return panel
    }
    height = panels.last.map { $0.end + 16 } ?? top
  }
}
