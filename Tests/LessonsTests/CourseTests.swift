import Foundation
import Testing
import Wording

@testable import Lessons

/// The course as a whole.
@Suite struct CourseTests {
  /// The lessons, in the order of the course.
  static let ids = [
    "one-neuron", "two-two-one", "forward-layers", "losses", "backward-recursion", "batches",
    "gradient-check", "gradient-descent", "optimizers", "xor", "overfitting", "digits",
    "vanishing-exploding", "schedules", "fine-tuning", "transfer", "where-articles-slip",
  ]

  private let lessons: [Lesson]

  init() throws {
    lessons = try LessonLibrary(folders: [.directory(EmbeddingTests.folder)]).lessons
  }

  @Test func theLessonsComeInTheOrderOfTheCourse() throws {
    #expect(lessons.map(\.id) == Self.ids)
    for language in Language.allCases {
      let embedded = try LessonLibrary(directory: nil, language: language)
      #expect(embedded.ids == Self.ids)
      #expect(embedded.lessons.allSatisfy { $0.language == language })
    }
  }

  @Test func everyLessonTakesTenToTwentyFiveMinutes() {
    for lesson in lessons { #expect((10...25).contains(lesson.minutes), "\(lesson.id)") }
  }

  /// At the end the learner derives something, and the engine judges it.
  @Test func everyLessonEndsWithADerivation() throws {
    for lesson in lessons {
      let step = try #require(lesson.steps.last)
      let isDerived = step.questions.contains { question in
        if case .formula = question.kind { true } else { false }
      }
      #expect(step.id == "your-turn" && isDerived, "\(lesson.id)")
    }
  }

  @Test func everyQuestionHasThreeHintsAndAWrongAnswer() {
    for lesson in lessons {
      let questions = lesson.steps.flatMap(\.questions)
      #expect(questions.count >= 10, "\(lesson.id)")
      for question in questions {
        #expect(question.hints.count == 3, "\(lesson.id)/\(question.id)")
        #expect(!question.wrong.isEmpty, "\(lesson.id)/\(question.id)")
      }
    }
  }
}
