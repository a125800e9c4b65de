package import Networks
package import Rules

/// A change of a network after which its values are the same and a derivative is wrong in one place.
///
/// An engine that differentiates the edited network gives what somebody gets who makes the mistake. So
/// no mistake needs a derivative of its own.
package enum GradientEdit {
  /// The rule of an operation is replaced by one with the same value and another derivative.
  case rule(operation: Int, any UnaryRule.Type)
  /// What flows back from an operation to one of its operands is multiplied: by 0 it is forgotten.
  case scaled(operation: Int, operand: Int, by: Double)
  /// In a product, the way back to one operand meets something else than the other operand.
  case otherFactor(operation: Int, operand: Int, Substitute)
  /// A call of softmax is differentiated element by element.
  case elementwiseSoftmax(result: Int, argument: Int)
  /// The local derivative of an operation, element by element, by one operand is these numbers.
  case localDerivative(operation: Int, operand: Int, [[Double]])
  /// What flows back to a value from wherever it is used is multiplied, element by element.
  case flow(value: Int, times: [[Double]])
  /// What flows back to each element of a value is the sum of what flows back to all of them.
  case flowSummed(value: Int)

  /// What stands in the place of a product's other operand.
  package enum Substitute {
    /// Other numbers, for each example of the network or once for all.
    case numbers([[Double]])
    /// The operand itself, transposed.
    case transpose
    /// The operand less a multiple of some numbers: a weight that has been updated already.
    case less([Double])
    /// Ones: the factor is forgotten.
    case ones
  }
}

extension Network {
  /// The network with these edits; what cannot be edited so is left as it is.
  package func edited(_ edits: [GradientEdit]) -> Network {
    NetworkRewriter.rewriting(self) { rewriter, id, operands in
      var operands = operands
      for case .scaled(id, let operand, let factor) in edits {
        operands[operand] = rewriter.scaleGradient(of: operands[operand], by: factor, like: id)
      }
      for edit in edits {
        rewriter.editFlow(edit, to: &operands, of: id)
      }
      var result: Int?
      for edit in edits {
        switch edit {
        case .rule(id, let rule):
          result = rewriter.append(.unary(rule), operands, shape: operations[id].shape, like: id)
        case .otherFactor(id, let operand, let substitute):
          result = rewriter.replaceFactor(of: id, operands, towards: operand, with: substitute)
        case .localDerivative(id, let operand, let numbers):
          result = rewriter.replaceDerivative(of: id, operands, by: operand, with: numbers)
        default: break
        }
      }
      var written = result ?? rewriter.copy(id, operands)
      for case .elementwiseSoftmax(id, let argument) in edits {
        guard let z = rewriter.position(of: argument) else { continue }
        written = rewriter.append(
          .binary(ElementwiseSoftmax.self), [z, written], shape: operations[id].shape, like: id)
      }
      return written
    }
  }
}

extension NetworkRewriter {
  /// x as it is, with the gradient towards it multiplied: x̄ + r (x − x̄), where x̄ is x without a
  /// gradient.
  fileprivate mutating func scaleGradient(of x: Int, by factor: Double, like id: Int) -> Int {
    let shape = operations[x].shape
    let detached = append(.unary(Detached.self), [x], shape: shape, like: id)
    if factor == 0 { return detached }
    let rest = append(.binary(Subtract.self), [x, detached], shape: shape, like: id)
    let number = constant([factor], shape: .number, like: id)
    let scaled = append(.binary(Multiply.self), [number, rest], shape: shape, like: id)
    return append(.binary(Add.self), [detached, scaled], shape: shape, like: id)
  }

  /// a b as it is, where the gradient towards a meets s instead of b: ā b + (a − ā) s.
  fileprivate mutating func replaceFactor(
    of id: Int, _ operands: [Int], towards operand: Int, with substitute: GradientEdit.Substitute
  ) -> Int? {
    let old = network.operations[id]
    guard operands.count == 2 else { return nil }
    let (own, other) = (operands[operand], operands[1 - operand])
    guard let replacement = replacement(for: other, by: substitute, like: id) else { return nil }
    let detached = append(
      .unary(Detached.self), [own], shape: operations[own].shape, like: id)
    let rest = append(
      .binary(Subtract.self), [own, detached], shape: operations[own].shape, like: id)
    func ordered(_ a: Int, _ b: Int) -> [Int] { operand == 0 ? [a, b] : [b, a] }
    let value = append(old.primitive, ordered(detached, other), shape: old.shape, like: id)
    let gradient = append(old.primitive, ordered(rest, replacement), shape: old.shape, like: id)
    return append(.binary(Add.self), [value, gradient], shape: old.shape, like: id)
  }

  private mutating func replacement(
    for other: Int, by substitute: GradientEdit.Substitute, like id: Int
  ) -> Int? {
    let shape = operations[other].shape
    switch substitute {
    case .numbers(let values):
      return numbers(values, shape: shape, like: id)
    case .transpose:
      guard shape.rows == shape.columns, !shape.isNumber else { return nil }
      return append(.transpose, [other], shape: shape, like: id)
    case .less(let numbers):
      let change = constant(numbers, shape: shape, like: id)
      return append(.binary(Subtract.self), [other, change], shape: shape, like: id)
    case .ones:
      return constant(Array(repeating: 1, count: shape.count), shape: shape, like: id)
    }
  }
}
