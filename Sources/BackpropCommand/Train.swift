import Arguments
import Charts
import Explanations
import Networks
import Terminal
import Training
import Typography
import Wording

/// `backprop train`: a network's `train` statements, carried out.
enum Train {
  static let networks = Positional(
    repeating: .file("NETWORK", extensions: ["net"]), atLeast: 1,
    "The network files, - for standard input; several are trained one after the other and compared."
  )
  static let statement = Option(
    repeating: "train", .text("STATEMENT"),
    "Trains so, in place of the file's own statements: 'adam(rate = 0.01), epochs = 50'.")
  static let save = Option(
    "save", .file("FILE", extensions: ["safetensors"]),
    "Writes the parameters as safetensors, each under its own name.")
  static let checkpoint = Option(
    "checkpoint", .file("FILE", extensions: ["safetensors"]),
    "Keeps all that --resume needs: now and then, at the end, and at Control-C.")
  static let resume = Option(
    "resume", .file("FILE", extensions: ["safetensors"]),
    "Goes on from a checkpoint, to the very same numbers.")
  static let history = Option(
    "history", .file("FILE", extensions: ["csv"]), "Writes a row an epoch as CSV.")
  static let plot = Option(
    "plot", .file("FILE", extensions: ["svg"]), "Draws the curves of loss and metrics as SVG.")
  static let norms = Option(
    flag: "norms", "Shows the norm of each parameter's gradient, epoch by epoch.")
  static let quiet = Option(flag: "quiet", short: "q", "Shows no progress, and only the result.")
  static let json = Option(flag: "json", "Writes one JSON object, at full precision.")

  static let action: Program.Action = Program.Action(
    command: Command(
      "train", "Trains a network as its train statements say.",
      discussion: [
        """
        A network file says how it is to be trained: train adam(rate = 0.001), epochs = 50, batch = \
        32. Several statements run in order, and `only W2, b2` restricts one. Optimisers are sgd, \
        adagrad, rmsprop, adam and adamw; their options have PyTorch's names and meanings, but for \
        the learning rate, which is `rate`. See docs/training.md.
        """,
        """
        On a terminal one line says how far it has come; elsewhere a line comes now and then. At the \
        end there are the history, the curves and the result. Control-C ends after the batch, and \
        keeps and says what was reached; a second one ends at once.
        """,
        """
        --json writes one object a file, each on a line: file, finished, steps, seconds, history (an object an epoch: phase, \
        epoch, steps, rate, loss, measures, validationLoss, validationMeasures, gradientNorms), \
        results (name, examples, loss, measures) and folds.
        """,
        """
        Exit codes: 0 all well; 2 a file cannot be read or written, or a value is no longer finite; \
        64 the command line is wrong; 130 Control-C.
        """,
      ],
      examples: [
        Example("backprop train xor.net", "As the file says."),
        Example(
          "backprop train fine-tuning.net from-scratch.net", "Two networks, and a table of both."),
        Example(
          "backprop train xor.net --train 'sgd(rate = 0.5), epochs = 1000'", "In another way."),
        Example(
          "backprop train digits.net --save digits.safetensors --plot history.svg",
          "Keeps the parameters and draws the curves."),
        Example(
          "backprop train digits.net --resume run.safetensors",
          "Goes on from what --checkpoint kept."),
      ],
      positionals: [networks],
      options: [
        statement, save, checkpoint, resume, history, plot, norms, quiet, json,
        TraceRequest.seed, TraceRequest.digits, TraceRequest.ascii,
      ]), run: run)

  @Sendable private static func run(
    _ parsed: ParsedCommand, _ console: Console
  ) throws -> ExitCode {
    let paths = parsed[networks]
    let written = [save, checkpoint, resume, history, plot].contains { parsed[$0] != nil }
    guard paths.count == 1 || !written else {
      throw CommandLineProblem(message: "a file to read or write goes with one network at a time")
    }
    var results: [(name: String, result: TrainingReport.Result)] = []
    for (index, path) in paths.enumerated() {
      if paths.count > 1, !parsed[json] {
        if index > 0 { try console.output.writeLine() }
        try console.output.writeLine(console.style.bold("==> \(visibleText(path)) <=="))
      }
      let report = try train(path, parsed, console)
      if report.outcome == .interrupted { return .interrupted }
      if let last = report.results.last { results.append((path, last)) }
    }
    if paths.count > 1, !parsed[json] {
      let text = TraceRequest.text(parsed)
      let renderer = TerminalRenderer(width: console.width, text: text, style: console.style)
      let document = TrainingComparison(results, numbers: text.numbers).document
      try console.print([""] + Array(renderer.lines(document).drop(while: \.isEmpty)))
    }
    return .success
  }

  /// Trains one network and says what came of it.
  private static func train(
    _ path: String, _ parsed: ParsedCommand, _ console: Console
  ) throws -> TrainingReport {
    let request = try TrainRequest(path, parsed, console)
    let report: TrainingReport
    do {
      report = try request.run()
    } catch TrainingFailure.diverged(let divergence) {
      throw Failure(message(divergence, request.network))
    } catch TrainingFailure.impossible(let diagnostic) {
      throw diagnostic
    }
    if parsed[json] {
      try console.output.writeLine(try TrainingData(report, file: request.name).jsonLine())
    } else {
      try show(report, request, parsed, console)
    }
    try console.output.flush()
    if !request.problems.isEmpty {
      throw Failure(
        Phrase(verbatim: request.problems.map(\.message.text).joined(separator: "\n")))
    }
    return report
  }

  private static func show(
    _ report: TrainingReport, _ request: TrainRequest, _ parsed: ParsedCommand, _ console: Console
  ) throws {
    let text = TraceRequest.text(parsed)
    let renderer = TerminalRenderer(width: console.width, text: text, style: console.style)
    let document = TrainingDocument(
      report, title: visibleText(request.name), numbers: text.numbers,
      showsNorms: parsed[norms], isShort: parsed[quiet])
    try console.print(Array(renderer.lines(document.document).drop(while: \.isEmpty)))
    if !parsed[quiet], report.history.count > 1 {
      let picture = HistoryPicture(report, title: request.name)
      let lines = LineChart.text(
        picture.charts, columns: min(console.width, 80) - 2,
        rows: 12, isASCII: parsed[TraceRequest.ascii], style: console.style)
      try console.print([""] + lines.map { $0.isEmpty ? "" : "  " + $0 })
    }
    if report.outcome == .interrupted, let last = request.position {
      let sentence: Phrase = "Interrupted in \(last): the parameters are as they were then."
      try console.print([""] + TextWrapping(width: console.width).lines(sentence.text))
    }
    for line in request.written { try console.output.writeLine(line.text) }
  }

  /// Where the numbers were lost, and what may help.
  private static func message(_ divergence: Divergence, _ network: Network) -> Phrase {
    let (phase, epoch, step) = (divergence.phase, divergence.epoch, divergence.step)
    let place: Phrase =
      network.trainings.count > 1
      ? "training \(phase), epoch \(epoch), step \(step)" : "epoch \(epoch), step \(step)"
    let rate = NumberFormat(significantDigits: 6)
    let message: Phrase = "error: the training diverged in \(place)"
    let help: Phrase = """
      help: the learning rate may be too large: it was \(rate.text(divergence.rate)); try \
      \(rate.text(divergence.rate / 10)), or bound the gradients with `clip_norm = 1`
      """
    return "\(message)\n\(divergence.diagnostic.rendered())\n\(help)"
  }
}
