public import Rules

/// What an operation of a network does with arrays: a small, closed set.
///
/// Each has a file of its own with its shape rule and its composition out of scalar rules.
public enum Primitive: Sendable {
  /// A declared name: an input, a target, a parameter.
  case leaf
  /// Literal numbers, row by row.
  case constant([Double])
  /// A rule of one operand, element by element.
  case unary(any UnaryRule.Type)
  /// A rule of two operands, element by element, with broadcasting.
  case binary(any BinaryRule.Type)
  /// The second operand where the first is positive, else the third, element by element.
  case choose
  /// The matrix product.
  case matrixProduct
  /// Rows become columns.
  case transpose
  /// The sum of all elements, of each row or of each column.
  case sum(Axis)
  /// A rule of many operands over all elements, over each row or over each column.
  case reduction(any ManyOperandRule.Type, Axis)
  /// Some rows and some columns, counted from 0 here.
  case slice(rows: Range<Int>, columns: Range<Int>)
  /// The same elements, row by row, in another shape.
  case reshape
  /// The operands one below the other.
  case concatenation
  /// An array literal whose elements are the operands, row by row.
  case stack
  /// n entries, of which that of the class label is 1 and the others are 0.
  case oneHot(Int)
  /// In a claim: the engine's derivative with respect to an operation's value.
  case derivative(of: Int, ofCost: Bool)
  /// In a claim about the cost: a value of each example, summed or averaged over the examples.
  case overExamples(mean: Bool)
}

extension Primitive {
  /// Whether it looks at all examples of a batch.
  package var isOverExamples: Bool { if case .overExamples = self { true } else { false } }
}

/// Over what a reduction runs.
public enum Axis: String, Sendable {
  /// Over all elements: one number.
  case all
  /// Over each row: one number a row.
  case rows
  /// Over each column: one number a column.
  case columns

  /// The shape that a reduction of `shape` has.
  func reducing(_ shape: Shape) -> Shape {
    switch self {
    case .all: .number
    case .rows: Shape([shape.rows])
    case .columns: Shape([1, shape.columns])
    }
  }

  /// The positions of the elements that go into each number of the result.
  @usableFromInline
  func groups(of shape: Shape) -> [StrideTo<Int>] {
    let (m, n) = (shape.rows, shape.columns)
    return switch self {
    case .all: [stride(from: 0, to: m * n, by: 1)]
    case .rows: (0..<m).map { stride(from: $0 * n, to: ($0 + 1) * n, by: 1) }
    case .columns: (0..<n).map { stride(from: $0, to: m * n, by: n) }
    }
  }
}
