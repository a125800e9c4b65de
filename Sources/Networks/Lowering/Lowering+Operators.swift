import Rules
import Wording

extension Lowering {
  /// A sign in front of a literal makes another literal.
  mutating func lowerNegative(_ operand: Operand, _ place: Place) throws(Diagnostic) -> Lowered {
    if let number = operand.literal { return .literal(-number) }
    return .operation(try lowerUnary(Negate.self, operand, place))
  }

  mutating func lowerUnary(
    _ rule: any UnaryRule.Type, _ operand: Operand, _ place: Place
  ) throws(Diagnostic) -> Int {
    let x = try materialize(operand)
    return try append(.unary(rule), [x], shape(x), at: place)
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
    case .matrixProduct: return .operation(try lowerMatrixProduct(left, right, place))
    }
    return try lowerBinary(rule, left, right, place)
  }

  mutating func lowerBinary(
    _ rule: any BinaryRule.Type, _ left: Operand, _ right: Operand, _ place: Place
  ) throws(Diagnostic) -> Lowered {
    // Numbers of the library are worked out, so that they are no steps of the user's network.
    if place.isLibrary, let a = left.literal, let b = right.literal {
      return .literal(rule.value(a, b))
    }
    let (a, b) = (try materialize(left), try materialize(right))
    guard let shape = Elementwise.shape(shape(a), shape(b)) else {
      throw mismatch(
        place, (left, shape(a)), (right, shape(b)),
        help: elementwiseHelp(rule, (left, shape(a)), (right, shape(b))))
    }
    return .operation(try append(.binary(rule), [a, b], shape, at: place))
  }

  private mutating func lowerMatrixProduct(
    _ left: Operand, _ right: Operand, _ place: Place
  ) throws(Diagnostic) -> Int {
    let (a, b) = (try materialize(left), try materialize(right))
    guard let product = MatrixProduct.shape(shape(a), shape(b)) else {
      let (m, n) = (shape(a), shape(b))
      let (columns, rows) = (Phrase.counted(m.columns, "column"), Phrase.counted(n.rows, "row"))
      throw mismatch(
        place, (left, m), (right, n),
        why: m.columns == 1 ? ": \(columns) meets \(rows)" : ": \(columns) meet \(rows)",
        help: matrixProductHelp((left, m), (right, n)))
    }
    return try append(.matrixProduct, [a, b], product, at: place)
  }
}
