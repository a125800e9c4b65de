/// How far one `train` statement has come.
struct Phase {
  let plan: TrainingPlan
  let order: ExampleOrder
  let seed: UInt64
  var optimizer: Optimizer
  /// The epoch at hand, counted from 0.
  var epoch = 0
  /// How many of the epoch's examples have been seen.
  var position = 0
  /// What the epoch's batches have come to so far.
  var tally: Tally
  /// The best epoch so far, where early stopping asks for it.
  var best: Best?
  /// How many epochs have passed since.
  var waited = 0

  /// Parameters worth coming back to.
  struct Best {
    var epoch: Int
    var loss: Double
    var parameters: [[Double]]
    var running: RunningStatistics
  }

  /// Whether it ended before its last epoch because nothing became better.
  var isStoppedEarly: Bool { plan.patience.map { waited >= $0 } ?? false }
  /// Whether there is nothing left to do.
  var isOver: Bool { epoch >= plan.epochs || isStoppedEarly }
}
