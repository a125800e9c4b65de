import Networks
import ScalarEngine
import Testing

@testable import VectorEngine

/// Steps of gradient descent, batches that change, and memory that stands still.
@Suite struct TrainingStepTests {
  let network: Network

  init() throws {
    let text = """
      input x[3]
      target k
      parameter W[4, 3] ~ normal(0, 1, seed = 4)
      parameter b[4] ~ zeros
      frozen F[2, 4] ~ normal(0, 1, seed = 5)
      h = tanh(W @ x + b)
      loss L = softmax_cross_entropy(F @ h, one_hot(k, 2))
      penalty R = 0.1 * sum(W^2)
      examples
        1, 2, -1 -> 0
        -1, 0.5, 0 -> 1
        0, 3, 0.25 -> 1
        2, -2, 1 -> 0
        0.5, 0.5, 0.5 -> 1
      """
    network = try Network(SourceText(name: "step.net", text: text))
  }

  private func operation(_ name: String) throws -> Int {
    try #require(network.definition(named: name)).operation
  }

  /// A step subtracts the rate times the gradient that the scalar engine has.
  @Test func aStepGoesDownTheGradient() throws {
    let vector = try VectorNetwork(network)
    let scalar = try NetworkTrace(NetworkGraph(network), recording: false)
    try vector.step(rate: 0.3)
    #expect((vector.cost - scalar.cost).magnitude < 1e-14)
    for name in ["W", "b"] {
      let id = try operation(name)
      let gradients = try #require(scalar.costGradients(of: id))
      let before = scalar.values(of: id, slot: 0)
      for (i, after) in vector.values(of: id, slot: 0).enumerated() {
        #expect((after - (before[i] - 0.3 * gradients[i])).magnitude < 1e-14, "\(name), \(i)")
      }
    }
    let frozen = try operation("F")
    #expect(vector.values(of: frozen, slot: 0) == scalar.values(of: frozen, slot: 0))
  }

  @Test func manyStepsLowerTheCost() throws {
    let vector = try VectorNetwork(network)
    try vector.forward()
    let first = vector.cost
    for _ in 0..<200 { try vector.step(rate: 0.1) }
    #expect(vector.cost < first)
    // What was learned can be handed to whoever reads networks.
    let scalar = try NetworkTrace(NetworkGraph(vector.current), recording: false)
    try vector.forward()
    #expect((scalar.cost - vector.cost).magnitude < 1e-12)
  }

  @Test func otherExamplesGiveWhatANewNetworkGives() throws {
    let vector = try VectorNetwork(network, batch: [0, 1])
    try vector.forward()
    try vector.setExamples([4, 2])
    try vector.forward()
    try vector.backward()
    let fresh = try VectorTrace(network, examples: [4, 2])
    #expect(vector.cost == fresh.cost)
    let id = try operation("W")
    vector.withParameter(id) { values, gradients in
      #expect(Array(values) == fresh.values(of: id, slot: 0))
      #expect(Array(gradients) == fresh.costGradients(of: id))
    }
    #expect(vector.examples == [4, 2])
  }

  @Test func batchesThatAreNotThereAreErrors() throws {
    #expect(throws: Diagnostic.self) { try VectorNetwork(network, batch: []) }
    #expect(throws: Diagnostic.self) { try VectorNetwork(network, batch: [5]) }
    #expect(throws: Diagnostic.self) { try VectorNetwork(network, batch: [-1]) }
    #expect(throws: Diagnostic.self) { try VectorNetwork(network, batch: [Int.max]) }
    let vector = try VectorNetwork(network, batch: [0, 1])
    #expect(throws: Diagnostic.self) { try vector.setExamples([0]) }
    #expect(throws: Diagnostic.self) { try vector.setExamples([0, 5]) }
    #expect(vector.examples == [0, 1])
  }

  /// A step works where the one before did.
  ///
  /// Whether it allocates cannot be asked portably. That was measured with a library before malloc
  /// that counts calls: there are as many in 5000 steps, each with other examples, as in 100.
  @Test func memoryStandsStill() throws {
    let vector = try VectorNetwork(network, batch: [0, 1])
    let addresses = vector.tensors.map { [$0.values, $0.gradients] }
    for turn in 0..<50 {
      try vector.setExamples([turn % 5, (turn + 1) % 5])
      try vector.step(rate: 0.1)
    }
    #expect(vector.tensors.map { [$0.values, $0.gradients] } == addresses)
    for tensor in vector.tensors {
      #expect(tensor.values >= vector.values.start)
      #expect(tensor.values + tensor.size <= vector.values.start + vector.values.count)
    }
  }
}
