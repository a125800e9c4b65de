/// What a learner has done of one lesson, and where they were.
package struct LessonProgress: Codable, Equatable, Sendable {
  /// A page of a step, counted from 0.
  package struct Place: Codable, Equatable, Sendable {
    package let step: String
    package let page: Int
  }

  package var place: Place?
  /// By the steps' ids.
  package var steps: [String: StepProgress] = [:]

  package init() {}

  /// Something that a learner did, to be written down wherever progress is kept.
  ///
  /// Each holds by itself, so that what two terminals do to one lesson adds up.
  package enum Change: Equatable, Sendable {
    /// Came to a page, by going on or by going back.
    case read(Place)
    case did(QuestionProgress.Deed, question: String, step: String)
    case reset(step: String)
    case resetLesson
  }

  /// Writes a change down; a step that has another content than it had begins anew.
  package mutating func apply(_ change: Change, to outline: LessonOutline) {
    switch change {
    case .read(let place):
      self.place = place
      update(place.step, outline) { $0.read(page: place.page) }
    case .did(let deed, let question, let step):
      update(step, outline) { $0.questions[question, default: QuestionProgress()].note(deed) }
    case .reset(let step): steps[step] = nil
    case .resetLesson: self = LessonProgress()
    }
  }

  private mutating func update(
    _ id: String, _ outline: LessonOutline, _ body: (inout StepProgress) -> Void
  ) {
    guard let step = outline.steps.first(where: { $0.id == id }) else { return }
    var progress = current(steps[id], step) ?? StepProgress(step)
    body(&progress)
    steps[id] = progress
  }

  private func current(_ progress: StepProgress?, _ step: LessonOutline.Step) -> StepProgress? {
    progress?.content == step.content && progress?.pages == step.pages ? progress : nil
  }

  /// What was done of a step as it is now.
  package func progress(of step: LessonOutline.Step) -> StepProgress? {
    current(steps[step.id], step)
  }

  /// How many steps of a lesson are done, as they are now.
  package func doneCount(of lesson: Lesson) -> Int {
    lesson.steps.count { step in
      steps[step.id].map { $0.isDone && $0.content == lesson.content(of: step) } ?? false
    }
  }
}
