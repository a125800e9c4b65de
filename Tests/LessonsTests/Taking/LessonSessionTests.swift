import Lessons
import Networks
import TestSupport
import Testing

/// Lessons taken without a terminal: every page, every question, right and wrong.
@Suite struct LessonSessionTests {
  private func session() throws -> LessonSession {
    try session(Lesson(SourceText(name: "small.md", text: smallLesson)))
  }

  private func session(
    _ lesson: Lesson, options: @escaping (Lesson) -> NetworkOptions = { _ in NetworkOptions() },
    among lessons: [Lesson] = []
  ) throws -> LessonSession {
    var session = LessonSession(
      try LessonTelling(lesson, options: options(lesson), among: lessons), options: options)
    session.go(toPage: 0)
    return session
  }

  /// Goes on until a question is asked.
  private func goToQuestion(_ session: inout LessonSession) {
    while !session.isAsking, !session.isAtEnd { session.next() }
  }

  @Test func aLessonAnsweredRightIsDone() throws {
    var session = try session()
    for answer in smallLessonAnswers {
      goToQuestion(&session)
      guard case .right = try session.answer(answer) else {
        Issue.record("\(answer) is refused")
        return
      }
      #expect(!session.isAsking)
    }
    #expect(session.isAtEnd)
    let summary = LessonSummary(session)
    #expect(summary.isRight)
    #expect(summary.right == 6 && summary.questions == 6)
    #expect(session.progress.doneCount(of: session.lesson) == 5)
  }

  @Test func whatMayBePassedOverIsNotMissed() throws {
    var session = try session()
    for answer in smallLessonAnswers.dropLast() {
      goToQuestion(&session)
      _ = try session.answer(answer)
    }
    goToQuestion(&session)
    session.next()
    #expect(LessonSummary(session).isRight)
    #expect(LessonSummary(session).optional == 1)
    #expect(session.progress.doneCount(of: session.lesson) == 5)
  }

  /// Every wrong answer that the lesson lists is refused, with what the lesson says of it; the check
  /// tries those of all lessons.
  @Test func everyListedWrongAnswerIsRefused() throws {
    var session = try session()
    for page in session.telling.pages.indices {
      session.go(toPage: page)
      guard let question = session.page.question else { continue }
      for wrong in question.question.wrong {
        guard case .wrong(let findings) = try session.answer(wrong.answer.text) else {
          Issue.record("\(question.name): \(wrong.answer.text) is not refused")
          continue
        }
        #expect(findings.first?.text == wrong.diagnosis)
      }
      #expect(session.isAsking)
      #expect(session.standing(question).wrong == question.question.wrong.map(\.answer.text))
    }
    #expect(LessonSummary(session).right == 0)
  }

  @Test func hintsComeOneAfterTheOther() throws {
    var session = try session()
    goToQuestion(&session)
    let question = try #require(session.page.question)
    for number in 1...3 {
      guard case .hint(number, of: 3, let text) = session.hint() else {
        Issue.record("hint \(number) does not come")
        return
      }
      #expect(text == question.question.hints[number - 1])
    }
    guard case .noMoreHints(3) = session.hint() else {
      Issue.record("a fourth hint comes")
      return
    }
    #expect(session.standing(question).hints == 3)
    session.back()
    session.next()
    #expect(session.standing(question).hints == 3)
  }

  @Test func whatIsPassedOverIsNotDone() throws {
    var session = try session()
    goToQuestion(&session)
    let question = try #require(session.page.question)
    let step = session.stepIndex
    while session.stepIndex == step { session.next() }
    session.back()
    let standing = try #require(
      session.progress.progress(of: session.outline.steps[step])?.questions[question.name])
    #expect(standing.outcome == .passed)
    #expect(session.progress.progress(of: session.outline.steps[step])?.isDone == false)
  }

  @Test func whatIsShownIsSettledAndSaid() throws {
    var session = try session()
    session.go(toStep: try #require(session.step(named: "output")))
    goToQuestion(&session)
    _ = try session.answer("negative")
    session.next()
    goToQuestion(&session)
    guard case .answer("−0.063", let revealed) = try session.show() else {
      Issue.record("the answer is not shown")
      return
    }
    // The card's last line had been left to the question.
    #expect(revealed.count == 1)
    #expect(!session.isAsking)
    #expect(LessonSummary(session).shown == 1)
    #expect(!LessonSummary(session).isRight)
  }

  @Test func stepsAreFoundByNumberAndID() throws {
    var session = try session()
    #expect(session.step(named: "4") == 3)
    #expect(session.step(named: "looking-back") == 4)
    #expect(session.step(named: "0") == nil && session.step(named: "6") == nil)
    #expect(session.step(named: "nowhere") == nil)
    session.go(toStep: 3)
    #expect(session.stepIndex == 3 && session.page.isFirst)
    session.next()
    session.previousStep()
    #expect(session.stepIndex == 3 && session.page.isFirst)
    session.previousStep()
    #expect(session.stepIndex == 2)
    session.nextStep()
    #expect(session.stepIndex == 3)
  }

  @Test func resettingForgets() throws {
    var session = try session()
    goToQuestion(&session)
    let question = try #require(session.page.question)
    _ = try session.answer("-0.1")
    #expect(!session.isAsking)
    session.resetStep()
    goToQuestion(&session)
    #expect(session.standing(question) == QuestionProgress())
    _ = try session.answer("-0.1")
    session.resetLesson()
    #expect(session.place == 0)
    #expect(session.progress.steps.keys.sorted() == ["question"])
  }

  /// What two terminals do to a lesson adds up, whatever the order.
  @Test func changesOfTwoSessionsAddUp() throws {
    var (first, second) = (try session(), try session())
    goToQuestion(&first)
    _ = try first.answer("-0.1")
    goToQuestion(&second)
    _ = try second.answer("0.1")
    second.next()
    let name = try #require(second.lesson.steps[1].questions.first?.id)
    let (mine, theirs) = (first.takeChanges(), second.takeChanges())
    for changes in [mine + theirs, theirs + mine] {
      var progress = LessonProgress()
      for change in changes { progress.apply(change, to: first.outline) }
      let question = try #require(progress.steps["forward"]?.questions[name])
      #expect(question.outcome == .right)
      #expect(question.answer == "-0.1")
      #expect(question.wrong == ["0.1"])
    }
    let rest = first.takeChanges()
    #expect(rest.isEmpty)
  }

  @Test func namesCanBeSpeltInASCII() throws {
    var session = try session()
    session.go(toStep: try #require(session.step(named: "output-parameters")))
    goToQuestion(&session)
    guard case .right = try session.answer("dL/dyhat * yhat * (1 - yhat) * a1.T") else {
      Issue.record("yhat is not ŷ")
      return
    }
  }
}
