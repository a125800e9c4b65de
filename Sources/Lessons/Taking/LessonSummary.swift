package import Wording

/// How a learner stands with the questions of a lesson.
package struct LessonSummary: Equatable, Sendable {
  package private(set) var questions = 0
  package private(set) var right = 0
  package private(set) var shown = 0
  /// Passed over, or not come to.
  package private(set) var open = 0
  /// Of the open ones, those that may be passed over.
  package private(set) var optional = 0

  package init(_ session: LessonSession) {
    for (index, page) in session.telling.pages.enumerated() {
      guard let question = page.question else { continue }
      questions += 1
      switch session.standing(question, onPage: index).outcome {
      case .right: right += 1
      case .shown: shown += 1
      case .open, .passed:
        open += 1
        if question.question.isOptional { optional += 1 }
      }
    }
  }

  /// Whether every question was answered right but for those that may be passed over.
  package var isRight: Bool { right + optional == questions }

  /// In one sentence.
  package var phrase: Phrase {
    "Of \(questions) questions \(right) answered right, \(shown) shown, \(open) left open."
  }
}
