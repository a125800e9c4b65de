import Wording

extension LineChart {
  /// A point by its places on both axes.
  typealias Place = (x: Double, y: Double)

  /// The places of a series' points on both axes, in runs without a gap: a number that has no place
  /// interrupts the line.
  func runs(of series: Series) -> [[Place]] {
    var runs: [[Place]] = [[]]
    for point in series.points {
      if let x = x.place(point.x), let y = y.place(point.y) {
        runs[runs.count - 1].append((x, y))
      } else if runs.last?.isEmpty == false {
        runs.append([])
      }
    }
    return runs.filter { !$0.isEmpty }
  }

  /// What the legend calls the lines; one that is not to be seen says so.
  var legendNames: [String] {
    series.map { series in
      let isEmpty = runs(of: series).isEmpty
      return isEmpty ? Phrase("\(series.name) (no points)").text : series.name
    }
  }

  /// Runs with no more points than the columns of a drawing can show.
  ///
  /// Of points that follow each other inside one column the first, the lowest, the highest and the
  /// last stay, so that no peak is lost; a gap inside a column closes. Few points are left as they
  /// are.
  static func thinned(
    _ runs: [[Place]], columns: Int, column: (Double) -> Int
  ) -> [[Place]] {
    guard runs.reduce(0, { $0 + $1.count }) > 3 * columns else { return runs }
    var joined: [[Place]] = []
    for run in runs {
      if let last = joined.last?.last, let first = run.first, column(last.x) == column(first.x) {
        joined[joined.count - 1] += run
      } else {
        joined.append(run)
      }
    }
    return joined.map { thinned($0, column: column) }
  }

  private static func thinned(_ run: [Place], column: (Double) -> Int) -> [Place] {
    var result: [Place] = []
    var start = 0
    while start < run.count {
      let here = column(run[start].x)
      var (low, high, end) = (start, start, start)
      while end + 1 < run.count, column(run[end + 1].x) == here {
        end += 1
        if run[end].y < run[low].y { low = end }
        if run[end].y > run[high].y { high = end }
      }
      result += Set([start, low, high, end]).sorted().map { run[$0] }
      start = end + 1
    }
    return result
  }
}
