import Networks
import Safetensors
import Testing
import Training

/// A training that was interrupted goes on to the very same numbers.
@Suite struct ResumeTests {
  static let networks: [String] = [
    network("train adam(rate = 0.02, amsgrad = true), epochs = 6, batch = 5"),
    network(
      "train sgd(rate = 0.05, momentum = 0.9), epochs = 4, batch = 5, patience = 2, validation = 0.25\n"
        + "train rmsprop(momentum = 0.5, centered = true), epochs = 3, batch = 4 only W2"),
    network(
      "train adam(rate = 0.02), epochs = 6, batch = 4, schedule = cosine(epochs = 6, warmup = 2), "
        + "augment = noise(deviation = 0.1)",
      hidden: "dropout(tanh(batch_norm(W1 @ x, γ, β)), 0.3)",
      declarations: "parameter γ[6] ~ ones\nparameter β[6] ~ zeros"),
  ]

  @Test("goes on bit by bit", arguments: networks, [1, 2, 5, 7, 11])
  func goesOn(_ text: String, _ stop: Int) throws {
    let whole = try trainer(text)
    #expect(try whole.run(TrainingWatcher()) == .finished)

    let first = try trainer(text)
    var steps = 0
    var watcher = TrainingWatcher()
    watcher.step = { _ in steps += 1 }
    watcher.isInterrupted = { steps >= stop }
    #expect(try first.run(watcher) == .interrupted)
    #expect(steps == stop)
    let kept = try SafetensorsFile(first.checkpoint().bytes)

    let second = try trainer(text)
    try second.restore(kept)
    #expect(try second.run(TrainingWatcher()) == .finished)
    #expect(second.parameterFile.bytes == whole.parameterFile.bytes)
    #expect(second.history == whole.history)
    #expect(second.stepCount == whole.stepCount)
    #expect(second.stoppedEarly == whole.stoppedEarly)
  }

  @Test func refusesWhatIsNoCheckpointOfThis() throws {
    let text = Self.networks[0]
    let other = try trainer(text, seed: 2)
    let file = try SafetensorsFile(trainer(text).checkpoint().bytes)
    #expect(throws: CheckpointError.self) { try other.restore(file) }
    let weights = try SafetensorsFile(other.parameterFile.bytes)
    #expect(throws: CheckpointError.self) { try trainer(text).restore(weights) }
    let larger = try trainer(
      text.replacing("[6, 2]", with: "[7, 2]").replacing("[1, 6]", with: "[1, 7]"))
    #expect(throws: CheckpointError.self) { try larger.restore(file) }
    let another = try trainer(text.replacing("adam(rate = 0.02, amsgrad = true)", with: "sgd"))
    #expect(throws: CheckpointError.self) { try another.restore(file) }
  }
}
