/// Lines drawn by a sign each.
struct SignCells {
  /// The cells, row by row.
  let rows: [[TextCell]]
  /// Whether a cell stands for several lines.
  let hasSeveral: Bool

  init(_ rasters: [Raster], columns: Int, rows: Int, spelling: TextSpelling) {
    var cells = Array(repeating: Array(repeating: TextCell.blank, count: columns), count: rows)
    var isShown = Array(repeating: false, count: rasters.count)
    for row in 0..<rows {
      for column in 0..<columns {
        let here = rasters.indices.filter { rasters[$0][column, row] }
        guard !here.isEmpty else { continue }
        let series = here[column % here.count]
        cells[row][column] = TextCell(character: spelling.sign(series), series: series)
        isShown[series] = true
      }
    }
    var hasSeveral = false
    for (series, raster) in rasters.enumerated() where !isShown[series] && !raster.isEmpty {
      for row in 0..<rows {
        for column in 0..<columns where raster[column, row] {
          cells[row][column] = TextCell(character: spelling.several, series: nil)
          hasSeveral = true
        }
      }
    }
    (self.rows, self.hasSeveral) = (cells, hasSeveral)
  }
}
