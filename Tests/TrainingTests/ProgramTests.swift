import Foundation
import Networks
import Testing
import Training
import VectorEngine

/// The articles' programs beside the frameworks that the articles use, step by step, in float64
/// (Tests/Peers/make_program_references.py).
@Suite struct ProgramTests {
  struct Program: Decodable, CustomTestStringConvertible {
    let name: String
    let by: String
    let train: String
    let losses: [Double]

    var testDescription: String { "\(name), by \(by)" }
  }

  static let programs: [Program] = {
    let url = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "Reference/programs.json")
    guard let data = try? Data(contentsOf: url),
      let programs = try? JSONDecoder().decode([Program].self, from: data)
    else { return [] }
    return programs
  }()

  @Test func thereAreAll() {
    #expect(Self.programs.count == 7)
    #expect(Self.programs.allSatisfy { $0.losses.count == 200 })
  }

  @Test("loses what the framework loses", arguments: programs)
  func agrees(_ program: Program) throws {
    let trainer = try trainer(program)
    var losses: [Double] = []
    var watcher = TrainingWatcher()
    watcher.step = { losses.append($0.cost) }
    watcher.isInterrupted = { losses.count >= 200 }
    _ = try trainer.run(watcher)
    let errors = zip(losses, program.losses).map { ($0 - $1).magnitude / $1.magnitude }
    #expect(errors.count == 200)
    #expect(errors.max() ?? 1 <= 1e-9)
  }

  /// The lesson's network with weights that anyone can repeat, and rows in their order.
  private func trainer(_ program: Program) throws -> Trainer {
    let folder = LessonNetworkTests.folder
    var text = try String(
      contentsOf: folder.appending(path: "\(program.name).net"), encoding: .utf8)
    // The weights of the trained network take part in no test: each is replaced.
    for (name, shape) in [("W1", "128, 784"), ("b1", "128"), ("W2", "10, 128"), ("b2", "10")] {
      text = text.replacing(
        "parameter \(name) from \"mnist.safetensors\" key \"\(name)\"",
        with: "parameter \(name)[\(shape)] ~ zeros")
    }
    var options = NetworkOptions()
    options.readFile = { Array(try Data(contentsOf: folder.appending(path: $0))) }
    let network = try Network(SourceText(name: program.name, text: text), options: options)
    let plan = try TrainingPlan(
      network.training(program.train + ", epochs = 200, shuffle = false"), of: network)
    let trainer = try Trainer(network, plans: [plan], seed: 1)
    for (j, operation) in trainer.parameterOperations.enumerated() {
      trainer.computed.withValues(of: operation) { values in
        for i in values.indices {
          values[i] = (Double((i * 7919 + j * 104_729) % 1000) / 1000 - 0.5) * 0.2
        }
      }
    }
    return trainer
  }
}
