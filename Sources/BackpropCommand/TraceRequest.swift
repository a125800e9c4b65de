import Arguments
import Foundation
import Explanations
import GradientChecking
import Lessons
import Networks
import ScalarEngine
import Training
import Typography
import Wording

/// The options that say which trace of a network is wanted, shared by the commands that show one.
enum TraceRequest {
  static let equations = Option(
    repeating: "equation", short: "e", .text("EQUATION"),
    "Takes an equation instead of a file; the last one is the loss. Values follow as w=0.5.")
  static let input = Option(
    repeating: "input", .text("NAMES"),
    "With -e, values that are given and not learned: --input x,y.")
  static let detail = Option(
    "detail", .choice("LEVEL", Detail.self), default: .neuron,
    "How finely: layer (whole arrays), neuron (a weighted sum is one step) or operation.")
  static let wanted = Option(
    repeating: "wrt", .text("NAME"),
    "Shows only the chain that leads to this derivative: W1, 'W1[1,2]', z1.")
  static let expand = Option(
    repeating: "expand", .text("NAME"), "Opens a function into what it is made of: sigmoid.")
  static let example = Option(
    "example", .integer("K", in: 1...Int.max), "Takes the Kth example alone.")
  static let rate = Option(
    "rate", .number("RATE"), "Shows one update of gradient descent with this learning rate.")
  static let optimizer = Option(
    "optimizer", .text("STATEMENT"),
    "Shows updates as a train statement makes them: 'adam(rate = 0.001), clip_norm = 1'.")
  static let steps = Option(
    "steps", .integer("N", in: 1...10_000), "Shows N updates, one after the other.")
  static let all = Option(
    flag: "all",
    "Tells every step, where more than \(ExplanationOptions.stepLimit) are summarised by layer.")
  static let evaluate = Option(
    flag: "evaluate",
    "Computes the network as after training: dropout drops nothing, batch_norm takes the running "
      + "statistics.")
  static let statistics = Option(
    "statistics", .file("FILE", extensions: ["safetensors"]),
    "With --evaluate, the running statistics of batch_norm, as train --save wrote them.")
  static let digits = Option(
    "digits", .integer("N", in: 1...17), default: 6, "Shows N significant digits.")
  static let ascii = Option(flag: "ascii", "Writes nothing but ASCII.")
  static let seed = Option(
    "seed", .integer("N", in: 0...Int.max), default: 1,
    "Draws parameters from this seed where they have none of their own.")

  /// The computed trace with what was asked of it.
  struct Result {
    let request: NetworkRequest
    let trace: NetworkTrace
    var options: ExplanationOptions
    let verdicts: [ClaimVerdict]
  }

  /// Reads what the command line names.
  static func network(
    _ positionals: [String], _ parsed: ParsedCommand
  ) throws -> NetworkInput {
    let equations = parsed[equations]
    if !equations.isEmpty {
      let inputs = parsed[input].flatMap { $0.split(separator: ",") }
        .map { $0.trimmingCharacters(in: .whitespaces) }
      return try NetworkInput(
        equations: equations, values: positionals, inputs: Set(inputs))
    }
    guard parsed[input].isEmpty else {
      throw CommandLineProblem(message: "--input goes with -e; a file says input x = …")
    }
    guard let path = positionals.first, positionals.count == 1 else {
      throw CommandLineProblem(
        message: positionals.isEmpty
          ? "which network? Name a file, - for standard input, or give equations with -e"
          : "one network at a time; `\(positionals[1])` is one argument too many")
    }
    return path.hasPrefix("lesson:")
      ? try lesson(String(path.dropFirst("lesson:".count)), parsed) : try NetworkInput(path: path)
  }

  /// The first network of a lesson.
  private static func lesson(_ id: String, _ parsed: ParsedCommand) throws -> NetworkInput {
    let library = try LessonCommand.library(parsed)
    let lesson = try LessonCommand.find(id, library)
    guard let block = lesson.networks.first else {
      throw Failure("error: the lesson \(id) has no network")
    }
    return NetworkInput(
      source: block.source, options: library.networkOptions(for: lesson), title: lesson.title)
  }

