import Rules

/// Composes one operation out of scalar rules.
///
/// `operands` are the elements of the operands, row by row; leaves, derivatives and sums over
/// examples are not composed but given by whoever evaluates the network.
///
/// It is public and inlinable so that it is compiled for the algebra that it is read over: that is
/// several times faster than to be told the algebra when it runs.
public struct Composition<Algebra: ScalarAlgebra> {
  /// What the elements are.
  public typealias Scalar = Algebra.Scalar

  /// What it is read over.
  public var algebra: Algebra

  /// The composition read over `algebra`.
  @inlinable
  public init(_ algebra: Algebra) { self.algebra = algebra }

  /// The elements of the operation's value, row by row.
  ///
  /// Throws where an element is not one that the operation can take.
  @inlinable
  public mutating func elements(
    of operation: Operation, _ operands: [[Scalar]], shapes: [Shape]
  ) throws(CompositionError) -> [Scalar] {
    let shape = operation.shape
    switch operation.primitive {
    case .leaf, .derivative, .overExamples:
      throw CompositionError(message: "has no value of its own")
    case .constant(let numbers):
      return numbers.map { algebra.constant($0) }
    case .unary(let rule):
      return operands[0].map { algebra.apply(rule, $0) }
    case .binary(let rule):
      return binary(rule, operands, shapes, into: shape)
    case .choose:
      return choose(operands, shapes, into: shape)
    case .matrixProduct:
      return matrixProduct(operands, shapes)
    case .transpose:
      return transposed(shapes[0]).map { operands[0][$0] }
    case .sum(let axis):
      return axis.groups(of: shapes[0]).map { sum($0.lazy.map { operands[0][$0] }) }
    case .reduction(let rule, let axis):
      return axis.groups(of: shapes[0]).map { group in
        algebra.apply(rule, group.map { operands[0][$0] })
      }
    case .slice(let rows, let columns):
      return sliced(shapes[0], rows, columns).map { operands[0][$0] }
    case .reshape:
      return operands[0]
    case .concatenation, .stack:
      return operands.flatMap { $0 }
    case .oneHot(let count):
      return try oneHot(operands[0][0], count)
    }
  }

  /// A chain of additions, from the left.
  @inlinable
  mutating func sum(_ terms: some Sequence<Scalar>) -> Scalar {
    var result: Scalar?
    for term in terms {
      if let sum = result { result = algebra.add(sum, term) } else { result = term }
    }
    return result ?? algebra.constant(0)
  }
}

/// Why an operation has no value for these operands.
public struct CompositionError: Error {
  /// What is wrong with them.
  public let message: String

  @usableFromInline
  init(message: String) { self.message = message }
}
