/// The names of the lines, each behind a piece of its line, in rows above the drawing.
struct SVGLegend {
  let elements: [String]
  let height: Double

  init(_ names: [String], left: Double, right: Double, top: Double) {
    let (row, sample, gap) = (22.0, 34.0, 22.0)
    var (x, y) = (left, top)
    var elements: [String] = []
    for (index, name) in names.enumerated() {
      let text = SVG.cut(name, to: right - left - sample - 8)
      let width = sample + 8 + SVG.width(text)
      if x > left, x + width > right { (x, y) = (left, y + row) }
      let kind = "line " + SVGStyle.classes(of: index)
      elements += [
        SVG.line(kind, from: (x, y + 8), to: (x + sample, y + 8)),
        SVG.text(text, at: (x + sample + 8, y + 12.5)),
      ]
      // A single line has marks only where its points are few.
      if names.count > 1 {
        elements.append(SVGMark.element(of: index, at: [(x + sample / 2, y + 8)]))
      }
      x += width + gap
    }
    self.elements = elements
    height = names.isEmpty ? 0 : y - top + row
  }
}
