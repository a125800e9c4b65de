import Lessons
import Networks
import Terminal
import Wording

/// Takes a lesson with answers that stand in a file, and prints what is said to them.
struct AnswerPlay {
  var session: LessonSession
  var answers: AnswerLines
  let printer: LessonPrinter
  let notes: LearnerNotes?
  let console: Console

  /// Plays the lesson from its beginning to its end.
  ///
  /// - Returns: success if in the end every question was answered right, but for those that may be
  ///   passed over.
  mutating func run() throws -> ExitCode {
    try console.print(printer.title(session.lesson))
    session.go(toPage: 0)
    while true {
      try console.print(printer.lines(session.telling, page: session.place))
      if session.page.question != nil, try !ask() {
        let number = session.telling.questionNumber(ofPage: session.place) ?? 0
        try console.print([""] + printer.wrapped("The answers end at question \(number)."))
        break
      }
      if session.isAtEnd { break }
      session.next()
    }
    return try finish()
  }

  /// Takes lines until the question is settled or passed over; false where the lines run out.
  private mutating func ask() throws -> Bool {
    while let line = answers.take() {
      try console.print([""] + printer.typed(visibleText(line.text)))
      let isOver =
        LearnerCommand.isMeant(by: line.text)
        ? try obey(line) : try say(session.answer(line.text), to: line.text)
      if isOver { return true }
    }
    return false
  }

  /// Does what a line beginning with a colon asks for; true where the question is over.
  private mutating func obey(_ line: AnswerLines.Line) throws -> Bool {
    switch LearnerCommand(line.text) {
    case .hint: return try say(session.hint(), to: nil)
    case .show: return try say(session.show(), to: nil)
    case .skip, .next:
      return try say(.passedOver, to: nil)
    default:
      throw Failure(
        "error: \(visibleText(answers.name)):\(line.number): there is no command "
          + "`\(visibleText(line.text))` here\n"
          + "  = help: an answer file takes :hint, :show and :skip")
    }
  }

  private func say(_ remark: Remark, to answer: String?) throws -> Bool {
    try console.print(printer.lines(remark))
    try notes?.note(remark, to: answer, in: session)
    switch remark {
    case .right, .answer, .passedOver: return true
    default: return false
    }
  }

  private mutating func finish() throws -> ExitCode {
    // The last page's question may have been passed over.
    session.next()
    let summary = LessonSummary(session)
    try console.print([""] + printer.wrapped(summary.phrase))
    if answers.left > 0 {
      try console.print(
        printer.wrapped(
          answers.left == 1
            ? "One more line of answers was left over."
            : "\(answers.left) more lines of answers were left over."))
    }
    return summary.isRight && answers.left == 0 ? .success : .didNotHold
  }
}
