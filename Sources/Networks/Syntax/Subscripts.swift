/// Why subscripts do not fit an array.
struct SubscriptProblem: Error {
  let message: String
  let label: String
  var help: String?
  /// The subscript that does not fit; `nil` for all of them together.
  var range: SourceRange?
}

extension [Subscript] {
  /// The rows and columns, counted from 0, that subscripts counted from 1 pick.
  func ranges(
    in shape: Shape
  ) throws(SubscriptProblem) -> (rows: Range<Int>, columns: Range<Int>) {
    switch count {
    case 1 where shape.isColumn:
      return (try self[0].range(of: shape.rows, "element"), 0..<1)
    case 2:
      return (
        try self[0].range(of: shape.rows, "row"), try self[1].range(of: shape.columns, "column")
      )
    default:
      throw SubscriptProblem(
        message: "a \(shape) array takes \(shape.isColumn ? "one subscript" : "two subscripts")",
        label: "\(count) here",
        help: shape.isColumn ? "write [i]" : "write [i, j], [i, :] or [:, j]")
    }
  }

  /// The positions, row by row, that the subscripts pick.
  func positions(in shape: Shape) throws(SubscriptProblem) -> [Int] {
    let (rows, columns) = try ranges(in: shape)
    return rows.flatMap { row in columns.map { row * shape.columns + $0 } }
  }
}

extension Subscript {
  fileprivate func range(
    of extent: Int, _ what: String
  ) throws(SubscriptProblem) -> Range<Int> {
    let (first, last) =
      switch kind {
      case .all: (1, extent)
      case .at(let index): (index, index)
      case .through(let first, let last): (first, last)
      }
    guard first >= 1, last <= extent, first <= last else {
      let label =
        first < 1
        ? "\(what)s are counted from 1"
        : first > last ? "the first is greater than the last" : "it has \(extent) \(what)s"
      throw SubscriptProblem(message: "there is no such \(what)", label: label, range: range)
    }
    return first - 1..<last
  }
}

extension Shape {
  /// The shape of some rows and some columns: a single column is a vector.
  static func picked(_ rows: Range<Int>, _ columns: Range<Int>) -> Shape {
    switch (rows.count, columns.count) {
    case (1, 1): .number
    case (let m, 1): Shape([m])
    case (let m, let n): Shape([m, n])
    }
  }

  /// The subscripts, counted from 1, of the element at a position; none for a number.
  package func subscripts(of position: Int) -> [Int] {
    if isNumber { return [] }
    return extents.count < 2 ? [position + 1] : [position / columns + 1, position % columns + 1]
  }
}
