import ScalarEngine

/// Dense layers of equal width with tanh, one after the other, and the sum of the outputs.
///
/// A layer of n×n takes 2·n² + n operations: n² products, n² sums (the bias is one of the terms) and
/// n times tanh. The weights and biases are leaves of the graph; so are the inputs. Each layer has
/// leaves of its own with the same numbers in them.
struct DenseLayers {
  let layers: Int
  let width: Int
  private let weights: [Double]

  init(layers: Int, width: Int) {
    self.layers = layers
    self.width = width
    // Numbers without a pattern that lie below 1/√width, so that tanh is not saturated.
    let bound = 1 / Double(width).squareRoot()
    weights = (0..<width * (width + 1)).map {
      (Double($0 &* 7919 % 1009) / 504 - 1) * bound
    }
  }

  var operations: Int { layers * (2 * width * width + width) }

  /// Builds the graph and returns the sum of the outputs.
  func build(in graph: Graph) -> Value {
    var activations = (0..<width).map { graph.constant(Double($0) / Double(width)) }
    for _ in 0..<layers {
      var next = 0
      func weight() -> Value {
        defer { next += 1 }
        return graph.parameter(weights[next])
      }
      activations = (0..<width).map { _ in
        var sum = weight()
        for activation in activations { sum += weight() * activation }
        return sum.tanh()
      }
    }
    return activations.sum()
  }
}
