import Networks

/// Some rows and some columns.
enum Slice {
  /// One run a row, or a single one where whole rows are taken.
  static func runs(_ shape: Shape, _ rows: Range<Int>, _ columns: Range<Int>) -> [Run] {
    Run.joining(
      rows.lazy.flatMap { row in columns.lazy.map { row * shape.columns + $0 } })
  }
}
