import Rules
import Wording

/// The errors of shapes that do not go together, and their mends.
extension Lowering {
  typealias Sized = (operand: Operand, shape: Shape)

  func mismatch(
    _ place: Place, _ a: Sized, _ b: Sized, why: Phrase = "", help: Phrase?
  ) -> Diagnostic {
    let message: Phrase = "shapes do not match: \(text(place.range))"
    guard !place.isLibrary else {
      return error(message, place, label: "\(a.shape) meets \(b.shape) inside it\(why)")
    }
    return error(
      message, place,
      label: "\(text(a.operand.place.range)) is \(a.shape), "
        + "\(text(b.operand.place.range)) is \(b.shape)\(why)", help: help)
  }

  func elementwiseHelp(_ rule: any BinaryRule.Type, _ a: Sized, _ b: Sized) -> Phrase? {
    guard let left = bracketed(a.operand), let right = bracketed(b.operand) else { return nil }
    if rule == Multiply.self, MatrixProduct.shape(a.shape, b.shape) != nil {
      return "`*` goes element by element; the matrix product is `\(left) @ \(right)`"
    }
    if a.shape.rows == b.shape.columns, a.shape.columns == b.shape.rows {
      return b.shape.isColumn
        ? "`\(left.transposed)` is \(transposed(a.shape))"
        : "`\(right.transposed)` is \(transposed(b.shape))"
    }
    return biasHelp(of: b, besides: a.shape) ?? biasHelp(of: a, besides: b.shape)
  }

  /// Of a sum of vectors of different lengths: the parameter's declaration that would fit.
  private func biasHelp(of sized: Sized, besides shape: Shape) -> Phrase? {
    guard shape.isColumn, sized.shape.isColumn, let leaf = declared(sized),
      leaf.role == .parameter || leaf.role == .frozen
    else { return nil }
    return "\(quoted(leaf.name)) is declared on line \(line(of: leaf.range)); to fit it would be "
      + "`\(leaf.role.rawValue) \(shortened(leaf.name))[\(shape.rows)]`"
  }

  func matrixProductHelp(_ a: Sized, _ b: Sized) -> Phrase? {
    guard let left = bracketed(a.operand), let right = bracketed(b.operand) else { return nil }
    let (m, n) = (a.shape, b.shape)
    if m.isNumber || n.isNumber {
      return scalarHelp(a, b) ?? "a number multiplies with `*`: `\(left) * \(right)`"
    }
    if m.isColumn, n.isColumn {
      let outer: Phrase = "the outer product is `\(left) @ \(right.transposed)`"
      return m.rows == n.rows
        ? "the inner product is `\(left.transposed) @ \(right)`, \(outer)"
        : lengthHelp(a, b) + "; \(outer)"
    }
    if m.rows == 1, n.isColumn { return lengthHelp(a, b) }
    if m.rows == n.rows {
      let other = left.transposed
      return "`\(other)` is \(transposed(m)): `\(other) @ \(right)`"
    }
    if m.columns == n.columns {
      let other = right.transposed
      return "`\(other)` is \(transposed(n)): `\(left) @ \(other)`"
    }
    if m.isColumn, n.columns == m.rows {
      return "the other way round they match: `\(right) @ \(left)`"
    }
    return nil
  }

  /// Of a product of vectors of different lengths: how long each is and where it is declared.
  private func lengthHelp(_ a: Sized, _ b: Sized) -> Phrase {
    func length(_ sized: Sized) -> Phrase {
      let count = Phrase.counted(sized.shape.count, "element")
      guard let definition = declared(sized) else {
        return "\(quoted(text(sized.operand.place.range))) has \(count)"
      }
      return "\(quoted(definition.name)) of line \(line(of: definition.range)) has \(count)"
    }
    return "the lengths differ: \(length(a)), \(length(b))"
  }

  /// Of a product with a number: the declaration that should have made a vector of it.
  private func scalarHelp(_ a: Sized, _ b: Sized) -> Phrase? {
    let (number, count) = a.shape.isNumber ? (a, b.shape.rows) : (b, a.shape.columns)
    guard count > 1, let leaf = declared(number), leaf.role.isLeaf else { return nil }
    let isGiven = leafValues[leaf.operation] != nil
    let vector = "\(leaf.role.rawValue) \(shortened(leaf.name))[\(count)]"
    return "\(quoted(leaf.name)) is declared as one number, on line \(line(of: leaf.range)); "
      + "for \(count) write `\(vector)\(isGiven ? " = …" : "")`"
  }

  /// The definition that an operand is, or is the transpose of.
  private func declared(_ sized: Sized) -> Definition? {
    guard case .operation(var operation) = sized.operand.value else { return nil }
    if case .transpose = operations[operation].primitive {
      operation = operations[operation].operands[0]
    }
    return definition(of: operation)
  }

  private func transposed(_ shape: Shape) -> String { "\(shape.columns)×\(shape.rows)" }

  /// The text of an operand as one that a suffix can follow; none if it is too long to quote.
  private func bracketed(_ operand: Operand) -> String? {
    let text = source.phrase(in: operand.place.range)
    guard text.count <= 40 else { return nil }
    return operand.isAtom ? text : "(\(text))"
  }
}

extension String {
  /// The transpose of an operand that is written so: `W.T`, and `W` for `W.T`.
  var transposed: String { hasSuffix(".T") ? String(dropLast(2)) : self + ".T" }
}
