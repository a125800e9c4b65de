import Rules

/// A rule bound to a graph: its name, and its local derivatives as closures that all of its nodes
/// share.
@usableFromInline
struct RuleBinding {
  /// How the node's two operand fields are read.
  @usableFromInline
  enum Arity {
    case none
    case one
    case two
    case many
  }

  /// ∂y/∂operand as a function of the left operand, the right one and the output.
  @usableFromInline
  typealias LocalDerivative = (_ left: Double, _ right: Double, _ output: Double) -> Double

  /// All local derivatives of a rule of many operands.
  @usableFromInline
  typealias LocalDerivatives = (_ operands: [Double], _ output: Double) -> [Double]

  @usableFromInline let name: String
  @usableFromInline let arity: Arity
  @usableFromInline let left: LocalDerivative
  @usableFromInline let right: LocalDerivative
  @usableFromInline let all: LocalDerivatives

  private init(
    name: String, arity: Arity, left: @escaping LocalDerivative = { _, _, _ in 0 },
    right: @escaping LocalDerivative = { _, _, _ in 0 },
    all: @escaping LocalDerivatives = { _, _ in [] }
  ) {
    self.name = name
    self.arity = arity
    self.left = left
    self.right = right
    self.all = all
  }

  /// What stands at the code of leaves, which have no rule.
  static var leaf: RuleBinding { RuleBinding(name: "", arity: .none) }

  init<R: UnaryRule>(unary rule: R.Type) {
    self.init(
      name: R.name, arity: .one, left: { x, _, y in R.derivative(at: x, output: y) })
  }

  init<R: BinaryRule>(binary rule: R.Type) {
    self.init(
      name: R.name, arity: .two,
      left: { a, b, y in R.leftDerivative(at: a, b, output: y) },
      right: { a, b, y in R.rightDerivative(at: a, b, output: y) })
  }

  init<R: ManyOperandRule>(many rule: R.Type) {
    self.init(name: R.name, arity: .many, all: { x, y in R.derivatives(at: x, output: y) })
  }

  init(_ operation: CustomOperation) {
    self.init(name: operation.name, arity: .many, all: operation.derivatives)
  }
}
