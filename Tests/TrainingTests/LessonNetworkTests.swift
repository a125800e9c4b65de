import Foundation
import Networks
import Safetensors
import Testing
import Training

/// Every network of lessons/networks trains, to what its lesson needs.
@Suite struct LessonNetworkTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "lessons/networks")

  /// What a network comes to at least, on the examples that it is looked at with.
  static let outcomes: [(name: String, loss: Double, accuracy: Double)] = [
    ("xor", 0.2, 1), ("digits", 0.2, 0.95), ("mnist", 1.2, 0.75), ("regression", 0.6, 0),
    ("article-4", 0.05, 0), ("article-4-transfer", 1.1, 0.7), ("article-5", 1.8, 0.3),
    ("digits-0-4", 0.1, 0.97), ("fine-tuning", 1, 0.65), ("from-scratch", 0.7, 0.75),
    ("transfer-features", 1.2, 0.6), ("transfer-parameters", 0.8, 0.7),
    ("transfer-instances", 0.5, 0.8), ("transfer-relation", 0.6, 0.8),
    ("vanishing-relu", 0.6, 0.8), ("vanishing-batch-norm", 1.3, 0.7),
    ("exploding-clipped", 20, 0.3), ("near-source", 0.1, 0), ("relation-source", 0.02, 0),
  ]

  private func trainer(_ name: String, folder: URL = folder) throws -> Trainer {
    let bytes = Array(try Data(contentsOf: folder.appending(path: "\(name).net")))
    var options = NetworkOptions()
    options.drawsMasks = false
    options.readFile = { path in
      Array(try Data(contentsOf: folder.appending(path: path)))
    }
    let network = try Network(SourceText(name: "\(name).net", bytes: bytes), options: options)
    let plans = try network.trainings.map { try TrainingPlan($0, of: network) }
    return try Trainer(network, plans: plans, seed: 1)
  }

  @Test("trains", arguments: outcomes)
  func trains(_ name: String, _ loss: Double, _ accuracy: Double) throws {
    let trainer = try trainer(name)
    #expect(try trainer.run(TrainingWatcher()) == .finished)
    let report = try TrainingReport(trainer, outcome: .finished, seconds: 0)
    let result = try #require(report.results.last)
    #expect(result.loss <= loss, "\(name): \(result.loss)")
    if let measured = result.measures.first(where: { $0.name == "accuracy" })?.value {
      #expect(measured >= accuracy, "\(name): \(measured)")
    }
  }

  @Test func everyNetworkOfTheFolderIsHere() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".net") }.map { String($0.dropLast(4)) }
    let others = [
      "exploding", "iris", "mnist-fine-tuning", "torch-gradients", "torch-mistake", "vanishing",
    ]
    #expect(Set(files) == Set(Self.outcomes.map(\.name) + others))
  }

  @Test func irisesAreToldApartInFiveFolds() throws {
    let trainer = try trainer("iris")
    let crossing = try #require(CrossValidation(trainer.network, plans: trainer.plans, seed: 1))
    let folds = try #require(try crossing.run(TrainingWatcher()))
    #expect(folds.map(\.examples) == [30, 30, 30, 30, 30])
    let mean = folds.compactMap { $0.measures.first?.value }.reduce(0, +) / 5
    #expect(mean > 0.9)
  }

  /// The norms of the gradients of the first and of a later layer, in the first epoch.
  private func norms(_ name: String, _ first: String, _ last: String) throws -> Double {
    let trainer = try trainer(name)
    _ = try trainer.run(TrainingWatcher())
    let norms = try #require(trainer.history.first).gradientNorms
    let a = try #require(norms.first { $0.name == first }).value
    let b = try #require(norms.first { $0.name == last }).value
    return a / b
  }

  @Test func gradientsVanishAndAreMended() throws {
    #expect(try norms("vanishing", "W1", "W6") < 0.02)
    #expect(try norms("vanishing-relu", "W1", "W6") > 0.2)
    #expect(try norms("vanishing-batch-norm", "W1", "W6") > 0.1)
  }

  @Test func gradientsExplode() throws {
    #expect(throws: TrainingFailure.self) { try trainer("exploding").run(TrainingWatcher()) }
  }

  @Test func aTrainedNetworkGetsANewHead() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    let networks = folder.appending(path: "networks")
    try FileManager.default.createDirectory(at: networks, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createSymbolicLink(
      at: folder.appending(path: "data"),
      withDestinationURL: Self.folder.deletingLastPathComponent().appending(path: "data"))
    for name in ["mnist", "mnist-fine-tuning"] {
      try FileManager.default.copyItem(
        at: Self.folder.appending(path: "\(name).net"),
        to: networks.appending(path: "\(name).net"))
    }
    let base = try trainer("mnist", folder: networks)
    _ = try base.run(TrainingWatcher())
    try base.parameterFile.write(to: networks.appending(path: "mnist.safetensors"))
    let tuned = try trainer("mnist-fine-tuning", folder: networks)
    let before = try tuned.evaluate(Array(0..<400)).loss
    _ = try tuned.run(TrainingWatcher())
    #expect(try tuned.evaluate(Array(0..<400)).loss < before)
  }
}
