package import Charts
package import Explanations

/// What a learner sees between two keys: some prose, a network, one step of the derivation, a question.
package struct LessonPage {
  /// The lesson step that it belongs to.
  package let step: LessonStep
  /// Whether it is the first page of its step, under whose title it stands.
  package let isFirst: Bool
  package let items: [Item]

  package enum Item {
    case prose(markdown: String)
    case network(String)
    case blocks([Block])
    case charts([LineChart])
    /// What is asked, and what can be shown once it has been answered: the card whose last lines were
    /// left out above.
    case question(AskedQuestion, revealed: [Block])
  }

  /// The question with which it ends, if it asks one.
  package var question: AskedQuestion? {
    if case .question(let question, _) = items.last { question } else { nil }
  }
}

/// A question with the lesson that it is about: the one at hand, or an earlier one from which it comes
/// back.
package struct AskedQuestion: Sendable {
  package let question: Question
  package let lesson: Lesson
  /// Whether it comes back from an earlier lesson.
  package let isAgain: Bool
}
