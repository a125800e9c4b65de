import Networks
import Safetensors
import Testing
import Training
import VectorEngine

/// The same start and the same batches: the losses of every step are PyTorch's.
@Suite struct ReferenceTests {
  @Test func thereAreCases() {
    #expect(TrainingCase.all.count >= 30)
    #expect(TrainingCase.all.allSatisfy { $0.losses.count >= 200 })
  }

  @Test("loses what PyTorch loses, step by step", arguments: TrainingCase.all)
  func agrees(_ reference: TrainingCase) throws {
    let trainer = try reference.trainer()
    var losses: [Double] = []
    var watcher = TrainingWatcher()
    watcher.step = { losses.append($0.cost) }
    #expect(try trainer.run(watcher) == .finished)
    #expect(losses.count == reference.losses.count)
    let worst = zip(losses, reference.losses).map { ($0 - $1).magnitude / $1.magnitude }.max() ?? 1
    #expect(worst <= 1e-9)
    for definition in trainer.network.definitions where definition.role == .parameter {
      let expected = try #require(reference.final[definition.name])
      let values = trainer.computed.values(of: definition.operation, slot: 0)
      let largest = expected.map(\.magnitude).max() ?? 1
      #expect(zip(values, expected).allSatisfy { ($0 - $1).magnitude <= 1e-9 * largest })
    }
    if let running = reference.running {
      let file = try SafetensorsFile(trainer.parameterFile.bytes)
      for (key, name) in [("mean", "n1.running_mean"), ("var", "n1.running_var")] {
        let tensor = try #require(file.tensor(named: name))
        let numbers = try file.numbers(of: tensor)
        let expected = try #require(running[key])
        #expect(zip(numbers, expected).allSatisfy { ($0 - $1).magnitude <= 1e-9 })
      }
    }
  }
}
