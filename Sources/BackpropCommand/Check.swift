import Arguments
import Explanations
import GradientChecking
import Networks
import Terminal
import Typography
import Wording

/// `backprop check`: each gradient proven three ways, and each claim.
enum Check {
  static let networks = Positional(
    repeating: .file("NETWORK", extensions: ["net"]),
    "The network files, - for standard input, or lesson:ID for a lesson's network; with -e, values "
      + "such as w=0.5.")
  static let json = Option(flag: "json", "Writes one JSON object a file, each on a line.")
  static let jobs = Option(
    "jobs", short: "j", .integer("N", in: 1...1024),
    "Compares entries on N threads; as many as there are cores without it.")
  static let fast = Option(
    flag: "fast",
    "Compares along random directions instead of entry by entry: a sample, for what is very large.")

  static let action: Program.Action = Program.Action(
    command: Command(
      "check", "Proves a network's gradients three ways, and checks hand-derived ones.",
      discussion: [
        """
        Every entry of every parameter's gradient is computed by two engines that know nothing of \
        each other, and by numerical differentiation, which uses no derivative; an answer that is \
        off by more than truncation and rounding explain is wrong. Each rule is checked by itself, \
        so that a wrong one is named. A claim in the file, such as claim ∂L/∂W1 = …, is compared; a \
        wrong one is diagnosed by what known mistakes would give.
        """,
        """
        An entry is right, wrong, at a kink (where the derivative jumps, and the engines' answer is \
        one of the two one-sided derivatives or lies between), or undecidable (rounding could hide \
        an error; that is said, and is no pass).
        """,
        """
        --json writes one object a file, each on a line: file, ok, loss (J), parameters (name, \
        shape, entries, maxRelativeError, worst with index, scalar, vectorised, numerical, \
        errorBound; wrong, undecidable and kinks say how many), claims (target, ok, \
        maxRelativeError, worst, diagnosis with mistake and text) and rules (name, ok, nodes, \
        maxRelativeError, worst). For a file that cannot be checked it has file, ok, error and \
        place.
        """,
        """
        Exit codes: 0 all well; 1 something does not hold; 2 a network cannot be read or has a value \
        that is not finite; 64 the command line is wrong; 130 Control-C. Of several files the \
        largest counts.
        """,
      ],
      examples: [
        Example("backprop check xor.net", "Every entry of the network in xor.net."),
        Example("backprop check *.net --json", "Several files, one JSON object a line."),
        Example("backprop check -e 'L = (y - w*x)^2' w=0.5 x=2 y=1", "A formula, with no file."),
        Example("backprop check big.net --fast", "A sample of what is too large for every entry."),
      ],
      positionals: [networks],
      options: [
        TraceRequest.equations, TraceRequest.input, json, jobs, fast, TraceRequest.evaluate,
        TraceRequest.statistics, TraceRequest.example,
        TraceRequest.seed, TraceRequest.expand, TraceRequest.digits, TraceRequest.ascii,
        LessonCommand.folder,
      ]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    let paths = parsed[networks]
    let isFormula = !parsed[TraceRequest.equations].isEmpty
    Interruption.leavesTheTerminalInOrder()
    guard !isFormula, paths.count > 1 else {
      return try check(paths, named: isFormula ? "-e" : paths.first, parsed, console)
    }
    var worst = ExitCode.success
    for (index, path) in paths.enumerated() {
      if !parsed[json] {
        if index > 0 { try console.output.writeLine() }
        try console.output.writeLine(console.style.bold("==> \(visibleText(path)) <=="))
      }
      let code = try check([path], named: path, parsed, console, isOneOfMany: true)
      if code.rawValue > worst.rawValue { worst = code }
    }
    return worst
  }

  /// Checks one network and says what came of it; of several, one that cannot be read does not keep
  /// the others from being checked.
  private static func check(
    _ positionals: [String], named name: String?, _ parsed: ParsedCommand, _ console: Console,
    isOneOfMany: Bool = false
  ) throws -> ExitCode {
    let name = name ?? ""
    do {
      let report = try report(positionals, name, parsed, console)
      try show(report, name, parsed, console)
      return report.isRight ? .success : .didNotHold
    } catch let error as Diagnostic where isOneOfMany || parsed[json] {
      return try tell(
        CheckFailureData(file: name, error), error.rendered(), parsed, console)
    } catch let problem as InputFile.Problem where isOneOfMany || parsed[json] {
      let english = Language.$current.withValue(.english) { problem.phrase.text }
      let message: Phrase = "error: \(problem.phrase)"
      return try tell(
        CheckFailureData(file: name, error: english), message.text, parsed, console)
    }
  }

  private static func report(
    _ positionals: [String], _ name: String, _ parsed: ParsedCommand, _ console: Console
  ) throws -> GradientReport {
    let input = try TraceRequest.network(positionals, parsed)
    let text: Phrase = "checking \(visibleText(name))"
    let progress = ProgressLine(text, environment: console.environment)
    defer { progress.clear() }
    return try CheckRequest(parsed) { done, all in
      progress.show("\(text): \(done) of \(all) entries")
    }.report(on: NetworkRequest(input, parsed))
  }

  private static func show(
    _ report: GradientReport, _ name: String, _ parsed: ParsedCommand, _ console: Console
  ) throws {
    if parsed[json] {
      try console.output.writeLine(try CheckData(report, file: name).jsonLine())
    } else {
      let text = TraceRequest.text(parsed)
      let renderer = TerminalRenderer(width: console.width, text: text, style: console.style)
      let document = CheckDocument(report, title: name, numbers: text.numbers).document
      try console.print(Array(renderer.lines(document).drop(while: \.isEmpty)))
    }
    try console.output.flush()
  }

  /// Says why a network cannot be checked.
  private static func tell(
    _ failure: CheckFailureData, _ message: String, _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    if parsed[json] { try console.output.writeLine(try failure.jsonLine()) }
    try console.output.flush()
    Console.complain(message)
    return .unreadable
  }
}
