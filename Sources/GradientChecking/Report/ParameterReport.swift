/// What the check found out about the entries of one parameter.
package struct ParameterReport: Sendable {
  package let name: String
  /// Its extents; none for a number.
  package let shape: [Int]
  /// How many entries it has, all of which were compared unless directions stood in for them.
  package let entries: Int
  /// The largest relative error of the scalar engine's answer against the vectorised engine's.
  package let scalarAgainstVectorised: Double
  /// The largest relative error of the scalar engine's answer against the numerical one.
  package let scalarAgainstNumerical: Double
  /// The largest relative error of the vectorised engine's answer against the numerical one.
  package let vectorisedAgainstNumerical: Double
  /// The entry that is furthest beyond its bound, or nearest to it where none is beyond.
  package let worst: EntryReport?
  /// The entries that are wrong, the first of them and how many in all.
  package let wrong: EntryCount
  /// The entries that could not be decided.
  package let undecidable: EntryCount
  /// The entries that lie at a kink, by the node that has it.
  package let kinks: [KinkReport]
  /// What each way says of every entry; nothing where directions stood in for them.
  package var answers = EntryAnswers()

  package init(
    name: String, shape: [Int], entries: Int, scalarAgainstVectorised: Double,
    scalarAgainstNumerical: Double, vectorisedAgainstNumerical: Double, worst: EntryReport?,
    wrong: EntryCount, undecidable: EntryCount, kinks: [KinkReport]
  ) {
    self.name = name
    self.shape = shape
    self.entries = entries
    self.scalarAgainstVectorised = scalarAgainstVectorised
    self.scalarAgainstNumerical = scalarAgainstNumerical
    self.vectorisedAgainstNumerical = vectorisedAgainstNumerical
    self.worst = worst
    self.wrong = wrong
    self.undecidable = undecidable
    self.kinks = kinks
  }

  /// Whether no entry is wrong and none undecidable.
  package var isRight: Bool { wrong.count == 0 && undecidable.count == 0 }

  /// The largest of the three relative errors.
  package var maxRelativeError: Double {
    max(scalarAgainstVectorised, scalarAgainstNumerical, vectorisedAgainstNumerical)
  }

  /// How many entries lie at a kink.
  package var kinkCount: Int { kinks.reduce(0) { $0 + $1.entries.count } }

  /// Some entries of a parameter: how many, and the first.
  package struct EntryCount: Sendable {
    package let count: Int
    package let first: EntryReport?

    package init(count: Int, first: EntryReport?) {
      self.count = count
      self.first = first
    }
  }
}

/// What each way of computing a gradient says of the entries of one parameter, row by row.
package struct EntryAnswers: Sendable {
  package var scalar: [Double] = []
  package var vectorised: [Double] = []
  /// By changes; at a kink the one-sided derivative that is nearest.
  package var numerical: [Double] = []
  package var verdicts: [EntryVerdict] = []

  package init() {}
}

/// One entry of a gradient and what each way of computing it says.
package struct EntryReport: Sendable {
  /// Its name: `W1[1,2]`.
  package let name: String
  /// Its subscripts, counted from 1; none for a number.
  package let index: [Int]
  /// The scalar engine's derivative.
  package let scalar: Double
  /// The vectorised engine's derivative.
  package let vectorised: Double
  /// The numerical derivative, by changes; at a kink the one-sided one that is nearest.
  package let numerical: Double
  /// How far the engines' answers may lie from the numerical one: its truncation and rounding, and
  /// the rounding of the engines.
  package let errorBound: Double
  /// The numerical derivative by the book, where the network is small enough for it.
  package let byTheBook: NumericalDerivative?
  package let verdict: EntryVerdict

  package init(
    name: String, index: [Int], scalar: Double, vectorised: Double, numerical: Double,
    errorBound: Double, byTheBook: NumericalDerivative?, verdict: EntryVerdict
  ) {
    self.name = name
    self.index = index
    self.scalar = scalar
    self.vectorised = vectorised
    self.numerical = numerical
    self.errorBound = errorBound
    self.byTheBook = byTheBook
    self.verdict = verdict
  }
}

/// What became of an entry.
package enum EntryVerdict: String, Sendable {
  /// All answers agree within the bound.
  case right
  /// An engine's answer lies outside the bound.
  case wrong
  /// The derivative jumps here, and the engines' answers are one-sided derivatives or between them.
  case kink
  /// The bound is so wide that a wrong answer could hide in it.
  case undecidable
}

/// A derivative found by differences, with a bound on its error.
package struct NumericalDerivative: Sendable {
  package let value: Double
  /// The most by which `value` can be off.
  package let errorBound: Double

  package init(value: Double, errorBound: Double) {
    self.value = value
    self.errorBound = errorBound
  }
}

/// A corner of the network, and the entries of a parameter that lie at it.
package struct KinkReport: Sendable {
  /// The node that has the corner: `relu at a1[2]`.
  package let node: String
  /// The derivative from below and from above, at the first of the entries.
  package let left: Double
  package let right: Double
  package let entries: ParameterReport.EntryCount

  package init(node: String, left: Double, right: Double, entries: ParameterReport.EntryCount) {
    self.node = node
    self.left = left
    self.right = right
    self.entries = entries
  }
}
