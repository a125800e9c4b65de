import Networks

extension Plan {
  /// The step of an operation; `nil` for what is not computed.
  func step(of id: Int, _ tensors: [Tensor]) -> Step? {
    let operation = network.operations[id]
    let (x, y) = (operation.operands.map { tensors[$0] }, tensors[id])
    let shapes = operation.operands.map { network.operations[$0].shape }
    if let runs = operation.primitive.runs(of: shapes) {
      return Arrangement(zip(x, runs).map { ($0, $1) }, into: y)
    }
    switch operation.primitive {
    case .unary(let rule):
      return Unary(.of(rule), x[0], into: y, reached: reach[id].elements)
    case .binary(let rule):
      return Binary(.of(rule), x[0], x[1], into: y, reached: reach[id].elements)
    case .choose:
      return Selection(x[0], x[1], x[2], into: y)
    case .matrixProduct:
      return MatrixProduct.step(x[0], x[1], into: y, stores: stores[id] ?? (false, false))
    case .sum(let axis):
      return Sum(x[0], into: y, Groups(axis, of: x[0]))
    case .reduction(let rule, let axis):
      return Reduction(.of(rule), x[0], into: y, Groups(axis, of: x[0]))
    case .oneHot:
      return OneHot(x[0], into: y)
    case .overExamples(let mean):
      return OverExamples(x[0], into: y, mean: mean)
    case .leaf, .constant, .transpose, .slice, .reshape, .concatenation, .stack, .derivative:
      return nil
    }
  }
}
