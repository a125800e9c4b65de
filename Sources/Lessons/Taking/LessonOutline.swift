/// What progress has to know of a lesson: its steps, how many pages each has, and what is asked there.
package struct LessonOutline: Sendable {
  package struct Step: Sendable {
    package let id: String
    /// The fingerprint of what the step computes and asks.
    package let content: String
    package let pages: Int
    /// The names of its questions.
    package let questions: [String]
    /// Of these, those that have to be settled.
    package let required: [String]
  }

  package let lesson: String
  package let steps: [Step]

  init(_ telling: LessonTelling) {
    lesson = telling.lesson.id
    steps = telling.lesson.steps.map { step in
      let pages = telling.pages.filter { $0.step.id == step.id }
      return Step(
        id: step.id, content: telling.lesson.content(of: step), pages: pages.count,
        questions: pages.compactMap(\.question).map(\.name),
        required: pages.compactMap(\.question).filter { !$0.question.isOptional }.map(\.name))
    }
  }
}

extension AskedQuestion {
  /// By which progress knows it: its id, and of one that comes back the lesson's before it.
  package var name: String { isAgain ? "\(lesson.id)/\(question.id)" : question.id }
}
