/// Who is told how a training goes on.
package struct TrainingWatcher {
  /// After each step: the epoch, the step of the epoch and how many it has, and J on the batch.
  package var step: (StepRecord) -> Void = { _ in }
  /// After each epoch.
  package var epoch: (EpochRecord) -> Void = { _ in }
  /// Asked after each batch: whether to end now.
  package var isInterrupted: () -> Bool = { false }
  /// Given the state from time to time, to keep it; asked after each epoch.
  package var keep: (Trainer) throws -> Void = { _ in }

  package init() {}
}

/// What a step came to.
package struct StepRecord: Sendable {
  /// The `train` statement, counted from 1.
  package let phase: Int
  /// The epoch, counted from 1.
  package let epoch: Int
  /// The step of the epoch, counted from 1.
  package let step: Int
  /// How many steps the epoch has.
  package let stepCount: Int
  /// J on the batch before the step.
  package let cost: Double
}
