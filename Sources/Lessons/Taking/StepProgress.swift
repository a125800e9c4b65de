/// What a learner has done of one step.
package struct StepProgress: Codable, Equatable, Sendable {
  /// The fingerprint of what the step computed and asked then.
  package let content: String
  /// How many pages it has.
  package let pages: Int
  /// The pages that have been read, counted from 0, in order.
  package var read: [Int] = []
  /// The questions that have been met, by their names.
  package var questions: [String: QuestionProgress] = [:]
  /// The questions that have to be settled.
  package let required: [String]

  init(_ outline: LessonOutline.Step) {
    content = outline.content
    pages = outline.pages
    required = outline.required
  }

  mutating func read(page: Int) {
    if !read.contains(page) { read = (read + [page]).sorted() }
  }

  /// Whether all pages have been read and all questions settled but those that may be passed over.
  package var isDone: Bool {
    read.count == pages && required.allSatisfy { questions[$0]?.isSettled == true }
  }
}
