import Rules

/// An update rule with what it keeps for every entry of the parameters that learn.
struct Optimizer {
  let rule: any UpdateRule
  /// The learning rate before any schedule.
  let rate: Double
  /// How many steps were taken.
  private(set) var stepCount = 0
  /// For each parameter, its memories one behind the other.
  private(set) var memories: [[Double]]

  /// An optimiser before its first step, for parameters of so many entries.
  init(_ rule: any UpdateRule, rate: Double, counts: [Int]) {
    self.rule = rule
    self.rate = rate
    let each = rule.memories.count
    memories = counts.map { [Double](repeating: 0, count: $0 * each) }
  }

  /// The optimiser as it was after so many steps.
  mutating func restore(stepCount: Int, memories: [[Double]]) {
    (self.stepCount, self.memories) = (stepCount, memories)
  }

  /// Begins a step, whose updates follow.
  mutating func beginStep() { stepCount += 1 }

  /// Changes a parameter's values by their gradients; `parameter` is its position.
  mutating func update(
    _ parameter: Int, _ values: UnsafeMutableBufferPointer<Double>,
    _ gradients: UnsafeBufferPointer<Double>, rate: Double
  ) {
    let step = stepCount
    let rule = rule
    memories[parameter].withUnsafeMutableBufferPointer { memories in
      rule.updateAll(values, gradients, memories, rate: rate, step: step)
    }
  }
}

extension UpdateRule {
  /// Updates all entries of a parameter, over numbers.
  @inline(__always)
  public func updateAll(
    _ values: UnsafeMutableBufferPointer<Double>, _ gradients: UnsafeBufferPointer<Double>,
    _ memories: UnsafeMutableBufferPointer<Double>, rate: Double, step: Int
  ) {
    guard let w = values.baseAddress, let g = gradients.baseAddress else { return }
    var reading = NumberReading()
    var constants = constants(&reading, rate: rate, step: Double(step))
    constants.isFirst = step == 1
    let count = values.count
    let kept = memories.count / max(count, 1)
    // A rule that keeps less gets pointers that it does not use.
    let m = memories.baseAddress ?? w
    let (m2, m3) = (kept > 1 ? m + count : m, kept > 2 ? m + 2 * count : m)
    for i in 0..<count {
      var memory = Memories(
        kept > 0 ? m[i] : 0, kept > 1 ? m2[i] : 0, kept > 2 ? m3[i] : 0)
      w[i] = update(&reading, w[i], g[i], &memory, constants)
      if kept > 0 { m[i] = memory.first }
      if kept > 1 { m2[i] = memory.second }
      if kept > 2 { m3[i] = memory.third }
    }
  }
}
