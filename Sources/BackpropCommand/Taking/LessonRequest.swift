import Arguments
import Foundation
import Lessons
import Terminal
import Wording

/// A lesson that was asked for: taken on a terminal or with a file of answers, or printed.
struct LessonRequest {
  private let lesson: Lesson
  private let library: LessonLibrary
  private let parsed: ParsedCommand
  private let console: Console

  init(
    _ lesson: Lesson, _ library: LessonLibrary, _ parsed: ParsedCommand, _ console: Console
  ) {
    (self.lesson, self.library, self.parsed, self.console) = (lesson, library, parsed, console)
  }

  func run() throws -> ExitCode {
    try checkOptions()
    if parsed[LessonCommand.reset] {
      let progress = ProgressFile(environment: console.environment, say: Console.complain)
      try progress.forget(lesson.id)
      try console.output.writeLine("\(lesson.id): your progress is forgotten")
      return .success
    }
    // What cannot be read or written is said before anything is computed.
    let answers = try parsed[LessonCommand.answers].map { try AnswerLines(path: $0) }
    let telling = try LessonTelling(
      lesson, options: library.networkOptions(for: lesson), among: library.lessons)
    let printer = LessonPrinter(parsed, console)
    if let answers {
      var play = AnswerPlay(
        session: LessonSession(telling, options: library.networkOptions), answers: answers,
        printer: printer, notes: try notes(), console: console)
      return try play.run()
    }
    guard isInteractive else {
      return try LessonReading(
        telling: telling, printer: printer, console: console, options: library.networkOptions
      ).run()
    }
    return try take(telling)
  }

  /// On a terminal, with what was done before.
  private func take(_ telling: LessonTelling) throws -> ExitCode {
    let lines = WaitingLines()
    let progress = ProgressFile(environment: console.environment) { lines.add($0) }
    let before = progress.book().lessons[lesson.id] ?? LessonProgress()
    let session = LessonSession(telling, progress: before, options: library.networkOptions)
    var taking = LessonTaking(
      session: session, console: console, progress: progress, messages: lines,
      notes: try notes(), next: following, printer: { LessonPrinter(parsed, console) })
    return try taking.run()
  }

  private var following: Lesson? {
    library.lessons.drop { $0.id != lesson.id }.dropFirst().first
  }

  private func notes() throws -> LearnerNotes? {
    try parsed[LessonCommand.notes].map { try LearnerNotes(path: $0, lesson: lesson) }
  }

  private var isInteractive: Bool {
    console.output.isTerminal && isatty(STDIN_FILENO) == 1
      && console.environment["TERM"] != "dumb"
  }

  private func checkOptions() throws {
    func refuse(_ message: Phrase) -> CommandLineProblem { CommandLineProblem(message: message) }
    let (answers, notes) = (parsed[LessonCommand.answers], parsed[LessonCommand.notes])
    if parsed[LessonCommand.json] { throw refuse("--json lists the lessons; name none") }
    if parsed[LessonCommand.reset], answers != nil || notes != nil {
      throw refuse("--reset goes alone with a lesson")
    }
    if notes != nil, answers == nil, !isInteractive {
      throw refuse("--notes goes with a terminal or with --answers: else nothing is answered")
    }
  }
}
