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
    do throws(SubscriptProblem) {
      return try subscripts.ranges(in: shape, source: source)
    } catch {
      let range = error.range ?? place.range
      throw self.error(
        error.message, Place(range: range, frame: place.frame), label: error.label,
        help: error.help)
    }
  }
}
