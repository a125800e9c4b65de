extension LessonTelling {
  /// All questions, in order.
  package var questions: [AskedQuestion] { pages.compactMap(\.question) }

  /// The number of the question with which a page ends, counted from 1 over the whole lesson.
  package func questionNumber(ofPage page: Int) -> Int? {
    pages[page].question == nil ? nil : pages[...page].count { $0.question != nil }
  }
}
