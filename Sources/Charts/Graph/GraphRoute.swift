/// The line of an edge: straight where it crosses a column, curved from each column to the next.
struct GraphRoute {
  /// A curve with its two control points, or a straight piece.
  enum Piece {
    case line(to: SVG.Position)
    case curve(SVG.Position, SVG.Position, to: SVG.Position)
  }

  /// The nodes at its ends.
  let from: Int
  let to: Int
  let start: SVG.Position
  let pieces: [Piece]

  /// A line that crosses some columns, each at a level.
  init(
    from: Int, to: Int, start: SVG.Position,
    bends: [(column: (left: Double, right: Double), level: Double)], end: SVG.Position
  ) {
    (self.from, self.to, self.start) = (from, to, start)
    var pieces: [Piece] = []
    var position = start
    func curve(to end: SVG.Position) -> Piece {
      let middle = (position.x + end.x) / 2
      return position.y == end.y
        ? .line(to: end) : .curve((middle, position.y), (middle, end.y), to: end)
    }
    for bend in bends {
      pieces.append(curve(to: (bend.column.left, bend.level)))
      position = (bend.column.right, bend.level)
      pieces.append(.line(to: position))
    }
    self.pieces = pieces + [curve(to: end)]
  }

  /// The line in SVG's language of paths.
  var path: String {
    func text(_ position: SVG.Position) -> String {
      "\(SVG.number(position.x)) \(SVG.number(position.y))"
    }
    return pieces.reduce("M\(text(start))") { path, piece in
      switch piece {
      case .line(let end): path + "L\(text(end))"
      case .curve(let first, let second, let end):
        path + "C\(text(first)) \(text(second)) \(text(end))"
      }
    }
  }
}
