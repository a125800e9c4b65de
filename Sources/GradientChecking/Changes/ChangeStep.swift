import Networks

/// One operation downstream of what is changed, with the arrays that it reads and writes.
final class ChangeStep {
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
  // The first two once more by themselves: the innermost loops are spared the arrays.
  let first: ChangedArray
  let second: ChangedArray
  let firstChanges: Bool
  let secondChanges: Bool
  let result: ChangedArray
  let isPerExample: Bool
  /// What a reduction needs of each of its groups, as far as it has been asked for.
  private var groups: [Group?]
  /// The changes of a group's elements.
  var δ: [Rounded] = []

  /// The elements that a reduction puts together to one.
  struct Group {
    /// Where they stand in the operand.
    let members: StrideTo<Int>
    /// Their values before the change.
    let x: [Rounded]
    /// The same, taken to be exact.
    let exact: [Rounded]
    /// The rounding errors with which an engine can know the local derivatives.
    let slopeErrors: [Double]
  }

  init(
    operation: Int, kind: Kind, operands: [ChangedArray], changing: [Bool], result: ChangedArray,
    isPerExample: Bool
  ) {
    self.operation = operation
    self.kind = kind
    self.operands = operands
    self.changing = changing
    self.result = result
    self.isPerExample = isPerExample
    first = operands.first ?? result
    second = operands.count > 1 ? operands[1] : first
    firstChanges = changing.first ?? false
    secondChanges = changing.count > 1 && changing[1]
    groups = []
  }

  /// The elements that go into one element of the result, for one example.
  func group(_ rule: ManyOperandChange, _ axis: Axis, into element: Int, lane: Int) -> Group {
    let position = lane * result.stride + element
    if position < groups.count, let known = groups[position] { return known }
    let base = first.base + lane * first.stride
    let members = members(of: element, axis)
    let x = members.map { base[$0] }
    let group = Group(
      members: members, x: x, exact: x.map(\.exact),
      slopeErrors: rule.slopeErrors(x, result.base[position]))
    while groups.count <= position { groups.append(nil) }
    groups[position] = group
    return group
  }
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
