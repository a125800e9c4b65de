extension Network {
  /// The number of scalar operations and leaves that the network amounts to, about.
  public func nodeCount(examples: Int) -> Int {
    operations.reduce(0) { total, operation in
      let (sum, overflow) = total.addingReportingOverflow(
        nodeCount(of: operation) &* (operation.isPerExample ? examples : 1))
      return overflow ? .max / 2 : sum
    }
  }

  private func nodeCount(of operation: Operation) -> Int {
    let operands = operation.operands.map { operations[$0].shape }
    switch operation.primitive {
    case .matrixProduct:
      return operation.shape.count * 2 * operands[0].columns
    case .sum, .reduction:
      return operands[0].count + operation.shape.count
    case .leaf, .constant, .unary, .binary, .choose, .transpose, .slice, .reshape, .concatenation,
      .stack, .oneHot, .derivative, .overExamples:
      return operation.shape.count
    }
  }
}