  /// Computes a network and its derivatives, as the options ask for them.
  ///
  /// What is read by people is summarised by layer where it has more steps than the limit; data, which
  /// has none, is always whole.
  static func compute(
    _ input: NetworkInput, _ parsed: ParsedCommand, recording: Bool = false,
    summarisedAbove limit: Int? = ExplanationOptions.stepLimit
  ) throws -> Result {
    let request = try NetworkRequest(input, parsed)
    let network = request.network
    var options = ExplanationOptions()
    options.hidden = request.hidden
    options.original = request.source
    options.detail = parsed[detail]
    options.update = try update(parsed, network)
    options.isWhole = parsed[all]
    var values: Set<Int> = []
    for text in parsed[wanted] {
      let references = try request.references(text, option: "--wrt")
      options.wanted += references
      values.formUnion(
        references.compactMap { network.definition(named: $0.name)?.operation })
    }
    let example = request.example
    let graph = try NetworkGraph(network, example: example, differentiating: values)
    let trace = try NetworkTrace(graph, recording: recording)
    if let limit, !parsed[all], options.detail != .layer {
      let count = StepCount(trace, options: options).count
      if count > limit {
        (options.detail, options.untold) = (.layer, count)
      }
    }
    return Result(
      request: request, trace: trace, options: options,
      verdicts: try verdicts(trace, example: example))
  }

  /// The updates that are asked for: by a learning rate, by an optimiser, or as the file trains.
  private static func update(
    _ parsed: ParsedCommand, _ network: Network
  ) throws -> ExplanationOptions.Update? {
    let steps = parsed[steps]
    switch (parsed[rate], parsed[optimizer]) {
    case (.some, .some):
      throw CommandLineProblem(
        message: "--rate is plain gradient descent; give the rate to --optimizer: sgd(rate = 0.1)")
    case (let rate?, nil):
      return .init(try .descent(rate: rate, of: network), steps: steps ?? 1)
    case (nil, let text?):
      return .init(try TrainingPlan(network.training(text), of: network), steps: steps ?? 1)
    case (nil, nil):
      guard let steps else { return nil }
      guard let training = network.trainings.first else {
        throw CommandLineProblem(
          message: "--steps of what? Add --rate 0.1 or --optimizer 'adam(rate = 0.001)'")
      }
      return .init(try TrainingPlan(training, of: network), steps: steps)
    }
  }

  /// The verdicts on a network's claims; what mistakes would give, the scalar engine says.
  static func verdicts(
    _ trace: NetworkTrace, example: Int?
  ) throws(Diagnostic) -> [ClaimVerdict] {
    try ClaimJudge(trace) { network, wanted throws(Diagnostic) in
      try NetworkTrace(
        NetworkGraph(network, example: example, differentiating: wanted), recording: false)
    }.verdicts()
  }

  static func example(_ number: Int?, _ network: Network) throws -> Int? {
    guard let number else { return nil }
    guard number <= network.exampleCount else {
      throw CommandLineProblem(
        message: network.hasExamples
          ? "there is no example \(number); the network has \(network.exampleCount)"
          : "the network has no examples, so --example \(number) picks nothing")
    }
    return number - 1
  }

  /// Checks that the names to open are functions that stand in the network.
  static func functions(
    _ names: [String], _ input: NetworkInput
  ) throws -> [String] {
    let called = try input.calledFunctions()
    for name in names where !called.contains(name) {
      let nearest = Spelling.nearest(to: name, among: called.sorted())
      throw CommandLineProblem(
        message: nearest.map {
          "--expand \(name): the network calls no function of that name; did you mean \($0)?"
        } ?? "--expand \(name): the network calls no function of that name")
    }
    return names
  }
}

extension NetworkInput {
  /// The functions that the network's expressions call, and those that these are made of.
  func calledFunctions() throws -> Set<String> {
    Set(try functionCalls(in: source))
  }
}
