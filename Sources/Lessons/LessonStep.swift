package import Networks

/// A part of a lesson that is shown at once: from one level-2 heading to the next.
package struct LessonStep: Sendable {
  /// What keeps its meaning when the title is reworded: progress and links hold on to it.
  package let id: String
  package let title: String
  /// What stands below the heading, in order; at least one.
  package let parts: [Part]
  /// The heading's line.
  package let range: SourceRange

  /// The questions of the step, in order.
  package var questions: [Question] { LessonStep.questions(in: parts) }

  /// What the step shows, in order.
  var shows: [Show] {
    parts.compactMap { part in
      if case .show(let show) = part { show } else { nil }
    }
  }

  package enum Part: Sendable {
    /// Paragraphs, lists, tables and code as they stand in the file.
    case prose(markdown: String, range: SourceRange)
    case network(NetworkBlock)
    case show(Show)
    case ask(Question)
    case again(Again)
  }
}
