import Networks
import ScalarEngine
import Testing

/// All examples in one graph against each example picked out.
@Suite struct BatchGraphTests {
  let network: Network

  init() throws {
    let text = """
      input x[2]
      target k
      parameter W[3, 2] ~ normal(0, 1, seed = 4)
      parameter s = 0.7
      shared = s * W
      z = shared @ x + W[:, 1]
      a = [z[1], z[1], x[2]]
      loss L = softmax_cross_entropy(z + a, one_hot(k, 3))
      penalty R = sum(W^2)
      examples
        1, 2 -> 0
        -1, 0.5 -> 2
        0, 3 -> 1
      """
    network = try Network(SourceText(name: "batch.net", text: text))
  }

  @Test func eachExampleIsAsIfAlone() throws {
    let all = try NetworkTrace(NetworkGraph(network), recording: true)
    #expect(all.nodes.examples == [0, 1, 2])
    for example in 0..<3 {
      let one = try NetworkTrace(NetworkGraph(network, example: example), recording: true)
      #expect(one.nodes.examples == [example])
      for operation in network.operations.indices {
        #expect(
          all.nodes.values(of: operation, slot: example) == one.nodes.values(of: operation, slot: 0)
        )
        #expect(
          all.lossGradients(of: operation, slot: example)
            == one.lossGradients(of: operation, slot: 0))
      }
      #expect(all.passes[example].steps.map(\.total) == one.passes[0].steps.map(\.total))
    }
  }

  @Test func theCostIsTheMean() throws {
    let all = try NetworkTrace(NetworkGraph(network), recording: false)
    let alone = try (0..<3).map {
      try NetworkTrace(NetworkGraph(network, example: $0), recording: false)
    }
    let penalty = try #require(network.penalty.map { all.nodes.values(of: $0, slot: 0)[0] })
    let mean = alone.reduce(0) { $0 + $1.cost - penalty } / 3
    #expect((all.cost - penalty - mean).magnitude < 1e-14)
  }

  @Test func everyNodeBelongsToAnOperation() throws {
    let nodes = try NetworkGraph(network)
    #expect(nodes.ids(ofSlot: 2).upperBound == nodes.graph.count)
    for slot in 0..<3 {
      for definition in network.definitions {
        let ids = nodes.nodes(of: definition.operation, slot: slot)
        #expect(Set(ids).count == ids.count, "each element has a node of its own")
        for id in ids {
          #expect(nodes.operation(ofNode: id, slot: slot) == definition.operation)
          #expect(nodes.sharedIDs.contains(id) || nodes.ids(ofSlot: slot).contains(id))
        }
      }
    }
  }
}
