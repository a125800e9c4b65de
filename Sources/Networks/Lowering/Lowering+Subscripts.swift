/// `x[2]`, `W[1, :]`, `x[2..4]`.
extension Lowering {
  mutating func lowerSubscripts(
    _ subscripts: [Subscript], of x: Int, _ place: Place
  ) throws(Diagnostic) -> Lowered {
    guard !subscripts.isEmpty else { return .operation(x) }
    let (rows, columns) = try ranges(subscripts, of: shape(x), place)
    return .operation(
      try append(
        .slice(rows: rows, columns: columns), [x],
        .array(rows: rows.count, columns: columns.count), at: place))
  }

  /// The rows and columns, counted from 0, that subscripts counted from 1 pick.
  func ranges(
    _ subscripts: [Subscript], of shape: Shape, _ place: Place
  ) throws(Diagnostic) -> (rows: Range<Int>, columns: Range<Int>) {
    if subscripts.count == 1, shape.isColumn {
      return (try range(subscripts[0], of: shape.rows, "element", place), 0..<1)
    }
    if subscripts.count == 2 {
      return (
        try range(subscripts[0], of: shape.rows, "row", place),
        try range(subscripts[1], of: shape.columns, "column", place)
      )
    }
    let isRow = shape.rows == 1
    throw error(
      shape.isColumn ? "a vector takes one subscript" : "a matrix takes two subscripts", place,
      label: "\(counted(subscripts.count, "subscript")) of what is \(shape)",
      help: shape.isColumn
        ? "an element is written `x[2]`, several `x[2..4]`"
        : "write `[1, 2]` for an element, `[1, :]` for a row, `[:, 1]` for a column"
          + (isRow ? "; this one is a row" : ""))
  }

  private func range(
    _ position: Subscript, of extent: Int, _ what: String, _ place: Place
  ) throws(Diagnostic) -> Range<Int> {
    let (first, last) =
      switch position.kind {
      case .all: (1, extent)
      case .at(let index): (index, index)
      case .through(let first, let last): (first, last)
      }
    guard first >= 1, last <= extent, first <= last else {
      let name = shortened(source.phrase(in: position.range))
      let isOne = first == last
      throw error(
        "there \(isOne ? "is" : "are") no \(what)\(isOne ? "" : "s") \(name)",
        Place(range: position.range, frame: place.frame),
        label: "there \(extent == 1 ? "is" : "are") \(counted(extent, what)), counted from 1")
    }
    return first - 1..<last
  }
}
