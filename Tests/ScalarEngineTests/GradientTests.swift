import ScalarEngine
import Testing

/// Gradients of small graphs against numbers worked out by hand.
@Suite struct GradientTests {
  let graph = Graph()

  @Test func sumAndProductOfTwo() {
    let (a, b) = (graph.parameter(3), graph.parameter(-5))
    (a * b + a).backward()
    #expect(a.gradient == -4)
    #expect(b.gradient == 3)
  }

  @Test func anOperandThatStandsTwiceCountsTwice() {
    let a = graph.parameter(7)
    (a + a).backward()
    #expect(a.gradient == 2)
    (a * a).backward()
    #expect(a.gradient == 14)
    (a - a).backward()
    #expect(a.gradient == 0)
    graph.apply(MiddleOfThree.operation, to: [a, a, a]).backward()
    #expect(a.gradient == 1)
  }

  @Test func severalConsumersAddUp() {
    // y = (2x)(x + 3): y′ = 4x + 6.
    let x = graph.parameter(5)
    let (left, right) = (x * 2, x + 3)
    (left * right).backward()
    #expect(x.gradient == 26)
    #expect(left.gradient == 8)
    #expect(right.gradient == 10)
  }

  @Test func theDifferentiatedValueHasOne() {
    let x = graph.parameter(2)
    x.backward()
    #expect(x.gradient == 1)
  }

  @Test func manyOperands() {
    let x = [1.0, 4, 4, -2].map(graph.parameter)
    x.largest().backward()
    #expect(x.map(\.gradient) == [0, 0.5, 0.5, 0])
    x.smallest().backward()
    #expect(x.map(\.gradient) == [0, 0, 0, 1])
    [graph.parameter(3), graph.constant(4)].norm().backward()
    #expect(graph[graph.count - 3].gradient == 0.6)
    #expect(graph[graph.count - 2].gradient == nil)
    let condition = graph.parameter(0.5)
    Value.choose(wherePositive: condition, x[0], otherwise: x[1]).backward()
    #expect([condition.gradient, x[0].gradient, x[1].gradient] == [0, 1, 0])
  }

  @Test func aChainOfAMillionOperations() {
    let (x, unused) = (graph.parameter(0.25), graph.parameter(1))
    var sum = x
    for _ in 0..<1_000_000 { sum += x }
    sum.backward()
    #expect(sum.value == 250_000.25)
    #expect(x.gradient == 1_000_001)
    #expect(unused.gradient == nil)
    var steps = 0
    sum.backward { _ in steps += 1 }
    #expect(steps == 2_000_000)
    #expect(x.gradient == 1_000_001)
  }
}
