import Arguments
import Explanations
import Foundation
import Lessons
import Networks
import Prose
import Terminal
import Typography
import Wording

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

  static let answers = Option(
    "answers", .file("FILE"),
    "Takes the lesson with the answers of this file, a line each; - is standard input.")
  static let notes = Option(
    "notes", .file("FILE", extensions: ["md"]),
    "Adds your answers, mistakes and hints to this file, as Markdown.")
  static let reset = Option(flag: "reset", "Forgets what you have done of the lesson.")
  static let json = Option(flag: "json", "Lists the lessons as JSON: one array of objects.")

  static let action: Program.Action = Program.Action(
    command: Command(
      "lesson", "Takes you through a lesson step by step, or lists the lessons.",
      discussion: [
        """
        On a terminal a lesson waits for you: space goes on, ← goes back, ? lists the keys. At a \
        question you type your answer; :h gives a hint, :s shows the answer, → passes over it. What \
        you have done is kept in $XDG_STATE_HOME/backprop, or ~/.local/state/backprop, and the next \
        time the lesson goes on where you were. docs/lessons.md tells more.
        """,
        """
        Elsewhere the lesson is printed straight through, with the answers at its end. With \
        --answers it is taken with the lines of a file: each is an answer to the question at hand, \
        or :hint, :show or :skip; blank lines and lines that begin with # are left out. No progress \
        is kept then.
        """,
        """
        --check is for those who write lessons: it computes everything in a lesson's file anew, \
        compares it with the generated blocks that stand there, tries every answer that a question \
        lists, and looks for dead links and traps of Markdown. --bless writes the blocks.
        """,
        """
        Exit codes: 0 all well; 1 --check found something, or with --answers a question was not \
        answered right in the end; 2 a file cannot be read or written; 64 the command line is wrong; \
        130 Control-C.
        """,
      ],
      examples: [
        Example("backprop lesson", "Lists the lessons, and what you have done of them."),
        Example("backprop lesson two-two-one", "A first network, derived step by step."),
        Example("backprop lesson two-two-one --notes me.md", "Keeps your own record of it."),
        Example("backprop lesson two-two-one | less", "The same to read in one go."),
        Example(
          "backprop lesson two-two-one --answers mine.txt", "With answers written down before."),
        Example("backprop lesson --lessons my-course", "Lists the lessons of a folder too."),
        Example("backprop lesson --lessons lessons --check", "Checks all lessons of a folder."),
        Example(
          "backprop lesson two-two-one --lessons lessons --bless", "Writes what is computed."),
      ],
      positionals: [lesson],
      options: [
        answers, notes, reset, json, folder, check, bless, TraceRequest.digits, TraceRequest.ascii,
      ]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    if parsed[check] || parsed[bless] {
      return try LessonReview(parsed, console).run()
    }
    let library = try library(parsed)
    guard let id = parsed[lesson] else {
      guard parsed[answers] == nil, parsed[notes] == nil else {
        throw CommandLineProblem(
          message: "which lesson? `backprop lesson` alone lists them")
      }
      try list(library, parsed, console)
      return .success
    }
    return try LessonRequest(find(id, library), library, parsed, console).run()
  }

  /// The lessons that a command line can name, in the language of the moment or another.
  static func library(
    _ parsed: ParsedCommand, in language: Language = .current
  ) throws -> LessonLibrary {
    do {
      return try LessonLibrary(
        directory: parsed[folder].map { URL(filePath: $0) }, language: language)
    } catch {
      throw failure(error)
    }
  }

  /// The error of lessons that cannot be had.
  static func failure(_ error: LessonError) -> Failure {
    switch error {
    case .unreadable: Failure("error: \(error.phrase)")
    case .malformed: Failure(error.phrase)
    }
  }

  /// The lesson with this id, or the error that names the nearest.
  static func find(_ id: String, _ library: LessonLibrary) throws -> Lesson {
    if let lesson = library.lesson(withID: id) { return lesson }
    let nearest = Spelling.nearest(to: id, among: library.ids)
    throw CommandLineProblem(
      message: nearest.map { "there is no lesson `\(id)`; did you mean \($0)?" }
        ?? "there is no lesson `\(id)`; `backprop lesson` lists the lessons")
  }

  private static func list(
    _ library: LessonLibrary, _ parsed: ParsedCommand, _ console: Console
  ) throws {
    guard !parsed[reset] else {
      throw CommandLineProblem(message: "--reset needs a lesson")
    }
    let progress = ProgressFile(environment: console.environment, say: Console.complain)
    let list = LessonList(library.lessons, progress.book())
    guard !parsed[json] else {
      try console.output.writeLine(try list.json())
      return
    }
    let text = TraceRequest.text(parsed)
    try console.print(list.lines(width: console.width, text: text))
    try console.print(
      [""]
        + TextWrapping(width: console.width).lines(
          text.plain(("backprop lesson LESSON takes you through one." as Phrase).text)))
  }
}
