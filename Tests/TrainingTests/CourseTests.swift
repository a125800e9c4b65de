import Networks
import Testing
import Training
import VectorEngine

/// How a training goes on and ends.
@Suite struct CourseTests {
  @Test func theBestParametersAreKept() throws {
    // A rate so large that it gets worse again.
    let text = network(
      "train sgd(rate = 0.6), epochs = 60, batch = 3, patience = 4, validation = 0.25")
    let trainer = try trainer(text)
    var parameters: [[[Double]]] = []
    var watcher = TrainingWatcher()
    watcher.epoch = { _ in parameters.append(trainer.parameters) }
    #expect(try trainer.run(watcher) == .finished)
    let losses = trainer.history.compactMap(\.validationLoss)
    #expect(losses.count == trainer.history.count)
    let best = try #require(losses.indices.min { losses[$0] < losses[$1] })
    #expect(trainer.parameters == parameters[best])
    #expect(losses.count == best + 1 + 4, "it ends four epochs behind the best")
    #expect(trainer.stoppedEarly == [0: best + 1])
  }

  @Test func whatDoesNotLearnStaysBitForBit() throws {
    let text = network("train adam(rate = 0.1), epochs = 5, batch = 4 only W2")
      .replacing("a = tanh(W1 @ x)", with: "frozen V[6, 6] ~ glorot_uniform\na = V @ tanh(W1 @ x)")
    let trainer = try trainer(text)
    let network = trainer.network
    _ = try trainer.run(TrainingWatcher())
    for (name, stays) in [("W1", true), ("V", true), ("W2", false)] {
      let operation = try #require(network.definition(named: name)).operation
      let before = network.leafValues[operation]?.map(\.bitPattern)
      let after = trainer.computed.values(of: operation, slot: 0).map(\.bitPattern)
      #expect((before == after) == stays, "\(name)")
    }
  }

  @Test func aDivergingTrainingSaysWhere() throws {
    let text = network("train sgd(rate = 1e200), epochs = 50, batch = 4")
    let error = #expect(throws: TrainingFailure.self) {
      try trainer(text).run(TrainingWatcher())
    }
    guard case .diverged(let divergence)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(divergence.phase == 1 && divergence.epoch == 1 && divergence.step == 2)
    #expect(divergence.rate == 1e200)
    #expect(divergence.diagnostic.rendered().contains("infinite"))
  }

  @Test("every example is validation in one fold", arguments: [2, 3, 5, 12])
  func foldsPartTheExamples(_ folds: Int) throws {
    let text = network("train sgd, epochs = 1, folds = \(folds)")
    var seen: [Int] = []
    for fold in 0..<folds {
      let (training, validation) = try trainer(text, fold: fold).examples
      #expect(Set(training).isDisjoint(with: validation))
      #expect(Set(training).union(validation) == Set(0..<12))
      seen += validation
    }
    #expect(seen.sorted() == Array(0..<12))
  }

  @Test func unshuffledValidationIsTheLastRows() throws {
    let text = network("train sgd, epochs = 1, validation = 0.25, shuffle = false")
    #expect(try trainer(text).examples.validation == [9, 10, 11])
    let drawn = network("train sgd, epochs = 1, validation = 0.25")
    let first = try trainer(drawn).examples
    #expect(first.validation.count == 3)
    #expect(try trainer(drawn).examples == first)
    #expect(try (2...9).contains { try trainer(drawn, seed: $0).examples != first })
  }

  @Test func theOrderOfABatchDoesNotMatterToItsMean() throws {
    // With all examples in one batch, shuffling changes nothing but rounding.
    let shuffled = try trainer(network("train sgd(rate = 0.1), epochs = 20, batch = 12"))
    let plain = try trainer(
      network("train sgd(rate = 0.1), epochs = 20, batch = 12, shuffle = false"))
    _ = try shuffled.run(TrainingWatcher())
    _ = try plain.run(TrainingWatcher())
    for (a, b) in zip(shuffled.history, plain.history) {
      #expect((a.loss - b.loss).magnitude <= 1e-12)
    }
  }

  @Test func dropoutIsOffWhereNothingIsLearned() throws {
    let text = network(
      "train sgd(rate = 0), epochs = 3, batch = 12", hidden: "dropout(tanh(W1 @ x), 0.5)")
    let trainer = try trainer(text)
    _ = try trainer.run(TrainingWatcher())
    let losses = trainer.history.map(\.loss)
    #expect(Set(losses).count == 3, "each step draws its own mask")
    let plain = try TrainingTests.trainer(network("train sgd(rate = 0), epochs = 1, batch = 12"))
    let examples = Array(0..<12)
    #expect(
      (try trainer.evaluate(examples).loss - plain.evaluate(examples).loss).magnitude <= 1e-12)
  }
}
