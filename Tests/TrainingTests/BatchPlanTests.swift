import Networks
import Safetensors
import Testing
import Training

/// How networks that look at the whole batch are trained.
@Suite struct BatchPlanTests {
  /// Seven examples.
  private static func network(_ options: String) throws -> Network {
    let rows = (1...7).map { "  \(Double($0 * $0 % 5) - 2), \($0) -> \($0 % 3)\n" }.joined()
    let text = """
      input x[2]
      target y
      parameter W = [[0.5, -0.2], [0.1, 0.3]]
      parameter γ = 0.7
      f(u) = batch_norm(u, 1, 0)
      h = batch_norm(W @ f(x), γ, 0)
      batch_norm1 = f(tanh(h))
      loss L = (sum(dropout(batch_norm1, 0.2)) - y)^2
      train sgd(rate = 0.01), epochs = 2, \(options)
      examples

      """ + rows
    return try Network(SourceText(name: "a.net", text: text))
  }

  private func plan(_ options: String) throws -> (Network, TrainingPlan) {
    let network = try Self.network(options)
    return (network, try TrainingPlan(try #require(network.trainings.first), of: network))
  }

  @Test(
    "no batch of one comes up", arguments: ["batch = 4", "batch = 7", "batch = 100", "batch = 5"],
    ["", ", shuffle = false"])
  func batches(_ options: String, _ more: String) throws {
    try expectTraining(options + more)
  }

  @Test("no batch of one comes up in any fold", arguments: ["folds = 3, batch = 5", "folds = 7"])
  func folds(_ options: String) throws {
    try expectTraining(options)
  }

  private func expectTraining(_ options: String) throws {
    let (network, plan) = try plan(options)
    for fold in plan.folds.map({ (0..<$0).map(Optional.some) }) ?? [nil] {
      let trainer = try Trainer(network, plans: [plan], seed: 1, fold: fold)
      #expect(try trainer.run(TrainingWatcher()) == .finished)
    }
  }

  @Test(
    "a batch of one is refused before anything is trained",
    arguments: [
      ("batch = 1", "7 examples in batches of 1 leave a batch of one"),
      ("batch = 2", "7 examples in batches of 2 leave a batch of one"),
      ("batch = 3", "7 examples in batches of 3 leave a batch of one"),
      ("validation = 0.25, batch = 4", "5 examples in batches of 4 leave a batch of one"),
      ("validation = 0.9", "one example is left to learn from"),
      // The folds are of two and of three.
      ("folds = 3, batch = 4", "5 examples in batches of 4 leave a batch of one"),
      ("folds = 3, batch = 3", "4 examples in batches of 3 leave a batch of one"),
    ])
  func refused(_ options: String, _ label: String) throws {
    let error = #expect(throws: Diagnostic.self) { _ = try plan(options) }
    let text = error?.rendered() ?? ""
    #expect(text.contains("`batch_norm` needs two examples in every batch"))
    #expect(text.contains(label), "\(text)")
  }

  /// Two parts of expressions and two equations, one of which has the name that a part would get.
  @Test func everyNormalisationKeepsItsOwnStatistics() throws {
    let (network, plan) = try plan("batch = 7")
    let trainer = try Trainer(network, plans: [plan], seed: 1)
    _ = try trainer.run(TrainingWatcher())
    let file = try SafetensorsFile(trainer.parameterFile.bytes)
    var means: Set<[Double]> = []
    for name in ["batch_norm2", "h", "batch_norm1"] {
      let mean = try #require(file.tensor(named: "\(name).running_mean"))
      #expect(file.tensor(named: "\(name).running_var") != nil)
      means.insert(try file.numbers(of: mean))
    }
    #expect(means.count == 3)
    #expect(file.tensor(named: "batch_norm3.running_mean") == nil)
  }
}
