import Networks
import VectorEngine

extension Trainer {
  /// Goes on with the epoch at hand to its end; false where it is interrupted before.
  func runEpoch(_ watcher: TrainingWatcher) throws(TrainingFailure) -> Bool {
    guard var phase else { return true }
    let order = phase.order.order(ofEpoch: phase.epoch)
    let batch = min(phase.plan.batch, order.count)
    let stepCount = (order.count + batch - 1) / batch
    let rate = phase.plan.schedule.rate(phase.optimizer.rate, epoch: phase.epoch)
    var last: VectorNetwork?
    while phase.position < order.count {
      let examples = order[phase.position..<min(order.count, phase.position + batch)]
      let step = phase.position / batch
      last = try take(examples, step: step, rate: rate, &phase)
      phase.position += examples.count
      self.stepCount += 1
      self.phase = phase
      watcher.step(
        StepRecord(
          phase: phaseIndex + 1, epoch: phase.epoch + 1, step: step + 1, stepCount: stepCount,
          cost: last?.cost ?? .nan))
      if phase.position < order.count, watcher.isInterrupted() { return false }
    }
    let record = try record(of: phase, rate: rate, last: last)
    history.append(record)
    phase.note(record.monitored) { (parameters, running) }
    phase.epoch += 1
    phase.position = 0
    phase.tally = Tally(network)
    self.phase = phase
    watcher.epoch(record)
    do { try watcher.keep(self) } catch { return false }
    return phase.isOver || !watcher.isInterrupted()
  }

  /// What the epoch came to.
  private func record(
    of phase: Phase, rate: Double, last: VectorNetwork?
  ) throws(TrainingFailure) -> EpochRecord {
    var record = EpochRecord(
      phase: phaseIndex + 1, epoch: phase.epoch + 1, steps: stepCount, rate: rate,
      loss: phase.tally.meanCost, measures: phase.tally.measures(network), validationLoss: nil,
      validationMeasures: [], gradientNorms: last.map { norms($0) } ?? [])
    guard !phase.order.validation.isEmpty else { return record }
    do throws(Diagnostic) {
      let (loss, measures) = try evaluate(phase.order.validation)
      record.validationLoss = loss
      record.validationMeasures = measures
      return record
    } catch {
      throw failure(error, phase, step: (phase.position - 1) / phase.plan.batch, rate: rate)
    }
  }

  /// The norm of each parameter's gradient in the last step.
  private func norms(_ last: VectorNetwork) -> [EpochRecord.NamedNumber] {
    network.definitions.filter { $0.role == .parameter }.map { definition in
      let squares = last.withParameter(definition.operation) { _, gradients in
        gradients.reduce(0) { $0 + $1 * $1 }
      }
      return EpochRecord.NamedNumber(name: definition.name, value: squares.squareRoot())
    }
  }
}

extension Phase {
  /// Remembers the parameters if the epoch was the best so far.
  fileprivate mutating func note(_ loss: Double, _ now: () -> ([[Double]], RunningStatistics)) {
    guard plan.patience != nil else { return }
    if best.map({ loss < $0.loss }) ?? true {
      let (parameters, running) = now()
      best = Best(epoch: epoch + 1, loss: loss, parameters: parameters, running: running)
      waited = 0
    } else {
      waited += 1
    }
  }
}
