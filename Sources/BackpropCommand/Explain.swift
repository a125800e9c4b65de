import Arguments
import Explanations
import GradientChecking
import Networks
import Terminal
import Typography
import Wording

/// `backprop explain`: every chain-rule step of a network.
enum Explain {
  static let network = Positional(
    repeating: .file("NETWORK", extensions: ["net"]),
    "The network file, - for standard input, or lesson:ID for a lesson's network; with -e, values "
      + "such as w=0.5.")
  static let paths = Option(
    flag: "paths", "With --wrt, shows the derivative as the sum over its paths.")
  static let json = Option(flag: "json", "Writes one JSON object, at full precision.")

  static let action: Program.Action = Program.Action(
    command: Command(
      "explain", "Shows every chain-rule step of a network.",
      discussion: [
        """
        The way forward, the way back and, with --rate, one update: each step as the chain rule, \
        the local derivative in symbols, the same in numbers, and the result. Numbers are rounded \
        for show only.
        """,
        """
        --json writes one object: network (its text), loss (J), values (of every equation, by \
        name), gradients (∂J of every parameter, ∂L of every value that is computed), claims and \
        steps (output, operand, operation, upstream, local, contribution, total). With examples, \
        values and the gradients of computed values have one entry for each example. A step's \
        total is the operand's gradient so far.
        """,
        """
        Exit codes: 0 all well; 1 a claim in the file does not hold; 2 the network cannot be read \
        or has a value that is not finite; 64 the command line is wrong.
        """,
      ],
      examples: [
        Example("backprop explain xor.net", "Every step of the network in xor.net."),
        Example(
          "backprop explain -e 'L = (y - sigmoid(w*x + b))^2 / 2' w=0.5 x=1 b=0.1 y=1",
          "A formula, with no file."),
        Example(
          "backprop explain xor.net --wrt 'W1[1,2]' --paths",
          "One derivative as the sum over its paths."),
        Example(
          "backprop explain xor.net --example 2 --rate 0.5", "One example alone, and one update."),
        Example("backprop explain - --json", "Standard input, as data."),
      ],
      positionals: [network],
      options: [
        TraceRequest.equations, TraceRequest.input, TraceRequest.rate, TraceRequest.optimizer,
        TraceRequest.steps, TraceRequest.wanted, paths,
        TraceRequest.detail, TraceRequest.all, TraceRequest.expand, TraceRequest.evaluate,
        TraceRequest.statistics,
        TraceRequest.example,
        TraceRequest.digits,
        TraceRequest.seed, TraceRequest.ascii, json, LessonCommand.folder,
      ]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    guard !parsed[paths] || !parsed[TraceRequest.wanted].isEmpty else {
      throw CommandLineProblem(message: "--paths goes with --wrt: the paths of which derivative?")
    }
    guard !parsed[paths] || parsed[TraceRequest.detail] != .layer else {
      throw CommandLineProblem(
        message: "--paths goes with --detail neuron or operation: paths run between numbers")
    }
    let asksForUpdate =
      parsed[TraceRequest.rate] != nil || parsed[TraceRequest.optimizer] != nil
      || parsed[TraceRequest.steps] != nil
    guard !parsed[json] || !asksForUpdate else {
      throw CommandLineProblem(
        message: "--rate, --optimizer and --steps show updates to read; --json has none")
    }
    let input = try TraceRequest.network(parsed[network], parsed)
    var result = try TraceRequest.compute(
      input, parsed, recording: parsed[json] && parsed[TraceRequest.detail] == .operation,
      summarisedAbove: parsed[json] || parsed[paths] ? nil : ExplanationOptions.stepLimit)
    let holds = result.verdicts.allSatisfy(\.isRight)
    if parsed[json] {
      let data = ExplanationData(
        result.trace, detail: result.options.detail, wanted: result.options.wanted,
        verdicts: result.verdicts)
      try console.output.writeLine(try data.text())
    } else {
      result.options.showsPaths = parsed[paths]
      let explanation = Explanation(
        result.trace, options: result.options, verdicts: result.verdicts)
      let renderer = TerminalRenderer(
        width: console.width, text: TraceRequest.text(parsed), style: console.style)
      let lines = renderer.lines(explanation.document(title: input.source.name))
      try console.print(Array(lines.drop(while: \.isEmpty)))
    }
    return holds ? .success : .didNotHold
  }
}

extension TraceRequest {
  /// How formulas and numbers are to be written.
  static func text(_ parsed: ParsedCommand) -> FormulaText {
    FormulaText(
      numbers: NumberFormat(significantDigits: parsed[digits]), isASCII: parsed[ascii])
  }
}
