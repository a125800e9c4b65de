public import Rules

/// A rule bound to a graph: its name, and its local derivatives as closures that all of its nodes
/// share.
@usableFromInline
struct RuleBinding {
  /// The local derivatives, which also say how a node's two operand fields are read.
  @usableFromInline
  enum LocalDerivatives {
    /// A leaf has none.
    case none
    /// ∂y/∂x as a function of x and y.
    case one((_ x: Double, _ y: Double) -> Double)
    /// ∂y/∂a and ∂y/∂b as functions of a, b and y.
    case two(
      left: (_ a: Double, _ b: Double, _ y: Double) -> Double,
      right: (_ a: Double, _ b: Double, _ y: Double) -> Double)
    /// ∂y/∂x₁ … ∂y/∂xₙ as a function of x and y.
    case many((_ x: [Double], _ y: Double) -> [Double])
  }

  @usableFromInline let name: String
  @usableFromInline let derivatives: LocalDerivatives

  @usableFromInline
  init(name: String, _ derivatives: LocalDerivatives) {
    self.name = name
    self.derivatives = derivatives
  }

  /// What stands at the code of leaves, which have no rule.
  static var leaf: RuleBinding { RuleBinding(name: "", .none) }

  // The three below are inlinable so that a rule's mathematics is compiled for `Double` where the
  // rule is known.

  @inlinable
  init<R: UnaryRule>(unary rule: R.Type) {
    self.init(name: R.name, .one { x, y in R.derivative(at: x, output: y) })
  }

  @inlinable
  init<R: BinaryRule>(binary rule: R.Type) {
    self.init(
      name: R.name,
      .two(
        left: { a, b, y in R.leftDerivative(at: a, b, output: y) },
        right: { a, b, y in R.rightDerivative(at: a, b, output: y) }))
  }

  @inlinable
  init<R: ManyOperandRule>(many rule: R.Type) {
    self.init(
      name: R.name,
      .many { x, y in
        let locals = R.derivatives(at: x, output: y)
        RuleBinding.check(locals.count, for: x.count, of: R.name)
        return locals
      })
  }

  /// Keeps the operation alive, so that none is mistaken for a later one at the same address.
  init(_ operation: CustomOperation) {
    self.init(
      name: operation.name,
      .many { x, y in
        let locals = operation.derivatives(x, y)
        RuleBinding.check(locals.count, for: x.count, of: operation.name)
        return locals
      })
  }

  @usableFromInline
  static func check(_ count: Int, for operands: Int, of name: String) {
    precondition(
      count == operands,
      "\(name) gave \(count) local derivatives for \(operands) operands; it must give one for each")
  }
}
