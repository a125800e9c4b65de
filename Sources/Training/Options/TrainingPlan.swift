package import Networks
import Typography
import Wording

/// One `train` statement with what its options mean.
package struct TrainingPlan: Sendable {
  package let optimizer: OptimizerChoice
  /// The most passes over the training examples.
  package let epochs: Int
  /// The number of examples in a batch; the last one of an epoch may be smaller.
  package let batch: Int
  /// From this the order of examples, masks and noise are drawn; `nil` for the run's.
  package let seed: UInt64?
  /// Whether each epoch takes the examples in an order of its own.
  package let isShuffled: Bool
  /// The part of the examples that is only looked at.
  package let validation: Double
  /// After so many epochs without a better loss it ends, and the best parameters are kept.
  package let patience: Int?
  /// In how many parts the examples take turns as validation.
  package let folds: Int?
  package let clipping: Clipping
  package let schedule: Schedule
  let augmentations: [Augmentation]
  /// The parameters that learn, as positions in the network's definitions.
  package let learners: [Int]
  /// Where the statement stands.
  package let range: SourceRange
  private let source: SourceText

  static let options = [
    "epochs", "batch", "seed", "shuffle", "validation", "patience", "folds", "clip_norm",
    "clip_value", "schedule", "augment",
  ]

  /// Reads a statement of a network.
  ///
  /// - Throws: a diagnostic for an option that is not known or out of its range.
  package init(_ training: Training, of network: Network) throws(Diagnostic) {
    let source = training.source
    self.source = source
    let options = try OptionReader(
      training.options, of: "`train`", known: TrainingPlan.options, repeated: ["augment"],
      in: source)
    optimizer = try OptimizerChoice(training.optimizer, in: source)
    let epochs = try options.count("epochs") ?? 1
    self.epochs = epochs
    batch = try options.count("batch") ?? 32
    seed = try options.count("seed", from: 0).map(UInt64.init)
    isShuffled = try options.flag("shuffle", true)
    validation = try options.number("validation", 0, in: .part)
    patience = try options.count("patience")
    folds = try options.count("folds", from: 2)
    clipping = Clipping(
      norm: options["clip_norm"] == nil ? nil : try options.number("clip_norm", 0, in: .positive),
      value: options["clip_value"] == nil ? nil : try options.number("clip_value", 0, in: .positive)
    )
    schedule =
      try options["schedule"].map { option throws(Diagnostic) in
        try Schedule(option, epochs: epochs, options)
      } ?? Schedule()
    var augmentations: [Augmentation] = []
    for option in options.all("augment") {
      augmentations.append(try Augmentation(option, options, network))
    }
    self.augmentations = augmentations
    learners =
      training.only
      ?? network.definitions.indices.filter { network.definitions[$0].role == .parameter }
    range = training.range
    guard !learners.isEmpty else {
      throw Diagnostic(
        "there is nothing to train", at: training.range, label: "no parameter learns",
        help: "declare what is learned as `parameter W = …`", in: source)
    }
    try checkFolds(options, network)
    try checkBatches(network)
  }

  /// Refuses a batch of one where `batch_norm` looks at the batch.
  private func checkBatches(_ network: Network) throws(Diagnostic) {
    guard network.looksAtBatch else { return }
    // The first fold is the smallest, and the last the largest.
    for fold in folds.map({ [0, $0 - 1] }) ?? [nil] {
      let count = ExampleOrder(network, self, seed: 1, fold: fold).training.count
      guard count == 1 || batch == 1 || count % min(batch, count) == 1 else { continue }
      throw Diagnostic(
        "`batch_norm` needs two examples in every batch", at: range,
        label: count == 1
          ? "one example is left to learn from"
          : "\(Phrase.counted(count, "example")) in batches of \(batch) leave a batch of one",
        help: count == 1 ? nil : "choose another `batch`", in: source)
    }
  }

  /// Plain gradient descent, a step with all examples at a time.
  package static func descent(rate: Double, of network: Network) throws(Diagnostic) -> TrainingPlan
  {
    let text = "sgd(rate = \(rate))"
    return try TrainingPlan(try network.training(text), of: network)
  }

  private func checkFolds(_ options: OptionReader, _ network: Network) throws(Diagnostic) {
    guard let folds, let option = options["folds"] else { return }
    if validation > 0 {
      throw options.error(
        option, "folds and validation exclude each other", "each fold is the validation once",
        help: "leave one of them out")
    }
    if folds > network.exampleCount {
      throw options.error(
        option, "there are more folds than examples",
        "the network has \(Phrase.counted(network.exampleCount, "example"))")
    }
  }
}

extension Schedule {
  static let names = ["constant", "step", "exponential", "cosine"]

  /// Reads `cosine(epochs = 50)`; a plain name takes what it has by itself.
  init(
    _ option: OptionCall<Double>.Option, epochs: Int, _ outer: OptionReader
  ) throws(Diagnostic) {
    guard case .call(let call) = option.value else {
      throw outer.error(
        option, "a schedule is a name with options", "this is a value",
        help: "write `schedule = cosine(epochs = \(epochs))`")
    }
    func read(_ known: [String]) throws(Diagnostic) -> OptionReader {
      try OptionReader(call.options, of: call.name, known: known + ["warmup"], in: outer.source)
    }
    let options: OptionReader
    switch call.name {
    case "constant":
      options = try read([])
      kind = .constant
    case "step":
      options = try read(["step_size", "gamma"])
      guard let size = try options.count("step_size") else {
        throw outer.error(
          option, "`step` needs its step_size", "after how many epochs does the rate fall?",
          help: "write `step(step_size = 30, gamma = 0.1)`")
      }
      kind = .step(size: size, gamma: try options.number("gamma", 0.1, in: .factor))
    case "exponential":
      options = try read(["gamma"])
      guard options["gamma"] != nil else {
        throw outer.error(
          option, "`exponential` needs its gamma", "what is the rate multiplied by each epoch?",
          help: "write `exponential(gamma = 0.95)`")
      }
      kind = .exponential(gamma: try options.number("gamma", 1, in: .factor))
    case "cosine":
      options = try read(["epochs", "eta_min"])
      let warmup = try options.count("warmup", from: 0) ?? 0
      kind = .cosine(
        epochs: try options.count("epochs") ?? max(1, epochs - warmup),
        minimum: try options.number("eta_min", 0, in: .fromZero))
    default:
      throw Diagnostic(
        "unknown schedule: \(shortened(call.name))", at: call.nameRange, label: "not known",
        help: Spelling.nearest(to: call.name, among: Schedule.names).map { "did you mean `\($0)`?" }
          ?? "there are \(Schedule.names.joined(separator: ", "))", in: outer.source)
    }
    warmup = try options.count("warmup", from: 0) ?? 0
  }
}
