import Networks

/// One operation downstream of what is changed, with the arrays that it reads and writes.
struct ChangeStep {
  /// What is done with the changes.
  enum Kind {
    case unary(UnaryChange)
    case binary(BinaryChange)
    case choose(ManyOperandChange)
    case matrixProduct
    case transpose
    case sum(Axis)
    case reduction(ManyOperandChange, Axis)
    case slice(rows: Range<Int>, columns: Range<Int>)
    case reshape
    /// Where each operand begins in the result.
    case joined(starts: [Int])
    /// Its value does not follow its operand's small changes.
    case constant
  }

  /// The operation's position in the network.
  let operation: Int
  let kind: Kind
  let operands: [ChangedArray]
  /// For each operand, whether it can change.
  let changing: [Bool]
  let result: ChangedArray
  let isPerExample: Bool
}

extension ChangeStep.Kind {
  /// How an operation passes changes on.
  init(_ operation: Operation, operands: [Shape]) {
    switch operation.primitive {
    case .unary(let rule): self = .unary(.of(rule))
    case .binary(let rule): self = .binary(.of(rule))
    case .choose: self = .choose(.choose)
    case .matrixProduct: self = .matrixProduct
    case .transpose: self = .transpose
    case .sum(let axis): self = .sum(axis)
    case .reduction(let rule, let axis): self = .reduction(.of(rule), axis)
    case .slice(let rows, let columns): self = .slice(rows: rows, columns: columns)
    case .reshape: self = .reshape
    case .concatenation, .stack:
      var start = 0
      self = .joined(
        starts: operands.map { shape in
          defer { start += shape.count }
          return start
        })
    case .leaf, .constant, .oneHot, .derivative, .overExamples: self = .constant
    }
  }
}
