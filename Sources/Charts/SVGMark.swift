/// The marks that tell lines apart where colour does not.
enum SVGMark {
  // Around 0, 0; every other is open and larger, to be seen where it stands on one before it.
  private static let shapes = [
    "m-4 0a4 4 0 1 0 8 0a4 4 0 1 0-8 0z",
    "m-4.5-4.5h9v9h-9z",
    "m0-4.8l4.6 8h-9.2z",
    "m0-6l6 6l-6 6l-6-6z",
    "m0 4.8l4.6-8h-9.2z",
  ]

  /// The marks of a series as one element.
  static func element(of series: Int, at positions: [SVG.Position]) -> String {
    let shape = shapes[series % shapes.count]
    let path = positions.map { "M\(SVG.number($0.x)) \(SVG.number($0.y))\(shape)" }
    let kind = series % 2 == 0 ? "solid" : "open"
    return "<path class=\"\(kind) \(SVGStyle.classes(of: series))\" d=\"\(path.joined())\"/>"
  }

  /// The points of line number `series` out of `lines` that are marked.
  ///
  /// These are all of a few, else some at other places along the drawing's `width` than those of the
  /// other lines.
  static func places(
    on runs: [[SVG.Position]], series: Int, of lines: Int, across width: ClosedRange<Double>
  ) -> [SVG.Position] {
    let points = runs.flatMap { $0 }
    if points.count <= 16 { return points }
    // A point with a gap on both sides has no line to be seen by.
    let alone = runs.filter { $0.count == 1 }.flatMap { $0 }
    guard lines > 1 else { return alone }
    let distance = (width.upperBound - width.lowerBound) / 6
    var marked: [Int] = []
    for index in 0..<6 {
      let part = (Double(series % lines) + 0.5) / Double(lines)
      let wanted = width.lowerBound + (Double(index) + part) * distance
      let nearest = points.indices.min { abs(points[$0].x - wanted) < abs(points[$1].x - wanted) }
      if let nearest, abs(points[nearest].x - wanted) < distance / 2, marked.last != nearest {
        marked.append(nearest)
      }
    }
    return marked.map { points[$0] } + alone
  }
}
