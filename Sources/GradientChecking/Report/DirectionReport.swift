/// What random directions say of a gradient too large to be compared entry by entry.
package struct DirectionReport: Sendable {
  /// The seed that the directions were drawn from.
  package let seed: UInt64
  /// One comparison a direction.
  package let directions: [Direction]
  /// The largest error of a single entry that would go unseen.
  package let unseenError: Double

  package init(seed: UInt64, directions: [Direction], unseenError: Double) {
    self.seed = seed
    self.directions = directions
    self.unseenError = unseenError
  }

  package var isRight: Bool {
    directions.allSatisfy { $0.verdict == .right || $0.verdict == .kink }
  }

  /// The derivative of the cost along one direction, in which every entry goes up or down by one.
  package struct Direction: Sendable {
    package let scalar: Double
    package let vectorised: Double
    package let numerical: Double
    package let errorBound: Double
    package let verdict: EntryVerdict

    package init(
      scalar: Double, vectorised: Double, numerical: Double, errorBound: Double,
      verdict: EntryVerdict
    ) {
      self.scalar = scalar
      self.vectorised = vectorised
      self.numerical = numerical
      self.errorBound = errorBound
      self.verdict = verdict
    }
  }
}
