package import Networks

/// What came of a training.
package struct TrainingReport: Sendable {
  /// What each epoch came to.
  package var history: [EpochRecord]
  /// J and the metrics with the parameters as they are at the end.
  package var results: [Result]
  /// Of a cross-validation, what each fold came to; its parameters are not kept.
  package var folds: [Result] = []
  /// The statements that ended because nothing became better: from the statement, counted from 1, to
  /// the epoch whose parameters were kept.
  package var stoppedEarly: [Int: Int] = [:]
  package var outcome: Trainer.Outcome
  package var steps: Int
  package var seconds: Double

  /// J and the metrics over some examples.
  package struct Result: Sendable, Codable {
    /// `training`, `validation`, `fold 1`.
    package let name: String
    /// How many examples they are.
    package let examples: Int
    package let loss: Double
    package let measures: [Measure]
  }

  /// What came of a cross-validation.
  package init(folds: [Result], seconds: Double) {
    (history, results, outcome, steps) = ([], [], .finished, 0)
    (self.folds, self.seconds) = (folds, seconds)
  }

  /// What came of a training that has ended, or was interrupted.
  package init(
    _ trainer: Trainer, outcome: Trainer.Outcome, seconds: Double
  ) throws(Diagnostic) {
    let (training, validation) = trainer.examples
    results = [try trainer.result("training", training)]
    if !validation.isEmpty { results.append(try trainer.result("validation", validation)) }
    (history, self.outcome, steps) = (trainer.history, outcome, trainer.stepCount)
    self.seconds = seconds
    stoppedEarly = Dictionary(
      uniqueKeysWithValues: trainer.stoppedEarly.map { ($0.key + 1, $0.value) })
  }
}

extension Trainer {
  /// J and the metrics of some examples, by a name.
  package func result(
    _ name: String, _ examples: [Int]
  ) throws(Diagnostic) -> TrainingReport.Result {
    let (loss, measures) = try evaluate(examples)
    return TrainingReport.Result(
      name: name, examples: examples.count, loss: loss, measures: measures)
  }
}
