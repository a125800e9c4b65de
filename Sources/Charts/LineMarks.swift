/// Where the signs of lines stand on them: at equal distances, those of one line between those of the
/// others, and where no other line is, if there is such a place near.
struct LineMarks {
  struct Mark: Equatable {
    let column: Int
    let row: Int
    /// The line; `nil` where several have no other cell.
    let series: Int?
  }

  private(set) var marks: [Mark] = []
  private let cells: [[[Bool]]]

  /// The marks of lines, which are given by whether each passes through a cell, row by row.
  init(_ cells: [[[Bool]]]) {
    self.cells = cells
    let columns = cells.first?.first?.count ?? 0
    // Signs are for telling lines apart; a single one is drawn by its dots alone.
    guard cells.count > 1 else { return }
    let distance = max(18, 6 * cells.count)
    for series in cells.indices {
      let first = (2 * series + 1) * distance / (2 * cells.count)
      let before = marks.count
      for wanted in stride(from: first, to: columns, by: distance) {
        let near = distance / (2 * cells.count)
        let window = max(0, wanted - near)..<min(columns, wanted + near)
        mark(series, at: best(for: series, near: wanted, in: window))
      }
      if marks.count == before {
        mark(series, at: best(for: series, near: first, in: 0..<columns))
      }
    }
  }

  private mutating func mark(_ series: Int, at place: (column: Int, row: Int)?) {
    guard let (column, row) = place else { return }
    if let index = marks.firstIndex(where: { $0.column == column && $0.row == row }) {
      marks[index] = Mark(column: column, row: row, series: nil)
    } else {
      marks.append(Mark(column: column, row: row, series: series))
    }
  }

  /// The cell of a line that is nearest to a column, better one that no other passes through.
  private func best(
    for series: Int, near wanted: Int, in window: Range<Int>
  ) -> (column: Int, row: Int)? {
    var best: (cost: Int, column: Int, row: Int)?
    for (row, line) in cells[series].enumerated() {
      for column in window where line[column] {
        let others = cells.indices.filter { $0 != series && cells[$0][row][column] }.count
        let isTaken = marks.contains { $0.column == column && $0.row == row }
        let cost = abs(column - wanted) + (isTaken ? 100_000 : others > 0 ? 1000 : 0)
        if best.map({ cost < $0.cost }) ?? true { best = (cost, column, row) }
      }
    }
    return best.map { ($0.column, $0.row) }
  }
}
