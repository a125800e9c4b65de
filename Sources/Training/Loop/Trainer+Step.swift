import Networks
import VectorEngine

extension Trainer {
  /// Takes one step with a batch and returns the network as it was computed for it.
  func take(
    _ examples: ArraySlice<Int>, step: Int, rate: Double, _ phase: inout Phase
  ) throws(TrainingFailure) -> VectorNetwork {
    do throws(Diagnostic) {
      let network = try batches.network(filledWith: examples)
      vary(network, step: step, phase)
      try network.forward()
      try phase.tally.add(network)
      running.add(network, statistics)
      try network.backward()
      let learners = learners(of: phase.plan)
      clip(network, learners, phase.plan.clipping)
      phase.optimizer.beginStep()
      for (position, operation) in learners.enumerated() {
        network.withParameter(operation) { values, gradients in
          guard !gradients.isEmpty else { return }
          phase.optimizer.update(
            position, values, UnsafeBufferPointer(gradients), rate: rate)
        }
      }
      return network
    } catch {
      throw failure(error, phase, step: step, rate: rate)
    }
  }

  /// Changes what is drawn anew for each batch.
  private func vary(_ network: VectorNetwork, step: Int, _ phase: Phase) {
    guard !phase.plan.augmentations.isEmpty || !self.network.masks.isEmpty else { return }
    var source = RandomNumberSource(
      seed: RandomNumberSource.seed(
        mixing: phase.seed, name: "epoch \(phase.epoch) step \(step)"))
    for augmentation in phase.plan.augmentations {
      augmentation.apply(to: network, inputs, from: &source)
    }
    for mask in self.network.masks {
      network.withValues(of: mask.operation) { values in
        for index in values.indices { values[index] = mask.draw(&source) }
      }
    }
  }

  /// Makes gradients smaller as the plan says: each entry, then all together.
  private func clip(_ network: VectorNetwork, _ learners: [Int], _ clipping: Clipping) {
    if clipping.value != nil {
      for operation in learners {
        network.withParameter(operation) { _, gradients in
          for index in gradients.indices { gradients[index] = clipping.bounded(gradients[index]) }
        }
      }
    }
    guard clipping.norm != nil else { return }
    var squares = 0.0
    for operation in learners {
      squares += network.withParameter(operation) { _, gradients in
        gradients.reduce(0) { $0 + $1 * $1 }
      }
    }
    var reading = NumberReading()
    let norm = Clipping.norm(squares: squares)
    guard let factor = clipping.factor(&reading, norm: norm), factor < 1 else { return }
    for operation in learners {
      network.withParameter(operation) { _, gradients in
        for index in gradients.indices { gradients[index] *= factor }
      }
    }
  }

  /// What a value that is not finite means: that the training diverged, unless the same examples
  /// fail with the parameters from before any step too.
  func failure(
    _ diagnostic: Diagnostic, _ phase: Phase, step: Int, rate: Double
  ) -> TrainingFailure {
    let order = phase.order.order(ofEpoch: phase.epoch)
    let start = min(step * phase.plan.batch, max(order.count - 1, 0))
    let examples = Array(order[start..<min(order.count, start + phase.plan.batch)])
    do throws(Diagnostic) {
      let before = try VectorNetwork(network.measuring, batch: examples)
      try before.forward()
      var tally = Tally(network)
      try tally.add(before)
      try before.backward()
    } catch {
      return .impossible(error)
    }
    return .diverged(
      Divergence(
        phase: phaseIndex + 1, epoch: phase.epoch + 1, step: step + 1, rate: rate,
        diagnostic: diagnostic))
  }
}
