/// Points along a path of lines and cubic Bézier curves.
package struct PathSamples {
  package private(set) var points: [DrawnGraph.Position] = []

  package init(_ path: String) throws {
    for match in path.matches(of: /([A-Za-z])([^A-Za-z]*)/) {
      let numbers = match.2.split(separator: " ").compactMap { Double($0) }
      let ends = stride(from: 0, to: numbers.count - 1, by: 2)
        .map { (x: numbers[$0], y: numbers[$0 + 1]) }
      switch (match.1, ends.count) {
      case ("M", 1): points = ends
      case ("L", 1), ("C", 3):
        guard let start = points.last else { throw DrawnGraph.Malformed(reason: path) }
        points += (1...20).map { Self.point(on: [start] + ends, at: Double($0) / 20) }
      default: throw DrawnGraph.Malformed(reason: path)
      }
    }
  }

  /// De Casteljau's construction.
  private static func point(
    on controls: [DrawnGraph.Position], at t: Double
  ) -> DrawnGraph.Position {
    var points = controls
    while points.count > 1 {
      points = zip(points, points.dropFirst()).map { a, b in
        (a.x + t * (b.x - a.x), a.y + t * (b.y - a.y))
      }
    }
    return points[0]
  }
}
