/// An operator between two expressions.
package enum BinaryOperator: String, CaseIterable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
  case matrixProduct = "@"
  case power = "^"

  /// How the operator is written in a network file.
  package var spelling: String { rawValue }

  /// The strength of the unary minus, between that of `@` and that of `^`.
  static let negativePrecedence = 3

  /// How strongly the operator binds; a stronger one is applied first.
  var precedence: Int {
    switch self {
    case .add, .subtract: 1
    case .multiply, .divide, .matrixProduct: 2
    case .power: 4
    }
  }

  init?(_ kind: Token.Kind) {
    switch kind {
    case .plus: self = .add
    case .minus: self = .subtract
    case .star: self = .multiply
    case .slash: self = .divide
    case .at: self = .matrixProduct
    case .caret: self = .power
    default: return nil
    }
  }
}
