import Charts
import Explanations
import Networks
import Training
import Wording

/// A training of a lesson's network.
struct ShownTraining {
  let report: TrainingReport

  /// Trains as the network says, or as a statement says in the place of its own.
  init(
    _ network: Network, _ statement: Writing?, at range: SourceRange, in lesson: Lesson
  ) throws(Diagnostic) {
    do throws(TrainingFailure) {
      report = try ShownTraining.train(
        network,
        try possible { () throws(Diagnostic) in
          try ShownTraining.plans(network, statement, at: range, in: lesson)
        })
    } catch {
      switch error {
      case .impossible(let diagnostic): throw diagnostic
      case .diverged(let divergence):
        throw Diagnostic(
          "the training diverged", at: range,
          label: "in epoch \(divergence.epoch), step \(divergence.step)",
          help: "the learning rate may be too large", in: lesson.source)
      }
    }
  }

  /// The most steps after which every printed digit of a training is compared.
  static let exactSteps = 1000

  /// How many steps a training takes.
  static func plannedSteps(
    _ network: Network, _ statement: Writing?, at range: SourceRange, in lesson: Lesson
  ) throws(Diagnostic) -> Int {
    let plans = try plans(network, statement, at: range, in: lesson)
    return try Trainer(network, plans: plans, seed: NetworkOptions().seed).plannedSteps
  }

  private static func plans(
    _ network: Network, _ statement: Writing?, at range: SourceRange, in lesson: Lesson
  ) throws(Diagnostic) -> [TrainingPlan] {
    if let statement {
      do throws(Diagnostic) {
        return [try TrainingPlan(network.training(statement.text), of: network)]
      } catch {
        throw statement.failure(error)
      }
    }
    guard !network.trainings.isEmpty else {
      throw Diagnostic(
        "the network does not say how it is to be trained", at: range,
        help:
          "add a line such as `train adam(rate = 0.01), epochs = 100` to it, or `with` and such a "
          + "statement here", in: lesson.source)
    }
    var plans: [TrainingPlan] = []
    for training in network.trainings { plans.append(try TrainingPlan(training, of: network)) }
    return plans
  }

  private static func train(
    _ network: Network, _ plans: [TrainingPlan]
  ) throws(TrainingFailure) -> TrainingReport {
    let seed = NetworkOptions().seed
    if let crossing = CrossValidation(network, plans: plans, seed: seed) {
      return TrainingReport(folds: try crossing.run(TrainingWatcher()) ?? [], seconds: 0)
    }
    let trainer = try possible { () throws(Diagnostic) in
      try Trainer(network, plans: plans, seed: seed)
    }
    let outcome = try trainer.run(TrainingWatcher())
    return try possible { () throws(Diagnostic) in
      try TrainingReport(trainer, outcome: outcome, seconds: 0)
    }
  }

  /// What a directive asks for, in its order.
  ///
  /// - Throws: where the training has no such part.
  func items(
    _ parts: [Show.TrainingPart], at range: SourceRange, in lesson: Lesson
  ) throws(Diagnostic) -> [LessonPage.Item] {
    let document = TrainingDocument(report, title: "", showsNorms: true)
    var items: [LessonPage.Item] = []
    for part in parts {
      let blocks = part.documentPart.map(document.blocks)
      guard !(blocks?.isEmpty ?? report.history.isEmpty) else {
        throw Diagnostic(
          "there is no `\(part.rawValue)` of this training", at: range, label: part.absence,
          help: "leave `\(part.rawValue)` away", in: lesson.source)
      }
      items.append(blocks.map { .blocks($0) } ?? .charts(HistoryPicture(report, title: "").charts))
    }
    return items
  }
}

extension Show.TrainingPart {
  /// The same part of a training's document; none for the curve, which is a chart.
  fileprivate var documentPart: TrainingDocument.Part? {
    switch self {
    case .curve: nil
    case .history: .history
    case .result: .result
    case .norms: .norms
    case .matrix: .matrix
    }
  }

  /// Why a training may be without it.
  fileprivate var absence: Phrase {
    switch self {
    case .matrix: "only a training that measures answers by their class has a matrix of confusion"
    case .curve, .history, .norms, .result: "a cross-validation has results only"
    }
  }
}
