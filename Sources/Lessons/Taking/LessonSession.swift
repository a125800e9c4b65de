package import Explanations
package import Networks

/// One learner's way through a lesson: where they are, and what they have done.
///
/// It knows no terminal and no file: what is done comes in as calls, what there is to say goes out as
/// ``Remark``s, and what is to be kept gathers in ``takeChanges()``.
package struct LessonSession {
  package let telling: LessonTelling
  package let outline: LessonOutline
  package private(set) var progress: LessonProgress
  /// The page at hand, a position in the telling's.
  package private(set) var place = 0
  private var changes: [LessonProgress.Change] = []
  private var judges: [String: QuestionJudge] = [:]
  private let options: (Lesson) -> NetworkOptions

  /// Begins at the first page.
  ///
  /// - Parameters:
  ///   - telling: the lesson with what it shows.
  ///   - progress: what was done of it before.
  ///   - options: how to read the networks of a lesson, be it this one or one from which a question comes
  ///     back.
  package init(
    _ telling: LessonTelling, progress: LessonProgress = LessonProgress(),
    options: @escaping (Lesson) -> NetworkOptions
  ) {
    self.telling = telling
    self.progress = progress
    self.options = options
    outline = LessonOutline(telling)
  }

  package var lesson: Lesson { telling.lesson }
  package var page: LessonPage { telling.pages[place] }
  package var isAtEnd: Bool { place + 1 == telling.pages.count }

  /// The position of the step at hand.
  package var stepIndex: Int { stepIndex(ofPage: place) }

  private func stepIndex(ofPage page: Int) -> Int {
    lesson.steps.firstIndex { $0.id == telling.pages[page].step.id } ?? 0
  }

  /// What has happened since this was last asked, to be kept.
  package mutating func takeChanges() -> [LessonProgress.Change] {
    defer { changes = [] }
    return changes
  }

  private mutating func change(_ change: LessonProgress.Change) {
    progress.apply(change, to: outline)
    changes.append(change)
  }

  // MARK: - Moving

  /// The page where the learner was the last time; nil at the beginning of a lesson.
  package var placeBefore: Int? {
    guard let before = progress.place,
      let first = telling.pages.firstIndex(where: { $0.step.id == before.step }),
      let last = telling.pages.lastIndex(where: { $0.step.id == before.step })
    else { return nil }
    // The file may say anything.
    let page = first + min(max(before.page, 0), last - first)
    return page == 0 ? nil : page
  }

  /// Is at a page, without counting it as read.
  package mutating func stay(atPage page: Int) {
    place = min(max(page, 0), telling.pages.count - 1)
  }

  /// Comes to a page, which counts as reading it.
  package mutating func go(toPage page: Int) {
    stay(atPage: page)
    let first = telling.pages.firstIndex { $0.step.id == self.page.step.id } ?? place
    change(.read(.init(step: self.page.step.id, page: place - first)))
  }

  /// Goes on; a question that is not settled is passed over.
  package mutating func next() {
    if let question = page.question, !standing(question).isSettled { note(.passed, question) }
    if !isAtEnd { go(toPage: place + 1) }
  }

  package mutating func back() { if place > 0 { go(toPage: place - 1) } }

  /// To the beginning of a step, counted from 0.
  package mutating func go(toStep index: Int) {
    guard lesson.steps.indices.contains(index),
      let page = telling.pages.firstIndex(where: { $0.step.id == lesson.steps[index].id })
    else { return }
    go(toPage: page)
  }

  /// To the beginning of the step at hand, or from there to the one before.
  package mutating func previousStep() {
    go(toStep: page.isFirst ? max(stepIndex - 1, 0) : stepIndex)
  }

  package mutating func nextStep() { go(toStep: stepIndex + 1) }

  /// The step that a number, counted from 1, or an id names.
  package func step(named name: String) -> Int? {
    if let number = Int(name) {
      return lesson.steps.indices.contains(number - 1) ? number - 1 : nil
    }
    return lesson.steps.firstIndex { $0.id == name.lowercased() }
  }

  /// Forgets what was done of the step at hand, and goes to its beginning.
  package mutating func resetStep() {
    let index = stepIndex
    change(.reset(step: lesson.steps[index].id))
    go(toStep: index)
  }

  /// Forgets what was done of the lesson, and goes to its beginning.
  package mutating func resetLesson() {
    change(.resetLesson)
    go(toPage: 0)
  }

  /// The nearest network block above the end of the step at hand.
  package var network: NetworkBlock? {
    let parts = lesson.steps[...stepIndex].flatMap(\.parts)
    for case .network(let block) in parts.reversed() { return block }
    return nil
  }

  // MARK: - Questions

  /// How the learner stands with a question of the step at hand.
  package func standing(_ question: AskedQuestion) -> QuestionProgress {
    standing(question, onPage: place)
  }

  /// How the learner stands with the question of a page.
  package func standing(_ question: AskedQuestion, onPage page: Int) -> QuestionProgress {
    progress.progress(of: outline.steps[stepIndex(ofPage: page)])?.questions[question.name]
      ?? QuestionProgress()
  }

  /// Whether the page at hand asks something that is not settled.
  package var isAsking: Bool { page.question.map { !standing($0).isSettled } ?? false }

  /// What was left out above the question of the page at hand.
  package var revealed: [Block] {
    if case .question(_, let revealed) = page.items.last { revealed } else { [] }
  }

  private mutating func note(_ deed: QuestionProgress.Deed, _ question: AskedQuestion) {
    change(.did(deed, question: question.name, step: page.step.id))
  }

  /// Judges an answer to the question at hand.
  ///
  /// - Throws: where the lesson's own answer cannot be computed.
  package mutating func answer(_ text: String) throws(Diagnostic) -> Remark {
    guard let question = page.question else { return .noQuestion }
    let names = SpeltNames(question.question, of: question.lesson)
    switch try judge(question).verdict(on: names.resolved(text)) {
    case .right:
      note(.right(text), question)
      return .right(revealed: revealed)
    case .wrong(let findings):
      note(.wrong(text), question)
      return .wrong(findings)
    case .unread(let diagnostic): return .unread(diagnostic)
    }
  }

  /// The next hint to the question at hand.
  package mutating func hint() -> Remark {
    guard let question = page.question else { return .noQuestion }
    let hints = question.question.hints
    let read = max(standing(question).hints, 0)
    guard read < hints.count else { return .noMoreHints(hints.count) }
    note(.hint(read + 1), question)
    return .hint(read + 1, of: hints.count, text: hints[read])
  }

  /// The right answer to the question at hand.
  package mutating func show() throws(Diagnostic) -> Remark {
    guard let question = page.question else { return .noQuestion }
    let answer = try judge(question).modelAnswer
    note(.shown, question)
    return .answer(answer, revealed: revealed)
  }

  private mutating func judge(_ question: AskedQuestion) throws(Diagnostic) -> QuestionJudge {
    if let judge = judges[question.name] { return judge }
    let judge = try QuestionJudge(
      question.question, of: question.lesson, options: options(question.lesson))
    judges[question.name] = judge
    return judge
  }
}
