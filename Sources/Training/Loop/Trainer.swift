package import Networks
package import VectorEngine
package import Wording

/// Carries out the `train` statements of a network, one after the other.
///
/// Everything that is drawn follows from the seed, the statement, the epoch and the step, so that a
/// training that was interrupted goes on as if it had not been.
package final class Trainer {
  /// The network as it was read; its parameters are those from before any step.
  package let network: Network
  package let plans: [TrainingPlan]
  /// The network in memory whose parameters learn.
  package let computed: VectorNetwork
  /// What each epoch came to.
  package internal(set) var history: [EpochRecord] = []
  /// How many steps were taken, over all statements.
  package internal(set) var stepCount = 0
  /// The statement at hand, counted from 0; as many as there are once all is done.
  package internal(set) var phaseIndex = 0

  var phase: Phase?
  let batches: BatchNetworks
  let evaluation: Evaluation
  let inputs: [Int]
  /// What `batch_norm` takes from a batch, and what it uses after training.
  let statistics: [BatchStatistics]
  var running: RunningStatistics
  let seed: UInt64
  private let fold: Int?

  /// How a training ended.
  package enum Outcome: Sendable, Equatable {
    /// All statements were carried out.
    case finished
    /// It was interrupted after a batch.
    case interrupted
  }

  /// A training before its first step.
  ///
  /// - Parameters:
  ///   - network: the network.
  ///   - plans: what its statements, or others in their place, ask for.
  ///   - seed: what is drawn follows from it where a statement has no seed of its own.
  ///   - fold: in a cross-validation, the part of the examples that is only looked at.
  /// - Throws: a diagnostic where the network does not fit into memory.
  package init(
    _ network: Network, plans: [TrainingPlan], seed: UInt64, fold: Int? = nil
  ) throws(Diagnostic) {
    let measuring = network.measuring
    (self.network, self.plans, self.seed, self.fold) = (network, plans, seed, fold)
    statistics = network.batchStatistics
    running = RunningStatistics(network)
    computed = try VectorNetwork(measuring, batch: statistics.isEmpty ? [0] : [0, 1])
    batches = BatchNetworks(measuring, sharing: computed)
    evaluation = Evaluation(measuring.evaluating(), sharing: computed)
    inputs = network.definitions.filter { $0.role == .input }.map(\.operation)
      .filter { network.exampleValues[$0] != nil }
    beginPhase()
  }

  /// Trains to the end, or until the watcher interrupts.
  package func run(_ watcher: TrainingWatcher) throws(TrainingFailure) -> Outcome {
    while phase != nil {
      guard try runEpoch(watcher) else { return .interrupted }
      if phase?.isOver == true { endPhase() }
    }
    return .finished
  }

  /// Whether the statement at hand, or the last, ended because nothing became better.
  package internal(set) var stoppedEarly: [Int: Int] = [:]

  /// Where the training stands: `epoch 3 of 50, after batch 12`; `nil` at its end.
  package var position: Phrase? {
    guard let phase else { return nil }
    let several: Phrase = plans.count > 1 ? "training \(phaseIndex + 1), " : ""
    let batch = phase.position / phase.plan.batch
    return several + "epoch \(phase.epoch + 1) of \(phase.plan.epochs)"
      + (batch == 0 ? ", before its first batch" : ", after batch \(batch)")
  }

  /// How many steps there are in all, unless it stops early.
  package var plannedSteps: Int {
    plans.indices.reduce(0) { total, index in
      let (plan, count) = (plans[index], fresh(index).order.training.count)
      let batch = min(plan.batch, count)
      return total + plan.epochs * ((count + batch - 1) / batch)
    }
  }

  /// Begins the statement at hand; there is none behind the last.
  func beginPhase() {
    guard plans.indices.contains(phaseIndex) else {
      phase = nil
      return
    }
    phase = fresh(phaseIndex)
  }

  /// A statement before its first epoch.
  func fresh(_ index: Int) -> Phase {
    let plan = plans[index]
    let seed = RandomNumberSource.seed(mixing: plan.seed ?? seed, name: "train \(index + 1)")
    let counts = learners(of: plan).map { network.operations[$0].shape.count }
    return Phase(
      plan: plan, order: ExampleOrder(network, plan, seed: plan.seed ?? self.seed, fold: fold),
      seed: seed,
      optimizer: Optimizer(plan.optimizer.rule, rate: plan.optimizer.rate, counts: counts),
      tally: Tally(network))
  }

  /// Ends the statement at hand, with the best parameters where they were kept.
  private func endPhase() {
    if let phase {
      if let best = phase.best {
        parameters = best.parameters
        running = best.running
        if phase.isStoppedEarly { stoppedEarly[phaseIndex] = best.epoch }
      }
    }
    phaseIndex += 1
    beginPhase()
  }

  /// The operations of the parameters that a plan lets learn.
  func learners(of plan: TrainingPlan) -> [Int] {
    plan.learners.map { network.definitions[$0].operation }
  }

  /// All parameters as they are now, in the order of the file.
  package var parameters: [[Double]] {
    get { parameterOperations.map { computed.values(of: $0, slot: 0) } }
    set {
      for (operation, values) in zip(parameterOperations, newValue) {
        computed.withValues(of: operation) { buffer in
          for (index, value) in zip(buffer.indices, values) { buffer[index] = value }
        }
      }
    }
  }

  /// The parameters' operations, in the order of the file.
  package var parameterOperations: [Int] {
    network.definitions.filter { $0.role == .parameter }.map(\.operation)
  }

  /// J and the metrics of examples with the parameters as they are.
  package func evaluate(_ examples: [Int]) throws(Diagnostic) -> (loss: Double, measures: [Measure])
  {
    let tally = try evaluation.tally(examples) { running.fill($0, statistics) }
    return (tally.meanCost, tally.measures(network))
  }

  /// The examples that the last statement learned from, and those that it only looked at.
  package var examples: (training: [Int], validation: [Int]) {
    guard let index = plans.indices.last else { return (Array(0..<network.exampleCount), []) }
    let order = fresh(index).order
    return (order.training, order.validation)
  }
}
