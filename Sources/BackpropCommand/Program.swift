import Arguments
import Foundation
import Networks
import Terminal
import Wording

/// The program: its table of commands, and what each does.
package enum Program {
  package static let version = "0.1.0"

  static let table: CommandTable = CommandTable(
    name: "backprop",
    abstract: "Shows every chain-rule step of a network.",
    version: version,
    discussion: [
      """
      Write a network's equations as a textbook does; backprop computes them and shows, step by \
      step, how each derivative comes about: symbols, numbers, result.
      """
    ],
    examples: [
      Example("backprop lesson two-two-one", "A first network, derived step by step."),
      Example("backprop explain xor.net", "Every step of a network of your own."),
      Example(
        "backprop explain -e 'L = (y - sigmoid(w*x + b))^2 / 2' w=0.5 x=1 b=0.1 y=1",
        "A formula, with no file."),
    ],
    commonOptions: [color, language],
    commands: actions.map(\.command))

  static let color = Option(
    "color", .choice("WHEN", ColorPolicy.self), default: .auto,
    "Colours the output: auto, always or never.")

  static let language = Option(
    "language", .choice("LANGUAGE", Language.self),
    "Speaks this language: en or zh; without it, that of the locale.")

  /// A command and what it does.
  struct Action: Sendable {
    let command: Command
    let run: @Sendable (ParsedCommand, Console) throws -> ExitCode
  }

  static let actions: [Action] = [
    Explain.action, Check.action, Train.action, LessonCommand.action, Export.action, Verify.action,
    Completions.action,
  ]

  /// Runs the program and returns its exit code.
  package static func run(
    _ arguments: [String], environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> ExitCode {
    let language = Language(arguments: arguments) ?? Language(environment: environment)
    let code = Language.$current.withValue(language) { run(arguments, in: environment) }
    if code == .interrupted { Interruption.passOn() }
    return code
  }

  private static func run(_ arguments: [String], in environment: [String: String]) -> ExitCode {
    let output = OutputWriter()
    do {
      let code = try dispatch(arguments, output, environment)
      try output.flush()
      return code
    } catch {
      try? output.flush()
      return report(error)
    }
  }

  private static func dispatch(
    _ arguments: [String], _ output: OutputWriter, _ environment: [String: String]
  ) throws -> ExitCode {
    switch try table.parse(arguments) {
    case .help(let command):
      let console = Console(color: .auto, output: output, environment: environment)
      try output.write(
        table.help(for: command, width: console.width, heading: console.style.bold))
    case .version:
      try output.writeLine("\(table.name) \(version)")
    case .run(let parsed):
      let console = Console(color: parsed[color], output: output, environment: environment)
      guard let action = actions.first(where: { $0.command.name == parsed.command.name }) else {
        return .usage
      }
      do {
        return try action.run(parsed, console)
      } catch let problem as CommandLineProblem {
        throw parsed.usageError(problem.message)
      }
    }
    return .success
  }

  private static func complain(_ problem: Phrase) {
    Console.complain(("error: \(problem)" as Phrase).text)
  }

  private static func report(_ error: any Error) -> ExitCode {
    switch error {
    case let error as UsageError:
      complain(Phrase(verbatim: error.description))
      return .usage
    case let error as Diagnostic:
      Console.complain(error.rendered())
      return .unreadable
    case let problem as InputFile.Problem:
      complain(problem.phrase)
      return .unreadable
    case let failure as Failure:
      if failure.message != "" { Console.complain(failure.message.text) }
      return failure.code
    case OutputError.closedPipe:
      // Whoever reads has enough, as `| head` does.
      return .success
    case let error as OutputError:
      complain("cannot write the output: \(error.reason)")
      return .unreadable
    default:
      complain(Phrase(verbatim: "\(error)"))
      return .unreadable
    }
  }
}
