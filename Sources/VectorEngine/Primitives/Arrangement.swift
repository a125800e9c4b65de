import Networks

/// Primitives that move elements and compute nothing: each is a list of runs for each operand.
///
/// ``Transpose``, ``Slice``, ``Reshape``, ``Concatenation`` and ``Stack`` say which.
final class Arrangement: Step {
  private let operands: [(x: Tensor, runs: [Run])]
  private let y: Tensor

  init(_ operands: [(x: Tensor, runs: [Run])], into y: Tensor) {
    self.operands = operands
    self.y = y
  }

  override func forward() {
    for (x, runs) in operands {
      for run in runs {
        let (from, to) = (x.values + run.source &* x.lanes, y.values + run.target &* y.lanes)
        if x.lanes == y.lanes {
          to.update(from: from, count: run.count &* y.lanes)
        } else {
          for n in 0..<run.count {
            (to + n &* y.lanes).update(repeating: from[n], count: y.lanes)
          }
        }
      }
    }
  }

  /// ∂x += ∂y, each element where it came from; of what all examples share, the sum over them.
  override func backward() {
    guard let dy = y.gradients else { return }
    for (x, runs) in operands {
      guard let dx = x.gradients else { continue }
      for run in runs {
        let (from, to) = (dy + run.target &* y.lanes, dx + run.source &* x.lanes)
        if x.lanes == y.lanes {
          for n in 0..<run.count &* y.lanes { to[n] += from[n] }
        } else {
          for n in 0..<run.count {
            for lane in 0..<y.lanes { to[n] += from[n &* y.lanes &+ lane] }
          }
        }
      }
    }
  }
}

extension Primitive {
  /// The runs of each operand, if the primitive only moves elements.
  func runs(of operands: [Shape]) -> [[Run]]? {
    switch self {
    case .transpose: [Transpose.runs(operands[0])]
    case .slice(let rows, let columns): [Slice.runs(operands[0], rows, columns)]
    case .reshape: [Reshape.runs(operands[0])]
    case .concatenation: Concatenation.runs(operands)
    case .stack: Stack.runs(operands)
    case .leaf, .constant, .unary, .binary, .choose, .matrixProduct, .sum, .reduction, .oneHot,
      .derivative, .overExamples:
      nil
    }
  }
}
