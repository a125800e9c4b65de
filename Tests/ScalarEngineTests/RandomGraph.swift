import Networks
import ScalarEngine

/// A graph of random form: the same seed gives the same form on whatever inputs it stands.
///
/// Its functions are smooth and its numbers of moderate size, so that differences can be taken.
struct RandomGraph {
  let seed: UInt64
  let inputs: [Double]

  init(seed: UInt64) {
    self.seed = seed
    var source = RandomNumberSource(seed: seed &+ 1_000_000)
    inputs = (0..<4).map { _ in 3 * source.uniform() - 1.5 }
  }

  /// Builds it on these inputs, of which the last is a constant, and returns the last node.
  func build(in graph: Graph, on inputs: [Double]) -> Value {
    var source = RandomNumberSource(seed: seed)
    var values = inputs.dropLast().map(graph.parameter) + inputs.suffix(1).map(graph.constant)
    func pick() -> Value { values[Int(source.next() % UInt64(values.count))] }
    for _ in 0..<30 {
      let (a, b, c) = (pick(), pick(), pick())
      switch source.next() % 14 {
      case 0, 1: values.append(a + b)
      case 2: values.append(a - b)
      case 3, 4: values.append((a * b).tanh() * 2)
      case 5: values.append(a / (b * b + 1))
      case 6: values.append(a.sigmoid() * b.sin())
      case 7: values.append((-a).softplus().log1p())
      case 8: values.append([a, b, c].logSumExp() / 2)
      case 9: values.append([a, b, graph.constant(1)].norm() - 1)
      case 10: values.append((a.tanh() + 2).power(b.tanh()))
      case 11: values.append(a.cos() * a)
      case 12: values.append(graph.apply(SquareTimes.self, to: a.sin(), b.tanh()))
      default: values.append(Value.xlogy(a, b * b + 0.5).tanh())
      }
    }
    return values.suffix(8).map { $0 }.sum().tanh() * 10 + values[0]
  }

  /// The last node's number.
  func value(on inputs: [Double]) -> Double {
    Graph.run { build(in: $0, on: inputs).value }
  }

  /// The central difference quotient of the input at `index`, extrapolated once to a step of 0.
  func differenceQuotient(of index: Int) -> Double {
    func quotient(_ h: Double) -> Double {
      var (above, below) = (inputs, inputs)
      above[index] += h
      below[index] -= h
      return (value(on: above) - value(on: below)) / (2 * h)
    }
    return (4 * quotient(1e-4) - quotient(2e-4)) / 3
  }
}
