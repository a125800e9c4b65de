package import Wording

/// What became of a claim.
package struct ClaimVerdict: Sendable {
  /// The claim as the file writes its target: `∂L/∂W1`.
  package let target: String
  /// Whether every entry agrees.
  package let isRight: Bool
  /// The largest relative error of an entry.
  package let maxRelativeError: Double
  /// The largest with which the claim still holds: a formula's rounding is far below it, and a wrong
  /// factor far above.
  package let tolerance: Double
  /// The entry with the largest error.
  package let worst: Entry
  /// The known mistakes that give just what was claimed; none where the claim holds.
  package var diagnosis: [Diagnosis] = []

  /// A mistake that explains a wrong claim.
  package struct Diagnosis: Sendable, Equatable {
    /// The mistake's name: `missing-derivative`.
    package let mistake: String
    private let sentence: Phrase

    /// What is wrong and where, in a sentence of the language of the moment.
    package var text: String { sentence.text }

    package init(mistake: String, text: Phrase) {
      self.mistake = mistake
      sentence = text
    }
  }

  /// One entry of a claim beside the engine's.
  package struct Entry: Sendable {
    /// Its name: `W1[1,2]`.
    package let name: String
    /// Its subscripts, counted from 1; none for a number.
    package let index: [Int]
    /// The example in which it stands, counted from 1, where each is compared by itself.
    package let example: Int?
    package let claimed: Double
    package let computed: Double
  }
}
