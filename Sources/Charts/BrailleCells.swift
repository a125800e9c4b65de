/// Lines drawn in Braille dots, two to the right and four down in each cell, with the sign of each
/// line here and there.
struct BrailleCells {
  /// The cells, row by row.
  let rows: [[TextCell]]
  /// Whether a cell stands for several lines.
  let hasSeveral: Bool

  /// The cells of lines that are given by their dots, twice as many as columns and four times as many
  /// as rows.
  init(_ rasters: [Raster], columns: Int, rows: Int, spelling: TextSpelling) {
    let counts = rasters.map { raster in
      (0..<rows).map { row in
        (0..<columns).map { Self.dots(of: raster, column: $0, row: row).nonzeroBitCount }
      }
    }
    var cells = (0..<rows).map { row in
      (0..<columns).map { column in
        let pattern = rasters.reduce(UInt32(0)) { pattern, raster in
          pattern | Self.dots(of: raster, column: column, row: row)
        }
        guard pattern > 0, let scalar = Unicode.Scalar(0x2800 + pattern) else {
          return TextCell.blank
        }
        let most = rasters.indices.max {
          (counts[$0][row][column], $1) < (counts[$1][row][column], $0)
        }
        return TextCell(character: Character(scalar), series: most)
      }
    }
    let marks = LineMarks(counts.map { $0.map { $0.map { $0 > 0 } } })
    for mark in marks.marks {
      cells[mark.row][mark.column] =
        mark.series.map { TextCell(character: spelling.sign($0), series: $0) }
        ?? TextCell(character: spelling.several, series: nil)
    }
    (self.rows, hasSeveral) = (cells, marks.marks.contains { $0.series == nil })
  }

  /// A line's dots in one cell, as bits of the pattern that U+2800 begins.
  private static func dots(of raster: Raster, column: Int, row: Int) -> UInt32 {
    var pattern: UInt32 = 0
    for (right, bits) in [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]].enumerated() {
      for (down, bit) in bits.enumerated() where raster[2 * column + right, 4 * row + down] {
        pattern |= UInt32(bit)
      }
    }
    return pattern
  }
}
