import ScalarEngine
import Testing

/// One graph, differentiated more than once.
@Suite struct RepeatedPassTests {
  let graph = Graph()

  @Test func theSameAgain() {
    let (x, w) = (graph.parameter(2), graph.parameter(3))
    let inner = x * w
    let y = inner * inner
    for _ in 0..<3 {
      y.backward()
      #expect([y.gradient, inner.gradient, x.gradient, w.gradient] == [1, 12, 36, 24])
    }
  }

  @Test func anotherOutputLeavesNothingOfTheFirst() {
    let (x, w) = (graph.parameter(2), graph.parameter(3))
    let (first, second) = (x * w, x + 1)
    first.backward()
    #expect([x.gradient, w.gradient, second.gradient] == [3, 2, nil])
    second.backward()
    #expect([x.gradient, w.gradient, first.gradient] == [1, nil, nil])
    first.backward()
    #expect([x.gradient, w.gradient, second.gradient] == [3, 2, nil])
  }

  @Test func accumulatingAddsUpAtLeavesAlone() {
    let (x, w) = (graph.parameter(2), graph.parameter(3))
    let inner = x * w
    let y = inner * inner
    y.backward(accumulating: true)
    #expect([y.gradient, inner.gradient, x.gradient] == [1, 12, 36])
    y.backward(accumulating: true)
    #expect([y.gradient, inner.gradient, x.gradient, w.gradient] == [1, 12, 72, 48])
    // A leaf that only the second output reaches, and one that it does not reach.
    let late = graph.parameter(5)
    (late * x).backward(accumulating: true)
    #expect([late.gradient, x.gradient, w.gradient] == [2, 77, 48])
    #expect([y.gradient, inner.gradient] == [nil, nil])
    y.backward()
    #expect([late.gradient, x.gradient, w.gradient] == [nil, 36, 24])
  }

  @Test func accumulatingStartsFromNothing() {
    let (x, unused) = (graph.parameter(2), graph.parameter(3))
    (x * -0.0).backward(accumulating: true)
    #expect([x.gradient, unused.gradient] == [0, nil])
    x.backward(accumulating: true)
    x.backward(accumulating: true)
    #expect([x.gradient, unused.gradient] == [2, nil])
  }

  @Test func stepsOfAnAccumulatingPassRunUpFromWhatWasThere() {
    let x = graph.parameter(2)
    let y = x * 10
    y.backward()
    var totals: [Double] = []
    y.backward(accumulating: true) { totals.append($0.total) }
    #expect(totals == [20])
    #expect(x.gradient == 20)
  }
}
