/// Something whose speed or size is measured.
protocol Benchmark {
  /// How the table, the JSON and `--filter` call it.
  var name: String { get }
  /// What is done, in one line.
  var about: String { get }
  /// Measures and hands over each row as soon as it is known.
  func measure(_ report: (Measurement) -> Void) throws
}

/// A row of the table.
struct Measurement {
  /// The benchmark's name, with the size where there are several.
  let name: String
  /// What was measured.
  let figures: [Figure]
}

/// A number with its unit.
struct Figure {
  /// What it is, as a key of the JSON.
  let key: String
  /// What it is, for people.
  let label: String
  /// The number.
  let value: Double

  /// Time for each operation of the benchmark's work: the best of the runs and the median.
  static func times(_ times: Timing, operations: Int) -> [Figure] {
    let count = Double(operations)
    return [
      Figure(key: "nanosecondsPerOperation", label: "ns/op", value: times.best / count),
      Figure(
        key: "medianNanosecondsPerOperation", label: "median", value: times.median / count),
      Figure(key: "operations", label: "operations", value: count),
      Figure(key: "runs", label: "runs", value: Double(times.runs)),
    ]
  }
}
