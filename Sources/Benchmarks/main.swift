import ScalarEngine
@inline(never) func build(_ graph: Graph, layers: Int, width: Int, _ weights: [Double]) -> Value {
  var k = 0
  func next() -> Value { k += 1; return graph.parameter(weights[k &* 7 % weights.count]) }
  var x = (0..<width).map { _ in graph.constant(0.3) }
  for _ in 0..<layers {
    x = (0..<width).map { _ in
      var s = next() * x[0]
      for j in 1..<width { s = s + next() * x[j] }
      return graph.apply(T.self, to: s + next())
    }
  }
  var sum = x[0]
  for v in x.dropFirst() { sum = sum + v }
  return sum
}
import Rules
enum T: UnaryRule { static let name = "tanh"; static let domain = [-1.0...1.0]
  static func value<N: RealArithmetic>(_ x: N) -> N { .tanh(x) }
  static func derivative<N: RealArithmetic>(at x: N, output y: N) -> N { N(1) - y * y } }
let w = (0..<1000).map { Double($0 % 17) / 170 - 0.05 }
let clock = ContinuousClock()
let graph = Graph()
for layers in [10, 10, 10] {
  var best = Double.infinity
  for _ in 0..<(layers == 10 ? 500 : layers == 100 ? 10: 3) {
    let t = clock.measure { graph.removeAll(); let y = build(graph, layers: layers, width: 100, w); y.backward() }
    let ns = Double(t.components.attoseconds) / 1e9 + Double(t.components.seconds) * 1e9
    best = min(best, ns / Double(layers * (2 * 100 * 100 + 100)))
  }
  print(layers, best, graph.count, graph[0].gradient as Any, graph[200].gradient as Any)
}
