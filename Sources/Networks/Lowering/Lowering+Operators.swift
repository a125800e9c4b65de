import Rules

extension Lowering {
  typealias Operand = (value: Lowered, range: SourceRange)

  mutating func lowerUnary(
    _ rule: any UnaryRule.Type, _ operand: Lowered, _ place: Place
  ) throws(Diagnostic) -> Lowered {
    if place.isLibrary, case .literal(let number) = operand { return .literal(rule.value(number)) }
    let x = try materialize(operand, place)
    return .operation(try append(.unary(rule), [x], shape(x), at: place))
  }

  mutating func lowerBinary(
    _ sign: BinaryOperator, _ left: Operand, _ right: Operand, _ place: Place
  ) throws(Diagnostic) -> Lowered {
    let rule: any BinaryRule.Type
    switch sign {
    case .add: rule = Add.self
    case .subtract: rule = Subtract.self
    case .multiply: rule = Multiply.self
    case .divide: rule = Divide.self
    case .power: rule = Power.self
    case .matrixProduct: return try lowerMatrixProduct(left, right, place)
    }
    if place.isLibrary, case .literal(let a) = left.value, case .literal(let b) = right.value {
      return .literal(rule.value(a, b))
    }
    return .operation(try lowerElementwise(rule, left, right, place))
  }

  mutating func lowerElementwise(
    _ rule: any BinaryRule.Type, _ left: Operand, _ right: Operand, _ place: Place
  ) throws(Diagnostic) -> Int {
    let (a, b) = (
      try materialize(left.value, at: left.range, place),
      try materialize(right.value, at: right.range, place)
    )
    guard let shape = Elementwise.shape(shape(a), shape(b)) else {
      throw mismatch(
        place, (a, left.range), (b, right.range), "element by element they do not go together",
        help: transposeHelp((a, left.range), (b, right.range))
          ?? productHelp(rule, (a, left.range), (b, right.range)))
    }
    return try append(.binary(rule), [a, b], shape, at: place)
  }

  private mutating func lowerMatrixProduct(
    _ left: Operand, _ right: Operand, _ place: Place
  ) throws(Diagnostic) -> Lowered {
    let (a, b) = (
      try materialize(left.value, at: left.range, place),
      try materialize(right.value, at: right.range, place)
    )
    guard let shape = MatrixProduct.shape(shape(a), shape(b)) else {
      let (m, n) = (self.shape(a), self.shape(b))
      let meet =
        "\(m.columns) \(m.columns == 1 ? "column meets" : "columns meet") "
        + "\(n.rows) \(n.rows == 1 ? "row" : "rows")"
      throw mismatch(
        place, (a, left.range), (b, right.range), meet,
        help: matrixProductHelp((a, left.range), (b, right.range)))
    }
    return .operation(try append(.matrixProduct, [a, b], shape, at: place))
  }

  /// Like `materialize`, for an operand at a place of its own in the same body.
  private mutating func materialize(
    _ lowered: Lowered, at range: SourceRange, _ place: Place
  ) throws(Diagnostic) -> Int {
    var operandPlace = place
    if !place.isLibrary { operandPlace.range = range }
    return try materialize(lowered, operandPlace)
  }

  // MARK: - Errors of shape

  private typealias Sized = (operation: Int, range: SourceRange)

  private func mismatch(
    _ place: Place, _ a: Sized, _ b: Sized, _ why: String, help: String?
  ) -> Diagnostic {
    guard !place.isLibrary else {
      return error(
        "shapes do not match: \(text(place.range))", place,
        label: "\(size(a.operation)) meets \(size(b.operation)) inside it: \(why)")
    }
    return error(
      "shapes do not match: \(text(place.range))", place,
      label: "\(text(a.range)) is \(size(a.operation)), \(text(b.range)) is \(size(b.operation)): "
        + why, help: help)
  }

  /// How an error names a shape: a vector is n×1.
  func size(_ operation: Int) -> String {
    let shape = shape(operation)
    return shape.isNumber ? "a number" : "\(shape.rows)×\(shape.columns)"
  }

  private func transposeHelp(_ a: Sized, _ b: Sized) -> String? {
    let (m, n) = (shape(a.operation), shape(b.operation))
    guard m.rows == n.columns, m.columns == n.rows, m != n else { return nil }
    return "one of them may want a transpose: \(bracketed(b.range)).T is \(n.columns)×\(n.rows)"
  }

  private func productHelp(_ rule: any BinaryRule.Type, _ a: Sized, _ b: Sized) -> String? {
    guard rule == Multiply.self, MatrixProduct.shape(shape(a.operation), shape(b.operation)) != nil
    else { return nil }
    return "* multiplies element by element; the matrix product is \(text(a.range)) @ \(text(b.range))"
  }

  private func matrixProductHelp(_ a: Sized, _ b: Sized) -> String? {
    let (m, n) = (shape(a.operation), shape(b.operation))
    let (left, right) = (bracketed(a.range), bracketed(b.range))
    if m.isNumber || n.isNumber { return "a number multiplies with *: \(left) * \(right)" }
    if m.isColumn, n.isColumn, m.rows == n.rows { return "write \(left).T @ \(right)" }
    if m.isColumn, n.isColumn { return "the outer product is \(left) @ \(right).T" }
    if m.rows == n.rows { return "\(left).T is \(m.columns)×\(m.rows): \(left).T @ \(right)" }
    if m.columns == n.columns { return "\(right).T is \(n.columns)×\(n.rows): \(left) @ \(right).T" }
    if n.columns == m.rows { return "the other way round they go together: \(right) @ \(left)" }
    return nil
  }

  /// The text of an operand as one that a suffix can follow.
  private func bracketed(_ range: SourceRange) -> String {
    let text = text(range)
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil || "_.".unicodeScalars.contains($0)
    }
    return isPlain || text.hasSuffix(")") && !text.contains(" ") ? text : "(\(text))"
  }
}
