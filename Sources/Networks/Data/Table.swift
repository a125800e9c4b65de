/// Numbers in rows beneath a header, as a CSV file holds them.
package struct Table: Sendable {
  /// The names of the columns; at least one.
  package let header: [String]
  /// The numbers row by row, each row as long as the header.
  package let values: [Double]

  /// The number of columns.
  package var columns: Int { header.count }
  /// The number of rows, without the header.
  package var rows: Int { values.count / header.count }

  /// The numbers of a row, counted from 0.
  package subscript(row row: Int) -> ArraySlice<Double> {
    values[(row * columns)..<((row + 1) * columns)]
  }
}
