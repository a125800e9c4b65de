import Arguments
import Explanations
import Foundation
import GradientChecking
import Networks
import ScalarEngine
import Terminal
import Typography
import VectorEngine

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
      discussion: """
        Every entry of every parameter's gradient is computed by two engines that know nothing of \
        each other, and by numerical differentiation, which uses no derivative; what differs by more \
        than truncation and rounding explain is reported. Each rule is checked by itself, so that a \
        wrong one is named. A claim in the file, such as claim ∂L/∂W1 = …, is compared; a wrong one \
        is diagnosed by what known mistakes would give.

        An entry is right, wrong, at a kink (where the derivative jumps, and the engines' answer is a \
        one-sided derivative or between the two), or undecidable (rounding could hide an error: said \
        so, and no pass).

        --json writes one object a file: file, ok, loss, parameters (name, shape, entries, \
        maxRelativeError, worst with index, scalar, vectorised, numerical, errorBound; wrong, \
        undecidable, kinks), claims (target, ok, maxRelativeError, worst, diagnosis with mistake and \
        text) and rules (name, ok, nodes, maxRelativeError, worst). A file that cannot be checked has \
        file and error instead.

        Exit codes: 0 all well; 1 something does not hold; 2 a network cannot be read or has a value \
        that is not finite; 64 the command line is wrong; 130 Control-C.
        """,
      examples: [
        Example("backprop check xor.net", "Every entry of the network in xor.net."),
        Example("backprop check *.net --json", "Several files, one JSON object a line."),
        Example("backprop check -e 'L = (y - w*x)^2' w=0.5 x=2 y=1", "A formula, with no file."),
        Example("backprop check big.net --fast", "A sample of what is too large for every entry."),
      ],
      positionals: [networks],
      options: [
        TraceRequest.equations, TraceRequest.input, json, jobs, fast, TraceRequest.example,
        TraceRequest.seed, TraceRequest.digits, TraceRequest.ascii, LessonCommand.folder,
      ]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    let paths = parsed[networks]
    let isFormula = !parsed[TraceRequest.equations].isEmpty
    let inputs: [[String]] = isFormula || paths.isEmpty ? [paths] : paths.map { [$0] }
    return try Interruption.watched { () throws -> ExitCode in
      var worst = ExitCode.success
      for positionals in inputs {
        let code = try check(positionals, parsed, console, isOneOfMany: inputs.count > 1)
        if code == .interrupted { return code }
        if code.rawValue > worst.rawValue { worst = code }
      }
      return worst
    }
  }

  /// Checks one network and says what came of it; of several, one that cannot be read does not keep
  /// the others from being checked.
  private static func check(
    _ positionals: [String], _ parsed: ParsedCommand, _ console: Console, isOneOfMany: Bool
  ) throws -> ExitCode {
    let progress = ProgressLine(environment: console.environment)
    let name = positionals.first ?? ""
    do {
      let input = try TraceRequest.network(positionals, parsed)
      let report = try report(on: input, parsed, progress)
      progress.clear()
      try show(report, input, parsed, console, isOneOfMany: isOneOfMany)
      return report.isRight ? .success : .didNotHold
    } catch is GradientCheck.Cancelled {
      progress.clear()
      return .interrupted
    } catch let error as Diagnostic where isOneOfMany || parsed[json] {
      progress.clear()
      return try tell(error.message, error.rendered(), of: name, parsed, console)
    } catch let problem as InputFile.Problem where isOneOfMany || parsed[json] {
      progress.clear()
      let message = "cannot read \(problem.path): \(problem.description)"
      return try tell(message, "error: \(message)", of: name, parsed, console)
    }
  }

  private static func tell(
    _ message: String, _ whole: String, of name: String, _ parsed: ParsedCommand,
    _ console: Console
  ) throws -> ExitCode {
    if parsed[json] {
      try console.output.writeLine(try CheckFailureData(file: name, error: message).text())
    }
    try console.output.flush()
    Console.complain(whole)
    return .unreadable
  }

  private static func report(
    on input: NetworkInput, _ parsed: ParsedCommand, _ progress: ProgressLine
  ) throws -> GradientReport {
    let network = try input.network(seed: UInt64(parsed[TraceRequest.seed]), expanding: [])
    let example = try TraceRequest.example(parsed, network)
    let trace = try NetworkTrace(
      NetworkGraph(network, example: example, differentiating: []), recording: false)
    let examples = example.map { [$0] }
    let vector = try VectorTrace(
      network, examples: examples, differentiating: network.claimedValues.leaves(of: network))
    var options = GradientCheck.Options()
    options.jobs = parsed[jobs] ?? ProcessInfo.processInfo.activeProcessorCount
    options.isFast = parsed[fast]
    options.seed = UInt64(parsed[TraceRequest.seed])
    options.isCancelled = { Interruption.isRequested }
    options.progress = { done, all in
      progress.show("checking \(input.source.name): \(done) of \(all) entries")
    }
    let check = GradientCheck(
      scalar: trace, vectorised: vector,
      verdicts: try TraceRequest.verdicts(trace, example: example),
      cost: try cost(of: network, examples: examples), options: options)
    return try check.report()
  }

  /// J as a function of one number, computed in full by the vectorised engine.
  private static func cost(
    of network: Network, examples: [Int]?
  ) throws -> GradientCheck.Cost {
    let computed = try VectorNetwork(network, batch: examples)
    return { parameter, element, value in
      let before = computed.withValues(of: parameter) { values in
        defer { values[element] = value }
        return values[element]
      }
      defer { computed.withValues(of: parameter) { $0[element] = before } }
      do {
        try computed.forward()
        return computed.cost
      } catch {
        return .nan
      }
    }
  }

  private static func show(
    _ report: GradientReport, _ input: NetworkInput, _ parsed: ParsedCommand, _ console: Console,
    isOneOfMany: Bool
  ) throws {
    let name = input.title ?? input.source.name
    if parsed[json] {
      try console.output.writeLine(try CheckData(report, file: input.source.name).text())
    } else {
      let renderer = TerminalRenderer(
        width: console.width, text: TraceRequest.text(parsed), style: console.style)
      let lines = renderer.lines(CheckDocument(report, title: name).document)
      if isOneOfMany { try console.output.writeLine(console.style.bold(name)) }
      try console.print(Array(lines.drop(while: \.isEmpty)))
      if isOneOfMany { try console.output.writeLine() }
    }
    try console.output.flush()
  }
}

extension Set<Int> {
  /// Those that are leaves, by which alone an engine can be asked to differentiate besides.
  fileprivate func leaves(of network: Network) -> Set<Int> {
    filter { id in
      if case .leaf = network.operations[id].primitive { true } else { false }
    }
  }
}
