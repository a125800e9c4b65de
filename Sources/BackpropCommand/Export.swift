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
  static let format = Option(
    "format", .choice("FORMAT", ExportFormat.self), default: .markdown,
    "What is written: markdown, jsonl (every step as data), or the graph as svg, dot or mermaid.")
  static let force = Option(flag: "force", "Replaces an existing file.")
  static let math = Option(
    "math", .choice("FORM", MarkdownRenderer.Mathematics.self), default: .fence,
    "How displayed maths stands: fence (GitHub, VS Code) or dollar (Obsidian, Pandoc).")

  static let action: Program.Action = Program.Action(
    command: Command(
      "export", "Writes the whole trace of a network as Markdown or as data.",
      discussion: """
        The equations, the graph, every value, every step of the way back, all derivatives and, \
        with --rate, one update, in Markdown that GitHub, VS Code, Obsidian and Pandoc show.
        """,
      examples: [
        Example("backprop export xor.net -o trace.md", "The trace of a network."),
        Example(
          "backprop export lesson:two-two-one -o trace.md --rate 0.5", "The trace of a lesson's."),
        Example("backprop export xor.net --math dollar -o trace.md", "For Obsidian."),
        Example("backprop export xor.net --format jsonl -o trace.jsonl", "As data, for programs."),
        Example(
          "backprop export xor.net --example 2 --format svg -o xor.svg",
          "The graph of one example, drawn with its numbers."),
      ],
      positionals: [network],
      options: [
        output, format, force, math, TraceRequest.equations, TraceRequest.input, TraceRequest.rate,
        TraceRequest.optimizer, TraceRequest.steps, TraceRequest.wanted, TraceRequest.detail,
        TraceRequest.expand, TraceRequest.evaluate, TraceRequest.statistics, TraceRequest.example,
        TraceRequest.digits, TraceRequest.seed, LessonCommand.folder,
      ]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    Interruption.leavesTheTerminalInOrder()
    let input = try TraceRequest.network(parsed[network], parsed)
    try checkOutput(parsed)
    let format = parsed[format]
    let result = try TraceRequest.compute(input, parsed, recording: format == .jsonl)
    if let path = parsed[output] {
      try OutputFile.write(to: path) { try format.write(result, input, parsed, $0) }
    } else {
      try format.write(result, input, parsed) { try console.output.write($0) }
    }
    return result.verdicts.allSatisfy(\.isRight) ? .success : .didNotHold
  }

  /// Refuses to write over what is there, before anything is computed.
  private static func checkOutput(_ parsed: ParsedCommand) throws {
    guard let path = parsed[output] else {
      guard !parsed[force] else {
        throw CommandLineProblem(message: "--force goes with --output: which file is replaced?")
      }
      return
    }
    if let input = parsed[network].first, OutputFile.isSame(path, input) {
      throw CommandLineProblem(message: "--output \(path) would overwrite the network itself")
    }
    try OutputFile.checkWritable(path)
    guard !OutputFile.isThere(path) || parsed[force] else {
      throw Failure("error: \(visibleText(path)) is there already; --force replaces it")
    }
  }

  static func title(_ input: NetworkInput) -> String {
    input.title ?? "Trace of \(URL(filePath: input.source.name).lastPathComponent)"
  }
}
