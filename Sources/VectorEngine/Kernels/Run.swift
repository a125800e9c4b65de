/// Elements that stand in a row in the operand and in the result of an arrangement.
struct Run: Equatable {
  /// Where the first stands in the operand.
  let source: Int
  /// Where it stands in the result.
  let target: Int
  /// How many there are.
  let count: Int

  /// The runs in which elements move, given for each of the result where it stands in the operand.
  static func joining(_ sources: some Sequence<Int>) -> [Run] {
    var runs: [Run] = []
    for (target, source) in sources.enumerated() {
      if let last = runs.last, last.source + last.count == source {
        runs[runs.count - 1] = Run(
          source: last.source, target: last.target, count: last.count + 1)
      } else {
        runs.append(Run(source: source, target: target, count: 1))
      }
    }
    return runs
  }
}
