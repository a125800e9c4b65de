/// Numbers in rows, as a CSV file holds them beneath its header, or an IDX file.
package struct Table: Sendable {
  /// The names of the columns; none of a file that has no header.
  package let header: [String]
  /// The number of columns.
  package let columns: Int
  /// The numbers row by row.
  package let values: [Double]

  /// A table with a name for each column, at least one.
  package init(header: [String], values: [Double]) {
    (self.header, columns, self.values) = (header, header.count, values)
  }

  /// A table without names.
  package init(columns: Int, values: [Double]) {
    (header, self.columns, self.values) = ([], columns, values)
  }

  /// The number of rows, without the header.
  package var rows: Int { values.count / max(columns, 1) }

  /// The numbers of a row, counted from 0.
  package subscript(row row: Int) -> ArraySlice<Double> {
    values[(row * columns)..<((row + 1) * columns)]
  }
}
