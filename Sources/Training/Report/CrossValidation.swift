package import Networks

/// A training in which the examples take turns as validation: once for each fold, every time from the
/// first parameters on.
package struct CrossValidation {
  let network: Network
  let plans: [TrainingPlan]
  let seed: UInt64
  /// In how many parts the examples are divided.
  package let folds: Int

  /// `nil` where no statement asks for folds.
  package init?(_ network: Network, plans: [TrainingPlan], seed: UInt64) {
    guard let folds = plans.compactMap(\.folds).last else { return nil }
    (self.network, self.plans, self.seed, self.folds) = (network, plans, seed, folds)
  }

  /// Trains on all folds but one, for each, and looks at that one; `nil` where it is interrupted.
  package func run(
    _ watcher: TrainingWatcher
  ) throws(TrainingFailure) -> [TrainingReport.Result]? {
    var results: [TrainingReport.Result] = []
    for fold in 0..<folds {
      let trainer = try possible { () throws(Diagnostic) in
        try Trainer(network, plans: plans, seed: seed, fold: fold)
      }
      guard try trainer.run(watcher) == .finished else { return nil }
      results.append(
        try possible { () throws(Diagnostic) in
          try trainer.result("fold \(fold + 1)", trainer.examples.validation)
        })
    }
    return results
  }
}

/// What `body` gives, its errors as those of a training.
package func possible<Result>(
  _ body: () throws(Diagnostic) -> Result
) throws(TrainingFailure) -> Result {
  do throws(Diagnostic) { return try body() } catch { throw .impossible(error) }
}
