import Rules
import ScalarEngine
import Testing

/// The one of three operands that lies between the others; an operation of this file's own.
enum MiddleOfThree {
  static let operation = CustomOperation(
    "middle", value: { x in x.sorted()[1] },
    derivatives: { x, y in
      let ties = Double(x.count { $0 == y })
      return x.map { $0 == y ? 1 / ties : 0 }
    })
}

/// y = x³, a rule of this file's own.
enum Cube: UnaryRule {
  static let name = "cube"
  static let domain = [-3.0...3.0]
  static func value<N: RealArithmetic>(_ x: N) -> N { x * x * x }
  static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { N(3) * x * x }
  static func change<N: RealArithmetic>(at x: N, output y: N, by δ: N) -> N {
    δ * (N(3) * x * (x + δ) + δ * δ)
  }
}

/// y = a² b, a rule of this file's own.
enum SquareTimes: BinaryRule {
  static let name = "square_times"
  static let domain = [-3.0...3.0, -3.0...3.0]
  static func value<N: RealArithmetic>(_ a: N, _ b: N) -> N { a * a * b }
  static func leftDerivative<N: RealArithmetic>(at a: N, _ b: N, output y: N) -> N {
    N(2) * a * b
  }
  static func rightDerivative<N: RealArithmetic>(at a: N, _ b: N, output y: N) -> N { a * a }
  static func change<N: RealArithmetic>(at a: N, _ b: N, output y: N, by δa: N, _ δb: N) -> N {
    δa * (N(2) * a + δa) * (b + δb) + a * a * δb
  }
}

/// A rule that forgets all derivatives but the first.
enum Forgetful: ManyOperandRule {
  static let name = "forgetful"
  static let domain = [-3.0...3.0]
  static func value<N: RealArithmetic>(_ x: [N]) -> N { .sum(of: x) }
  static func derivatives<N: RealArithmetic>(at x: [N], output y: N) -> [N] { [N(1)] }
  static func change<N: RealArithmetic>(at x: [N], output y: N, by δ: [N]) -> N { .sum(of: δ) }
}

@Suite struct CustomOperationTests {
  let graph = Graph()

  @Test func ownClosures() {
    let (a, b, c) = (graph.parameter(1), graph.parameter(5), graph.constant(9))
    let y = graph.apply(MiddleOfThree.operation, to: [a, b, c]) * 2
    y.backward()
    #expect(y.value == 10)
    #expect([a.gradient, b.gradient, c.gradient] == [0, 2, nil])
    #expect(graph.ruleName(of: y.id - 2) == "middle")
    #expect(Array(graph.operandIDs(of: y.id - 2)) == [a.id, b.id, c.id])
  }

  @Test func ownRules() {
    let (x, z) = (graph.parameter(2), graph.parameter(7))
    graph.apply(Cube.self, to: x).backward()
    #expect(x.gradient == 12)
    graph.apply(SquareTimes.self, to: x, z).backward()
    #expect([x.gradient, z.gradient] == [28, 4])
  }

  @Test func manyOperationsAreKeptApart() {
    let x = graph.parameter(1)
    let terms = (1...500).map { factor in
      // None is kept but by the graph.
      graph.apply(
        CustomOperation(
          "times \(factor)", value: { $0[0] * Double(factor) },
          derivatives: { _, _ in [Double(factor)] }),
        to: [x])
    }
    for (index, term) in terms.enumerated() where index % 50 == 0 {
      term.backward()
      #expect(x.gradient == Double(index + 1))
      #expect(graph.ruleName(of: term.id) == "times \(index + 1)")
    }
    terms.sum().backward()
    #expect(x.gradient == 125_250)
  }

  /// Its closure adds so many nodes that the graph's memory has to move.
  @Test func derivativesMayAddToTheGraph() {
    let graph = Graph(capacity: 1)
    let (a, b) = (graph.parameter(3), graph.parameter(4))
    let greedy = GreedyOperation(graph)
    let y = graph.apply(greedy.operation, to: [a * b]) * a
    y.backward()
    #expect(graph.count > 100_000)
    #expect([a.gradient, b.gradient] == [24, 9])
    var last = 0.0
    y.backward { last = $0.total }
    #expect(last == 9)
  }

  @Test func aWrongCountOfDerivativesIsNamed() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let graph = Graph()
      let short = CustomOperation("short", value: { $0[0] }, derivatives: { _, _ in [1] })
      graph.apply(short, to: [graph.parameter(1), graph.parameter(2)]).backward()
    }
    expectMessage("short gave 1 local derivatives for 2 operands", in: result)
  }

  @Test func aWrongCountOfDerivativesOfARuleIsNamed() async {
    let result = await #expect(
      processExitsWith: .failure, observing: [\.standardErrorContent]
    ) {
      let graph = Graph()
      let y = graph.apply(Forgetful.self, to: [graph.parameter(1), graph.parameter(2)])
      y.backward { _ in }
    }
    expectMessage("forgetful gave 1 local derivatives for 2 operands", in: result)
  }
}

/// Optimised builds stop without a word.
func expectMessage(_ message: String, in result: ExitTest.Result?) {
  #if DEBUG
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(message))
  #endif
}

/// The identity, whose gradient closure adds nodes to the graph.
private struct GreedyOperation {
  let operation: CustomOperation

  init(_ graph: Graph) {
    nonisolated(unsafe) let graph = graph
    operation = CustomOperation(
      "greedy", value: { $0[0] },
      derivatives: { _, _ in
        for _ in 0..<100_000 { _ = graph.constant(1) }
        return [1]
      })
  }
}
