import Explanations
package import Networks
import Wording

/// A lesson with everything that it asks to be shown computed.
package struct LessonTelling {
  package let lesson: Lesson
  /// The pages, in order.
  package let pages: [LessonPage]

  /// Computes a lesson's networks and lays its parts out in pages.
  ///
  /// - Parameters:
  ///   - lesson: a lesson that has been read.
  ///   - options: how to read its networks.
  ///   - lessons: those in which a question that comes back may stand.
  /// - Throws: a diagnostic, in the lesson's own lines, of a network or a directive that is wrong.
  package init(
    _ lesson: Lesson, options: NetworkOptions, among lessons: [Lesson] = []
  ) throws(Diagnostic) {
    self.lesson = lesson
    pages = try lesson.inItsLanguage { () throws(Diagnostic) in
      try LessonTelling.pages(of: lesson, options: options, among: lessons)
    }
  }

  private static func pages(
    of lesson: Lesson, options: NetworkOptions, among lessons: [Lesson]
  ) throws(Diagnostic) -> [LessonPage] {
    var networks = try ShownNetworks(lesson, options: options)
    var pages: [LessonPage] = []
    for step in lesson.steps {
      var paging = Paging(step: step)
      for part in step.parts {
        switch part {
        case .prose(let markdown, _): paging.items.append(.prose(markdown: markdown))
        case .network(let block): paging.items.append(.network(block.text))
        case .show(let show): try paging.add(show, &networks)
        case .ask(let question):
          paging.ask(AskedQuestion(question: question, lesson: lesson, isAgain: false))
        case .again(let again): paging.ask(try lesson.question(again, among: lessons))
        }
      }
      paging.turn()
      pages += paging.pages
    }
    return pages
  }
}

/// Puts what a step shows on pages.
private struct Paging {
  let step: LessonStep
  var items: [LessonPage.Item] = []
  private(set) var pages: [LessonPage] = []
  /// The card above whose last lines are left out, as it is in full.
  private var left: [Block] = []

  init(step: LessonStep) { self.step = step }

  mutating func turn() {
    guard !items.isEmpty else { return }
    pages.append(LessonPage(step: step, isFirst: pages.isEmpty, items: items))
    items = []
  }

  /// A page ends behind each card of the way back.
  mutating func add(_ show: Show, _ networks: inout ShownNetworks) throws(Diagnostic) {
    if case .training = show.subject, let generated = show.generated {
      // A long training is not waited for: the check sees to it that the text is true.
      items.append(.prose(markdown: generated.markdown))
      return
    }
    var shown = try networks.items(of: show)
    if show.faded > 0 { left = shown.fade(by: show.faded) }
    let isCards = if case .backward = show.subject { true } else { false }
    for (index, item) in shown.enumerated() {
      items.append(item)
      // The last card stays on the page of the question that asks for the rest of it.
      if isCards, index + 1 < shown.count || show.faded == 0 { turn() }
    }
  }

  /// A page ends behind a question.
  mutating func ask(_ question: AskedQuestion) {
    items.append(.question(question, revealed: question.question.faded > 0 ? left : []))
    left = []
    turn()
  }
}

extension [LessonPage.Item] {
  /// Leaves the last lines of the last card out and returns that card as it was.
  mutating func fade(by count: Int) -> [Block] {
    for index in indices.reversed() {
      guard case .blocks(var blocks) = self[index] else { continue }
      for place in blocks.indices.reversed() {
        guard case .derivation(var derivation) = blocks[place] else { continue }
        let whole = blocks[place]
        derivation.lines.removeLast(Swift.min(count, Swift.max(derivation.lines.count - 1, 0)))
        derivation.closing = nil
        blocks[place] = .derivation(derivation)
        self[index] = .blocks(blocks)
        return [whole]
      }
    }
    return []
  }
}

extension Lesson {
  /// The question of an earlier lesson that comes back here.
  func question(_ again: Again, among lessons: [Lesson]) throws(Diagnostic) -> AskedQuestion {
    guard let lesson = lessons.first(where: { $0.id == again.lesson }) else {
      throw Diagnostic(
        "there is no lesson `\(again.lesson)`", at: again.range, label: "no question can come back",
        in: source)
    }
    guard let question = lesson.question(withID: again.question) else {
      throw Diagnostic(
        "`\(again.lesson)` asks no question `\(again.question)`", at: again.range, in: source)
    }
    return AskedQuestion(question: question, lesson: lesson, isAgain: true)
  }
}
