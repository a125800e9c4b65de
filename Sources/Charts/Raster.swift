/// The dots of one line of a chart.
struct Raster {
  let columns: Int
  let rows: Int
  private var dots: [Bool]
  /// Whether there is any dot.
  private(set) var isEmpty = true

  /// The dots of a line, whose runs are given by parts of the way to the right and up.
  init(columns: Int, rows: Int, runs: [[LineChart.Place]]) {
    (self.columns, self.rows) = (columns, rows)
    dots = Array(repeating: false, count: columns * rows)
    for run in runs {
      for (start, end) in zip(run, run.count > 1 ? run.dropFirst() : run[...]) {
        connect(start, end)
      }
    }
  }

  /// Whether a dot is set; row 0 is at the top.
  subscript(column: Int, row: Int) -> Bool { dots[row * columns + column] }

  /// Sets the dots from one point to another, without a hole between them.
  private mutating func connect(_ start: LineChart.Place, _ end: LineChart.Place) {
    let (x, y) = position(start)
    let (right, down) = (position(end).x - x, position(end).y - y)
    let steps = max(right.magnitude, down.magnitude).rounded(.up)
    for step in 0...Int(steps) {
      let part = steps > 0 ? Double(step) / steps : 0
      let column = Int((x + part * right).rounded())
      let row = Int((y + part * down).rounded())
      dots[row * columns + column] = true
    }
    isEmpty = false
  }

  private func position(_ place: LineChart.Place) -> LineChart.Place {
    (place.x * Double(columns - 1), (1 - place.y) * Double(rows - 1))
  }
}
