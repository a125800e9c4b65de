import Testing

@testable import Networks

/// Networks with their examples written out: what stands where, and what it is called.
@Suite struct UnrollingTests {
  private static let examples = """

    examples
      1, 2 -> 1
      0, 1 -> 0
    """

  private func unrolled(_ text: String) throws -> Network.Unrolled {
    try readNetwork(text + Self.examples).unrolled
  }

  @Test func everyExampleHasItsOwnNames() throws {
    let unrolled = try unrolled(
      """
      input x[2]
      target y
      parameter W = [[1, 2], [3, 4]]
      s = sum(W)
      h = batch_norm(W @ x, s, 0)
      loss L = (sum(dropout(h, 0.5)) - y)^2
      """)
    let names = unrolled.network.definitions.map(\.name)
    #expect(
      names == [
        "x_1", "x_2", "y_1", "y_2", "W", "s", "h_mean", "h_variance", "h_1", "h_2", "mask1_1",
        "mask1_2", "L_1", "L_2", "J",
      ])
    #expect(unrolled.names["h"] == ["h_1", "h_2"])
    #expect(unrolled.names["W"] == nil)
    #expect(unrolled.network.definitions.last?.role == .loss)
    #expect(unrolled.network.definitions.last?.operation == unrolled.network.loss)
    for definition in unrolled.network.definitions {
      let owner = unrolled.examples[definition.operation]
      let number = definition.name.last { $0.isNumber }
      #expect((owner == nil) == (number == nil), "\(definition.name)")
      if let owner { #expect(definition.name.hasSuffix("_\(owner + 1)")) }
    }
  }

  @Test func namesThatAreTakenAreLeftAlone() throws {
    let unrolled = try unrolled(
      """
      input x[2]
      target y
      parameter J = 1
      parameter h_2 = 1
      parameter h_mean = 2
      h = batch_norm(x, J, h_2)
      loss L = (sum(h) - y)^2 + h_mean
      """)
    let names = unrolled.network.definitions.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(unrolled.names["h"] == ["h_1", "h_2_"])
    #expect(names.contains("h_mean_"))
    #expect(unrolled.network.lossName == "L_mean")
  }

  /// With a penalty J is more than the mean of the losses.
  @Test func theMeanOfTheLossesIsNotJWithAPenalty() throws {
    let network = try unrolled(
      """
      input x[2]
      target y
      parameter g = 1
      h = batch_norm(x, g, 0)
      loss E = (sum(h) - y)^2
      penalty R = g^2
      """
    ).network
    #expect(network.lossName == "E_mean")
    #expect(network.penaltyName == "R")
  }

  /// It is no mean of copies, since there is one only.
  @Test func aLossThatAllExamplesShareStaysOne() throws {
    let network = try unrolled(
      """
      input x[2]
      target y
      parameter g = 3
      h = batch_norm(x * y, g, 0)
      loss L = g^2
      """
    ).network
    var evaluation = Evaluation(operations: network.operations, given: network.leafValues)
    #expect(try evaluation.value(of: network.loss) == [9])
    #expect(network.lossName == "L")
  }

  @Test func trainStatementsFollowTheirParameters() throws {
    let network = try unrolled(
      """
      input x[2]
      target y
      parameter a = 1
      parameter b = 1
      h = batch_norm(x, a, b)
      loss L = (sum(h) - y)^2
      train sgd(rate = 0.1), epochs = 1 only b
      """
    ).network
    let only = try #require(network.trainings.first?.only)
    #expect(only.map { network.definitions[$0].name } == ["b"])
  }

  @Test func eachNormalisationHasAName() throws {
    let network = try readNetwork(
      """
      input x[2]
      target y
      f(u) = batch_norm(u, 1, 0)
      g = batch_norm(f(x), 1, 0) + batch_norm(sin(x), 1, 0)
      batch_norm2 = f(g)
      h = batch_norm2
      loss L = (sum(h) - y)^2
      """ + Self.examples)
    #expect(
      network.batchStatistics.map(\.name) == [
        "batch_norm1", "batch_norm3", "batch_norm4", "batch_norm2",
      ])
    let operations = network.batchStatistics.flatMap { [$0.mean, $0.variance] }
    #expect(Set(operations).count == 8)
    #expect(!network.evaluating().looksAtBatch)
  }
}
