import Foundation
import Networks
package import Safetensors
import VectorEngine
import Wording

/// Everything that it takes to go on: parameters, what the optimiser keeps, and how far it has come.
/// What is drawn follows from the seed, the epoch and the step, so the generator has no state.
extension Trainer {
  private static let metadataKey = "backprop.checkpoint"

  /// The parameters, the frozen ones too, as a safetensors file: each under its own name.
  package var parameterFile: SafetensorsWriter {
    var file = SafetensorsWriter()
    addParameters(to: &file)
    return file
  }

  private func addParameters(to file: inout SafetensorsWriter) {
    for definition in network.definitions where definition.role.isLearned {
      file.add(
        definition.name, shape: network.operations[definition.operation].shape.extents,
        computed.values(of: definition.operation, slot: 0))
    }
    for (name, numbers) in running.arrays { file.add(name, shape: [numbers.count], numbers) }
  }

  /// The state as a safetensors file.
  package func checkpoint() throws -> SafetensorsWriter {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    encoder.nonConformingFloatEncodingStrategy = CheckpointState.floats
    let state = String(decoding: try encoder.encode(state), as: UTF8.self)
    var file = SafetensorsWriter(metadata: [Trainer.metadataKey: state])
    addParameters(to: &file)
    guard let phase else { return file }
    let names = phase.plan.learners.map { network.definitions[$0].name }
    for (name, memories) in zip(names, phase.optimizer.memories) {
      let each = phase.optimizer.rule.memories
      let count = memories.count / max(each.count, 1)
      for (index, memory) in each.enumerated() {
        file.add(
          "optimizer.\(memory).\(name)", shape: [count],
          Array(memories[index * count..<(index + 1) * count]))
      }
    }
    if let best = phase.best {
      for (operation, values) in zip(parameterOperations, best.parameters) {
        file.add("best.\(parameterName(operation))", shape: [values.count], values)
      }
      for (name, numbers) in best.running.arrays {
        file.add("best.\(name)", shape: [numbers.count], numbers)
      }
    }
    return file
  }

  private var state: CheckpointState {
    CheckpointState(
      seed: seed, phaseIndex: phaseIndex, stepCount: stepCount, epoch: phase?.epoch ?? 0,
      position: phase?.position ?? 0, tally: phase?.tally ?? Tally(network),
      optimizer: phase?.plan.optimizer.name ?? "", optimizerSteps: phase?.optimizer.stepCount ?? 0,
      memories: phase?.optimizer.rule.memories ?? [], bestEpoch: phase?.best?.epoch,
      bestLoss: phase?.best?.loss, waited: phase?.waited ?? 0, stoppedEarly: stoppedEarly,
      history: history)
  }

  private func parameterName(_ operation: Int) -> String {
    network.definitions.first { $0.operation == operation }?.name ?? ""
  }

  /// Goes on from a checkpoint of the same network.
  ///
  /// - Throws: ``CheckpointError`` for a file that is none, or of another network or training.
  package func restore(_ file: SafetensorsFile) throws {
    guard let text = file.metadata[Trainer.metadataKey] else {
      throw CheckpointError("it is no checkpoint; --checkpoint writes one")
    }
    let decoder = JSONDecoder()
    decoder.nonConformingFloatDecodingStrategy = CheckpointState.floatsRead
    guard let state = try? decoder.decode(CheckpointState.self, from: Data(text.utf8)) else {
      throw CheckpointError("its state is damaged")
    }
    guard state.version == CheckpointState.version else {
      throw CheckpointError("it is of version \(state.version), and this program reads 1")
    }
    guard state.seed == seed else {
      throw CheckpointError("it was made with --seed \(state.seed)")
    }
    try restoreParameters(file)
    phaseIndex = state.phaseIndex
    (stepCount, stoppedEarly, history) = (state.stepCount, state.stoppedEarly, state.history)
    beginPhase()
    if var phase {
      try restore(&phase, state, file)
      self.phase = phase
    }
  }

  private func restoreParameters(_ file: SafetensorsFile) throws {
    for definition in network.definitions where definition.role.isLearned {
      let values = try numbers(
        file, definition.name, network.operations[definition.operation].shape.count)
      computed.withValues(of: definition.operation) { buffer in
        for (index, value) in zip(buffer.indices, values) { buffer[index] = value }
      }
    }
    try running.restore { try numbers(file, $0, $1) }
  }

  private func restore(
    _ phase: inout Phase, _ state: CheckpointState, _ file: SafetensorsFile
  ) throws {
    let rule = phase.optimizer.rule
    guard state.optimizer == phase.plan.optimizer.name, state.memories == rule.memories else {
      throw CheckpointError("it was made with \(state.optimizer) in training \(phaseIndex + 1)")
    }
    let count = phase.order.training.count
    guard 0...count ~= state.position, state.epoch >= 0, state.tally.isLike(phase.tally) else {
      throw CheckpointError("its examples are not those of the network")
    }
    var memories: [[Double]] = []
    for position in phase.plan.learners {
      let definition = network.definitions[position]
      let count = network.operations[definition.operation].shape.count
      var all: [Double] = []
      for memory in rule.memories {
        all += try numbers(file, "optimizer.\(memory).\(definition.name)", count)
      }
      memories.append(all)
    }
    phase.optimizer.restore(stepCount: state.optimizerSteps, memories: memories)
    (phase.epoch, phase.position, phase.tally) = (state.epoch, state.position, state.tally)
    phase.waited = state.waited
    if let epoch = state.bestEpoch, let loss = state.bestLoss {
      var parameters: [[Double]] = []
      for operation in parameterOperations {
        parameters.append(
          try numbers(
            file, "best.\(parameterName(operation))", network.operations[operation].shape.count))
      }
      var running = running
      try running.restore { try numbers(file, "best.\($0)", $1) }
      phase.best = Phase.Best(epoch: epoch, loss: loss, parameters: parameters, running: running)
    }
  }

  private func numbers(_ file: SafetensorsFile, _ name: String, _ count: Int) throws -> [Double] {
    guard let tensor = file.tensor(named: name) else {
      throw CheckpointError("it has no `\(name)`")
    }
    let numbers = try file.numbers(of: tensor)
    guard numbers.count == count else {
      throw CheckpointError("its `\(name)` has \(numbers.count) numbers, and \(count) are needed")
    }
    return numbers
  }
}

extension CheckpointState {
  // A loss that is not finite ends the training; but a checkpoint should not be what fails then.
  static let floats = JSONEncoder.NonConformingFloatEncodingStrategy.convertToString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
  static let floatsRead = JSONDecoder.NonConformingFloatDecodingStrategy.convertFromString(
    positiveInfinity: "inf", negativeInfinity: "-inf", nan: "nan")
}
