/// How long some work took, in nanoseconds, over several runs.
struct Timing {
  /// The shortest run: what the work itself takes, with the least of what other programs add.
  let best: Double
  /// Half of the runs took longer.
  let median: Double
  /// How many runs there were.
  let runs: Int

  /// Runs `work` until a second has passed and at least `minimum` times.
  init(atLeast minimum: Int, _ work: () throws -> Void) rethrows {
    let clock = ContinuousClock()
    let start = clock.now
    var times: [Double] = []
    while times.count < minimum || start.duration(to: clock.now) < .seconds(1) {
      times.append(try clock.measure(work).nanoseconds)
    }
    times.sort()
    best = times[0]
    median = times[times.count / 2]
    runs = times.count
  }
}

extension Duration {
  /// The whole duration in nanoseconds.
  var nanoseconds: Double {
    Double(components.seconds) * 1e9 + Double(components.attoseconds) / 1e9
  }
}
