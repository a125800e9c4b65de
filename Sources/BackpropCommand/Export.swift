import Arguments
import Explanations
import Foundation
import GradientChecking
import Networks
import Terminal

/// `backprop export`: the whole trace as a document.
enum Export {
  static let network = Positional(
    repeating: .file("NETWORK", extensions: ["net"]),
    "The network file, - for standard input, or lesson:ID for a lesson's network; with -e, values "
      + "such as w=0.5.")
  static let output = Option(
    "output", short: "o", .file("FILE", extensions: ["md"]),
    "Writes to this file instead of standard output.")
  static let math = Option(
    "math", .choice("FORM", MarkdownRenderer.Mathematics.self), default: .fence,
    "How displayed maths stands: fence (GitHub, VS Code) or dollar (Obsidian, Pandoc).")

  static let action: Program.Action = Program.Action(
    command: Command(
      "export", "Writes the whole trace of a network as Markdown.",
      discussion: """
        The equations, the graph, every value, every step of the way back, all derivatives and, \
        with --rate, one update, in Markdown that GitHub, VS Code, Obsidian and Pandoc show.
        """,
      examples: [
        Example("backprop export xor.net -o trace.md", "The trace of a network."),
        Example(
          "backprop export lesson:two-two-one -o trace.md --rate 0.5", "The trace of a lesson's."),
        Example("backprop export xor.net --math dollar -o trace.md", "For Obsidian."),
      ],
      positionals: [network],
      options: [
        output, math, TraceRequest.equations, TraceRequest.input, TraceRequest.rate,
        TraceRequest.optimizer,
        TraceRequest.steps,
        TraceRequest.wanted, TraceRequest.detail, TraceRequest.expand, TraceRequest.evaluate,
        TraceRequest.example,
        TraceRequest.digits, TraceRequest.seed, LessonCommand.folder,
      ]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    let input = try TraceRequest.network(parsed[network], parsed)
    let result = try TraceRequest.compute(input, parsed)
    let numbers = TraceRequest.text(parsed).numbers
    let document = ExportDocument(
      result.trace, options: result.options, verdicts: result.verdicts, numbers: numbers
    ).document(title: title(input))
    let renderer = MarkdownRenderer(math: parsed[math], numbers: numbers)
    let text = renderer.text(document)
    if let path = parsed[output] {
      if let input = parsed[network].first, OutputFile.isSame(path, input) {
        throw CommandLineProblem(message: "--output \(path) would overwrite the network itself")
      }
      try OutputFile.write(text, to: path)
    } else {
      try console.output.write(text)
    }
    return result.verdicts.allSatisfy(\.isRight) ? .success : .didNotHold
  }

  private static func title(_ input: NetworkInput) -> String {
    input.title ?? "Trace of \(input.source.name)"
  }
}
