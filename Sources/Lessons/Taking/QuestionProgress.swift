/// How a learner stands with one question.
package struct QuestionProgress: Codable, Equatable, Sendable {
  /// How it ended; what comes later in the list outweighs what comes before.
  package enum Outcome: String, Codable, Sendable, CaseIterable {
    /// Not answered yet.
    case open
    /// Passed over, for now.
    case passed
    /// The learner had the answer shown.
    case shown
    case right
  }

  package var outcome = Outcome.open
  /// The wrong answers, in order; of many the last.
  package var wrong: [String] = []
  /// The right answer as the learner wrote it.
  package var answer: String?
  /// How many of the hints have been read.
  package var hints = 0

  package init() {}

  /// How many wrong answers are kept.
  static let wrongLimit = 20

  /// Whether there is nothing more to do: it was answered, or shown.
  package var isSettled: Bool { outcome == .right || outcome == .shown }

  mutating func note(_ deed: Deed) {
    switch deed {
    case .wrong(let text): wrong = (wrong + [text]).suffix(QuestionProgress.wrongLimit)
    case .right(let text):
      outcome = .right
      answer = text
    case .hint(let count): hints = max(hints, count)
    case .shown: if outcome != .right { outcome = .shown }
    case .passed: if outcome == .open { outcome = .passed }
    }
  }

  /// What a learner does with a question.
  package enum Deed: Equatable, Sendable {
    case right(String)
    case wrong(String)
    /// So many hints have been read by now.
    case hint(Int)
    case shown
    case passed
  }
}
