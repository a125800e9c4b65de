import ScalarEngine
import Testing

/// How long values can be used, and what stops those who go beyond.
@Suite struct LifetimeTests {
  @Test func aGraphLivesThroughItsRun() {
    let gradient = Graph.run { graph in
      let x = graph.parameter(3)
      let y = x * x
      y.backward()
      return x.gradient
    }
    #expect(gradient == 6)
  }

  @Test func aRunPassesErrorsOn() {
    struct Stop: Error, Equatable {}
    #expect(throws: Stop()) { try Graph.run { _ in throw Stop() } }
  }

  /// Its last mention comes before the values' last use; memory of other graphs is taken and given
  /// back in between, so that a graph that was let go would show.
  @Test func aGraphInScopeOutlivesItsLastMention() {
    let graph = Graph(capacity: 1)
    let x = graph.parameter(1.5)
    var y = x
    for _ in 0..<1000 { y += x }
    for _ in 0..<20 {
      Graph.run(capacity: 1) { other in
        var z = other.parameter(-1)
        for _ in 0..<1000 { z += z }
        z.backward()
      }
    }
    y.backward()
    #expect(x.gradient == 1001)
    #expect(y.value == 1501.5)
  }

  @Test func theNumberOutlivesTheGraph() {
    let y = Graph.run { $0.parameter(2) * 3 }
    #expect(y.value == 6)
  }

  @Test func aValueKnowsItsGraph() {
    let (graph, other) = (Graph(), Graph())
    #expect(graph.parameter(1).graph === graph)
    #expect(other.parameter(1).graph === other)
    let y = graph.parameter(2).tanh()
    #expect(graph[y.id].value == y.value)
    #expect(graph[y.id].isDifferentiable)
    #expect("\(graph.parameter(2))" == "2.0")
    y.backward()
    #expect("\(y)" == "\(y.value) (gradient 1.0)")
  }

  @Test func valuesOfTwoGraphsDoNotMix() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let (one, two) = (Graph(), Graph())
      _ = one.parameter(1) + two.parameter(2)
    }
    expectMessage("values of two graphs", in: result)
  }

  @Test func valuesFromBeforeRemovingAllAreRefused() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let graph = Graph()
      let x = graph.parameter(1)
      graph.removeAll()
      _ = x * x
    }
    expectMessage("a value from before removeAll()", in: result)
  }

  @Test func passesDoNotNest() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let graph = Graph()
      let x = graph.parameter(1)
      let y = x * x
      y.backward { _ in x.backward() }
    }
    expectMessage("a backward pass during another", in: result)
  }
}
