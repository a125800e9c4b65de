import Lessons
import Networks
import Terminal
import Wording

/// Prints a lesson straight through, for reading: what is left to questions is shown behind them, and
/// the answers stand at the end.
struct LessonReading {
  let telling: LessonTelling
  let printer: LessonPrinter
  let console: Console
  /// How to read the networks of a lesson.
  let options: (Lesson) -> NetworkOptions

  func run() throws -> ExitCode {
    try console.print(printer.title(telling.lesson))
    for (index, page) in telling.pages.enumerated() {
      try console.print(printer.lines(telling, page: index))
      guard case .question(_, let revealed) = page.items.last, !revealed.isEmpty else { continue }
      try console.print([""] + printer.lines(revealed))
    }
    try printAnswers()
    return .success
  }

  private func printAnswers() throws {
    let questions = telling.questions
    guard !questions.isEmpty else { return }
    try console.print(["", console.style.bold(printer.plain(("Answers" as Phrase).text)), ""])
    for (index, asked) in questions.enumerated() {
      let judge = try QuestionJudge(
        asked.question, of: asked.lesson, options: options(asked.lesson))
      let answer = LessonPrinter.asMarkdown(judge.modelAnswer)
      try console.print(printer.markdown("\(index + 1). \(answer)"))
    }
  }
}
