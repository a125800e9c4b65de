import Rules

/// The errors of shapes that do not go together, and their mends.
extension Lowering {
  typealias Sized = (operand: Operand, shape: Shape)

  func mismatch(
    _ place: Place, _ a: Sized, _ b: Sized, why: String = "", help: String?
  ) -> Diagnostic {
    let message = "shapes do not match: \(text(place.range))"
    guard !place.isLibrary else {
      return error(message, place, label: "\(a.shape) meets \(b.shape) inside it\(why)")
    }
    return error(
      message, place,
      label: "\(text(a.operand.place.range)) is \(a.shape), "
        + "\(text(b.operand.place.range)) is \(b.shape)\(why)", help: help)
  }

  func elementwiseHelp(_ rule: any BinaryRule.Type, _ a: Sized, _ b: Sized) -> String? {
    guard let left = bracketed(a.operand), let right = bracketed(b.operand) else { return nil }
    if rule == Multiply.self, MatrixProduct.shape(a.shape, b.shape) != nil {
      return "`*` goes element by element; the matrix product is `\(left) @ \(right)`"
    }
    if a.shape.rows == b.shape.columns, a.shape.columns == b.shape.rows {
      return b.shape.isColumn
        ? "`\(left).T` is \(transposed(a.shape))" : "`\(right).T` is \(transposed(b.shape))"
    }
    return nil
  }

  func matrixProductHelp(_ a: Sized, _ b: Sized) -> String? {
    guard let left = bracketed(a.operand), let right = bracketed(b.operand) else { return nil }
    let (m, n) = (a.shape, b.shape)
    if m.isNumber || n.isNumber { return "a number multiplies with `*`: `\(left) * \(right)`" }
    if m.isColumn, n.isColumn {
      let outer = "the outer product is `\(left) @ \(right).T`"
      return m.rows == n.rows ? "the inner product is `\(left).T @ \(right)`, \(outer)" : outer
    }
    if m.rows == n.rows { return "`\(left).T` is \(transposed(m)): `\(left).T @ \(right)`" }
    if m.columns == n.columns { return "`\(right).T` is \(transposed(n)): `\(left) @ \(right).T`" }
    if n.columns == m.rows { return "the other way round they match: `\(right) @ \(left)`" }
    return nil
  }

  private func transposed(_ shape: Shape) -> String { "\(shape.columns)×\(shape.rows)" }

  /// The text of an operand as one that a suffix can follow; none if it is too long to quote.
  private func bracketed(_ operand: Operand) -> String? {
    let text = source.phrase(in: operand.place.range)
    guard text.count <= 40 else { return nil }
    return operand.isAtom ? text : "(\(text))"
  }
}
