extension Network {
  /// The number of scalar operations and leaves that the network amounts to, about.
  ///
  /// `Int.max / 2` if there are more than a machine can count.
  public func nodeCount(examples: Int) -> Int {
    operations.reduce(0) { total, operation in
      let one = operation.scalarCount(of: operations)
      let (all, isTooLarge) = one.multipliedReportingOverflow(
        by: operation.isPerExample ? examples : 1)
      let (sum, overflow) = total.addingReportingOverflow(all)
      return isTooLarge || overflow ? .max / 2 : sum
    }
  }
}

extension Operation {
  /// The number of scalar operations that it amounts to, about; `operations` holds its operands.
  func scalarCount(of operations: [Operation]) -> Int {
    let first = operands.first.map { operations[$0].shape } ?? .number
    switch primitive {
    case .matrixProduct:
      return shape.count * 2 * first.columns
    case .sum, .reduction:
      return first.count + shape.count
    case .leaf, .constant, .unary, .binary, .choose, .transpose, .slice, .reshape, .concatenation,
      .stack, .oneHot, .derivative, .overExamples:
      return shape.count
    }
  }
}
