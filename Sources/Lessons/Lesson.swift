package import Networks
package import Wording

/// A lesson: one Markdown file, read.
package struct Lesson: Sendable {
  /// The name by which a learner asks for it and other lessons need it.
  package let id: String
  package let title: String
  /// How long it takes a learner, roughly.
  package let minutes: Int
  /// The ids of the lessons to read before.
  package let needs: [String]
  /// What it covers of the articles on which the course rests.
  package let articles: [ArticleSection]
  /// The file; all ranges count in it.
  package let source: SourceText
  /// At least one.
  package let steps: [LessonStep]
  /// The network blocks of all steps, in the order of the file.
  package let networks: [NetworkBlock]

  /// In which it is told.
  package internal(set) var language: Language = .english

  /// Where each id of `needs` stands, for errors.
  let needRanges: [SourceRange]
  /// Where the id stands, for errors.
  let idRange: SourceRange
}

extension Lesson {
  /// Computes something that is said in the lesson's language, whatever is spoken else.
  func inItsLanguage<Result>(
    _ compute: () throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    try Language.$current.withValue(language) {
      Swift.Result { () throws(Diagnostic) in try compute() }
    }.get()
  }

  /// The step with this id.
  package func step(withID id: String) -> LessonStep? {
    steps.first { $0.id == id }
  }

  /// The question with this id.
  package func question(withID id: String) -> Question? {
    steps.lazy.flatMap(\.questions).first { $0.id == id }
  }
}
