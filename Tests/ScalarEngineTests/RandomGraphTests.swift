import ScalarEngine
import Testing

/// Graphs of random form against differences, and the recorded steps against the silent pass.
@Suite struct RandomGraphTests {
  static let seeds = Array(UInt64(1)...150)

  @Test(arguments: seeds)
  func agreesWithDifferences(_ seed: UInt64) throws {
    let random = RandomGraph(seed: seed)
    let graph = Graph()
    random.build(in: graph, on: random.inputs).backward()
    for index in random.inputs.indices.dropLast() {
      let expected = random.differenceQuotient(of: index)
      // A parameter that the last node does not use has none, and its difference is 0.
      let actual = graph[index].gradient ?? 0
      #expect(
        (actual - expected).magnitude <= 1e-7 * max(1, expected.magnitude),
        "seed \(seed), input \(index)")
    }
    #expect(graph[random.inputs.count - 1].gradient == nil)
  }

  @Test(arguments: seeds)
  func stepsReproduceTheSilentPass(_ seed: UInt64) {
    let random = RandomGraph(seed: seed)
    let graph = Graph()
    let output = random.build(in: graph, on: random.inputs)
    output.backward()
    let silent = (0..<graph.count).map { graph[$0].gradient }

    var totals = [output.id: 1.0]
    var visited: [Int] = []
    output.backward { step in
      #expect(step.contribution == step.upstream * step.local)
      #expect(step.upstream == silent[step.output])
      #expect(graph.operandIDs(of: step.output)[step.position] == step.operand)
      totals[step.operand, default: 0] += step.contribution
      #expect(step.total == totals[step.operand])
      visited.append(step.output)
    }
    for id in 0..<graph.count {
      #expect(totals[id] == silent[id], "seed \(seed), node \(id)")
      #expect(graph[id].gradient == silent[id], "seed \(seed), node \(id)")
    }
    #expect(visited == visited.sorted(by: >), "from the output down")
  }
}
