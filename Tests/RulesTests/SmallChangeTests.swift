import Rules
import TestSupport
import Testing

/// Changes by steps so small that subtraction has few digits left or none.
@Suite struct SmallChangeTests {
  static let seed: UInt64 = 37
  /// What points and steps are multiples of, so that their sums are exact.
  static let grain = 0x1p-45

  /// A walk over three points: where it starts, and two steps.
  struct Walk {
    var start: [Double]
    var first: [Double]
    var second: [Double]

    var middle: [Double] { zip(start, first).map { $0 + $1 } }
    var steps: [Double] { zip(first, second).map { $0 + $1 } }
    var end: [Double] { zip(start, steps).map { $0 + $1 } }
  }

  /// Walks within a rule's domain whose steps are of any size from the grain up; many start at a
  /// corner or a tie, or a few grains beside it.
  static func walks(_ rule: RuleCase) -> [Walk] {
    var generator = SeededGenerator(seed: seed)
    func grains(_ count: ClosedRange<Double>) -> Double {
      (Double.random(in: count, using: &generator)).rounded() * grain
    }
    func step() -> Double {
      if Int.random(in: 0..<4, using: &generator) == 0 { return 0 }
      let size = Double.random(in: 2...40, using: &generator).rounded()
      let most = Double(sign: .plus, exponent: Int(size), significand: 1)
      return grains(-most...most)
    }
    let walks = (0..<1500).map { _ in
      var start = rule.domain.map { range in
        (Double.random(in: range, using: &generator) * 1024).rounded() / 1024
      }
      switch Int.random(in: 0..<3, using: &generator) {
      case 0: start = start.map { _ in grains(-8...8) }
      case 1: start = start.map { _ in start[0] + grains(-8...8) }
      default: break
      }
      return Walk(start: start, first: start.map { _ in step() }, second: start.map { _ in step() })
    }
    return walks.filter { walk in
      [walk.start, walk.middle, walk.end].allSatisfy { point in
        zip(point, rule.domain).allSatisfy { $1.contains($0) }
      }
    }
  }

  /// A change in two steps is the sum of the two, whatever the steps and whatever lies between them.
  @Test(arguments: RuleCase.all)
  func changesAddUp(_ rule: RuleCase) {
    let walks = Self.walks(rule)
    #expect(walks.count > 100, "\(rule.name)")
    for walk in walks {
      let first = rule.change(walk.start, walk.first)
      let second = rule.change(walk.middle, walk.second)
      let whole = rule.change(walk.start, walk.steps)
      let length = (walk.first + walk.second).reduce(0) { $0 + $1.magnitude }
      let scale = first.magnitude + second.magnitude + 10 * length
      #expect(
        (first + second - whole).magnitude <= 1e-13 * scale,
        """
        \(rule.name) from \(walk.start) by \(walk.first), then \(walk.second): \
        \(first) + \(second), not \(whole); seed \(Self.seed)
        """)
    }
  }

  /// Away from corners a tiny change is in proportion to its step, to all digits: what cancels shows.
  @Test(arguments: RuleCase.all)
  func tinyChangesAreInProportion(_ rule: RuleCase) {
    var generator = SeededGenerator(seed: Self.seed)
    for point in rule.points(seed: Self.seed) {
      let direction = point.map { _ in Double.random(in: -1...1, using: &generator) }
      func quotient(_ step: Double) -> Double {
        rule.change(point, direction.map { $0 * step }) / step
      }
      let limit = quotient(0x1p-400)
      for exponent in [-45, -60, -100, -300] {
        let found = quotient(Double(sign: .plus, exponent: exponent, significand: 1))
        #expect(
          (found - limit).magnitude <= 1e-11 * max(1, limit.magnitude),
          "\(rule.name) at \(point) along \(direction) by 2^\(exponent): seed \(Self.seed)")
      }
    }
  }

  /// There and back again is no change.
  @Test(arguments: RuleCase.all)
  func theWayBackUndoesAChange(_ rule: RuleCase) {
    for walk in Self.walks(rule) {
      let there = rule.change(walk.start, walk.first)
      let back = rule.change(walk.middle, walk.first.map { -$0 })
      let length = walk.first.reduce(0) { $0 + $1.magnitude }
      #expect(
        (there + back).magnitude <= 1e-13 * (there.magnitude + 10 * length),
        "\(rule.name) from \(walk.start) by \(walk.first): \(there) and \(back); seed \(Self.seed)")
    }
  }

  /// Whole powers of negative bases and of 0, which lie outside the domain of other powers.
  @Test func powersOfNegativeBasesToo() {
    for n in [0.0, 1, 2, 3, 4, 5, -1, -2] {
      for a in [-2.5, -1, -0.125, 0, 0.5, 2] {
        for b in [-2.0, -0.75, 0, 0.25, 1] {
          let (from, to) = (Power.value(a, n), Power.value(b, n))
          guard from.isFinite, to.isFinite else { continue }
          let change = Power.change(at: a, n, output: from, by: b - a, 0)
          let size = max(1, from.magnitude, to.magnitude)
          #expect((change - (to - from)).magnitude <= 1e-14 * size, "(\(a))^\(n) to (\(b))^\(n)")
        }
        // (a + δ)ⁿ − aⁿ is n aⁿ⁻¹ δ to the first order, and at 0 it is δⁿ.
        let δ = 0x1p-100
        let change = Power.change(at: a, n, output: Power.value(a, n), by: δ, 0)
        if a != 0 {
          let factors = repeatElement(n > 0 ? a : 1 / a, count: Int((n - 1).magnitude))
          let first = n * factors.reduce(1, *) * δ
          #expect((change - first).magnitude <= 1e-14 * first.magnitude, "(\(a) + δ)^\(n)")
        } else if n > 0 {
          #expect(change == Double(sign: .plus, exponent: -100 * Int(n), significand: 1))
        }
      }
    }
  }

  /// Where x = 0, x log y is 0 whatever y is, and stays so.
  @Test func nothingTimesALogarithm() {
    #expect(XLogY.change(at: 0, 0, output: 0, by: 0, 2) == 0)
    #expect(XLogY.change(at: 0, 2, output: 0, by: 0, -1) == 0)
    // log 2 = 0.6931471805599453
    let change = XLogY.change(at: 0, 2, output: 0, by: 0x1p-200, 0)
    #expect((change * 0x1p200 - 0.6931471805599453).magnitude < 1e-15)
  }

  /// At 0 the norm changes by the length of the step, however short.
  @Test(arguments: [1.0, 0x1p-60, 0x1p-400])
  func aNormLeavesZero(_ unit: Double) {
    let change = Norm.change(at: [0, 0, 0], output: 0, by: [2 * unit, -3 * unit, 6 * unit])
    #expect((change / unit - 7).magnitude < 1e-14)
    let back = Norm.change(
      at: [2 * unit, -3 * unit, 6 * unit], output: 7 * unit, by: [-2 * unit, 3 * unit, -6 * unit])
    #expect((back / unit + 7).magnitude < 1e-14)
  }
}
