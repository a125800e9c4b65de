import Arguments
import Explanations
import Foundation
import Lessons
import Networks
import Prose
import Terminal
import Typography

/// `backprop lesson`: the lessons, and each of them told step by step.
enum LessonCommand {
  static let lesson = Positional(
    optional: .text("LESSON", suggestions: { (try? LessonLibrary(directory: nil).ids) ?? [] }),
    "The lesson's id; without it, the lessons are listed.")
  static let folder = Option(
    "lessons", .directory("DIR"), "Looks for lessons here before those that come with backprop.")

  static let check = Option(
    flag: "check", "Checks the lesson, or all: what is computed in it, its questions, its Markdown."
  )
  static let bless = Option(
    flag: "bless", "Writes what is computed into the lesson's file, or into all; needs --lessons.")

  static let action: Program.Action = Program.Action(
    command: Command(
      "lesson", "Tells a lesson step by step, or lists the lessons.",
      discussion: """
        On a terminal it waits for a key after each step: space, → or n goes on, ← or p goes back, \
        q leaves. Elsewhere it prints the lesson straight through.

        --check is for those who write lessons: it computes everything in a lesson's file anew, \
        compares it with the generated blocks that stand there, tries every answer that a question \
        lists, and looks for dead links and traps of Markdown. --bless writes the blocks.

        Exit codes: 0 all well; 1 --check found something; 2 a lesson cannot be read; 64 the command \
        line is wrong; 130 Control-C.
        """,
      examples: [
        Example("backprop lesson", "Lists the lessons."),
        Example("backprop lesson two-two-one", "A first network, derived step by step."),
        Example("backprop lesson two-two-one | less", "The same to read in one go."),
        Example("backprop lesson --lessons my-course", "Lists the lessons of a folder too."),
        Example("backprop lesson --lessons lessons --check", "Checks all lessons of a folder."),
        Example(
          "backprop lesson two-two-one --lessons lessons --bless", "Writes what is computed."),
      ],
      positionals: [lesson],
      options: [folder, check, bless, TraceRequest.digits, TraceRequest.ascii]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    let library = try library(parsed)
    if parsed[check] || parsed[bless] {
      return try LessonReview(library, parsed, console).run()
    }
    guard let id = parsed[lesson] else {
      try list(library, console)
      return .success
    }
    let lesson = try find(id, library)
    let telling = try LessonTelling(
      lesson, options: library.networkOptions(for: lesson), among: library.lessons)
    let printer = LessonPrinter(parsed, console)
    if console.output.isTerminal, isatty(STDIN_FILENO) == 1,
      console.environment["TERM"] != "dumb"
    {
      return try LessonStepper(
        telling: telling, printer: { LessonPrinter(parsed, console) }, console: console
      ).run()
    }
    try console.print(printer.title(telling.lesson))
    for page in telling.pages { try console.print(printer.lines(page)) }
    return .success
  }

  /// The lessons that a command line can name.
  static func library(_ parsed: ParsedCommand) throws -> LessonLibrary {
    do {
      return try LessonLibrary(directory: parsed[folder].map { URL(filePath: $0) })
    } catch {
      throw Failure(
        error.description.hasPrefix("error") ? error.description : "error: \(error.description)")
    }
  }

  /// The lesson with this id, or the error that names the nearest.
  static func find(_ id: String, _ library: LessonLibrary) throws -> Lesson {
    if let lesson = library.lesson(withID: id) { return lesson }
    let nearest = Spelling.nearest(to: id, among: library.ids)
    throw CommandLineProblem(
      message: "there is no lesson `\(id)`"
        + (nearest.map { "; did you mean \($0)?" } ?? "; `backprop lesson` lists the lessons"))
  }

  private static func list(_ library: LessonLibrary, _ console: Console) throws {
    var table = TextTable(alignments: [.left, .left, .right])
    table.append(["lesson", "about", "minutes"])
    for lesson in library.lessons {
      table.append([lesson.id, lesson.title, "\(lesson.minutes)"])
    }
    try console.print(table.lines(width: console.width))
    try console.print(["", "backprop lesson LESSON tells one."])
  }
}
