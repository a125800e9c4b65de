import Arguments
import Explanations
import Foundation
import GradientChecking
import Networks
import ScalarEngine
import Terminal
import Wording

/// `backprop export`: the whole trace as a document.
enum Export {
  static let network = Positional(
    repeating: .file("NETWORK", extensions: ["net"]),
    "The network file, - for standard input, or lesson:ID for a lesson's network; with -e, values "
      + "such as w=0.5.")
  static let output = Option(
    "output", short: "o", .file("FILE", extensions: ["md", "html", "jsonl", "svg"]),
    "Writes to this file instead of standard output.")
  static let format = Option(
    "format", .choice("FORMAT", ExportFormat.self), default: .markdown,
    "What is written: markdown, html (a page to step through), jsonl (every step as data), or the "
      + "graph as svg, dot or mermaid.")
  static let force = Option(flag: "force", "Replaces an existing file.")
  static let math = Option(
    "math", .choice("FORM", MarkdownRenderer.Mathematics.self), default: .fence,
    "How displayed maths stands: fence (GitHub, VS Code) or dollar (Obsidian, Pandoc).")
  static let partSize = Option(
    "part-size", .bytes(atLeast: MarkdownBook.smallestLimit), default: MarkdownBook.pageLimit,
    "Splits Markdown into an index and parts of so many bytes, such as 200k; GitHub shows 500k.")

  static let action: Program.Action = Program.Action(
    command: Command(
      "export", "Writes the whole trace of a network as Markdown, a page, a picture or data.",
      discussion: [
        """
        The equations, the graph, every value, every step of the way back, all derivatives and, \
        with --rate, one update, in Markdown that GitHub, VS Code, Obsidian and Pandoc show.
        """,
        """
        A file is written beside its place and moved there when it is whole: an error or Control-C \
        leaves the old one, and nothing else.
        """,
        """
        Exit codes: 0 all well; 1 a gradient or a claim does not hold; 2 the network cannot be read, \
        has a value that is not finite, or the trace cannot be written; 64 the command line is \
        wrong; 130 Control-C.
        """,
      ],
      examples: [
        Example("backprop export xor.net -o trace.md", "The trace of a network."),
        Example(
          "backprop export lesson:two-two-one -o trace.md --rate 0.5", "The trace of a lesson's."),
        Example("backprop export xor.net --math dollar -o trace.md", "For Obsidian."),
        Example(
          "backprop export xor.net --rate 0.5 --format html -o xor.html",
          "A page to step through and to play with, in any browser."),
        Example("backprop export xor.net --format jsonl -o trace.jsonl", "As data, for programs."),
        Example(
          "backprop export xor.net --example 2 --format svg -o xor.svg",
          "The graph of one example, drawn with its numbers."),
      ],
      positionals: [network],
      options: [
        output, format, force, math, partSize, TraceRequest.equations, TraceRequest.input,
        TraceRequest.rate,
        TraceRequest.optimizer, TraceRequest.steps, TraceRequest.wanted, TraceRequest.detail,
        TraceRequest.all, TraceRequest.expand, TraceRequest.evaluate, TraceRequest.statistics,
        TraceRequest.example,
        TraceRequest.digits, TraceRequest.seed, LessonCommand.folder,
      ]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    let format = parsed[format]
    try format.refuseOptions(parsed)
    let input = try TraceRequest.network(parsed[network], parsed)
    try checkOutput(parsed)
    Interruption.leavesTheTerminalInOrder()
    let result = try TraceRequest.compute(
      input, parsed, recording: format == .jsonl, summarisedAbove: format.stepLimit)
    let path = parsed[output]
    let name: Phrase = path.map { Phrase(verbatim: visibleText($0)) } ?? "the trace"
    let progress = ProgressLine("writing \(name)", environment: console.environment)
    defer { progress.clear() }
    let check = format.hasCheck ? try check(result, parsed, progress) : nil
    let export = ExportDocument(
      result.trace, options: result.options, verdicts: result.verdicts, check: check,
      numbers: TraceRequest.text(parsed).numbers)
    Interruption.asksForAnEnd()
    func showProgress(_ step: Int) {
      if step % 1000 == 0 { progress.show("writing \(name): step \(step)") }
    }
    if format == .markdown, let path, !OutputFile.isSpecial(path) {
      try markdown(export, input, parsed, progress: showProgress)
        .write(to: path, isForced: parsed[force])
    } else {
      var size = 0
      try write(to: path, console) { take in
        try format.write(export, input, parsed, progress: showProgress) { bytes in
          size += bytes.count
          try take(bytes)
        }
      }
      if format == .markdown { try complainOfSize(size, parsed, console) }
    }
    let isWrong = check?.parameters.contains { $0.wrong.count > 0 } ?? false
    return isWrong || !result.verdicts.allSatisfy(\.isRight) ? .didNotHold : .success
  }

  /// An export as Markdown; `progress` is told how many steps there are so far.
  static func markdown(
    _ export: ExportDocument, _ input: NetworkInput, _ parsed: ParsedCommand,
    progress: @escaping (Int) -> Void
  ) -> MarkdownExport {
    MarkdownExport(
      document: export, title: title(input),
      renderer: MarkdownRenderer(math: parsed[math], numbers: export.text.numbers),
      pageLimit: parsed[partSize], progress: progress)
  }

  /// Says so if a document that was written as one text is too long for a page.
  private static func complainOfSize(
    _ size: Int, _ parsed: ParsedCommand, _ console: Console
  ) throws {
    try console.output.flush()
    guard size > parsed[partSize] else { return }
    let note: Phrase =
      "note: this is one text of \(size) bytes; -o FILE writes parts of \(parsed[partSize])"
    Console.complain(note.text)
  }

  /// Writes what `body` hands over to a file or to standard output, until Control-C.
  private static func write(
    to path: String?, _ console: Console,
    _ body: @escaping (_ take: ([UInt8]) throws -> Void) throws -> Void
  ) throws {
    func untilAsked(_ take: ([UInt8]) throws -> Void) throws {
      try body { bytes in
        guard !Interruption.isAskedFor else { throw Failure("", code: .interrupted) }
        try take(bytes)
      }
    }
    if let path {
      try OutputFile.write(to: path, untilAsked)
    } else {
      try untilAsked { try console.output.write($0) }
    }
  }

  /// What three ways of computing all gradients say; nothing where single ones are asked for.
  private static func check(
    _ result: TraceRequest.Result, _ parsed: ParsedCommand, _ progress: ProgressLine
  ) throws -> GradientReport? {
    guard result.options.wanted.isEmpty else { return nil }
    var request = CheckRequest(parsed) { done, all in
      progress.show("checking: \(done) of \(all) entries")
    }
    let network = result.trace.network
    let entries = network.parameters.reduce(0) { $0 + network.operations[$1].shape.count }
    request.options.isFast = entries * result.trace.exampleIndices.count > checkLimit
    return try request.report(on: result.request, result.trace, verdicts: [])
  }

  /// Of more entries, each in so many examples, random directions are compared.
  private static let checkLimit = 2_000_000

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
    let name: Phrase = "Trace of \(URL(filePath: input.source.name).lastPathComponent)"
    return input.title ?? name.text
  }
}
