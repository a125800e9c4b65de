import Rules

/// A rule found by its name and read over formulas.
struct RuleReading {
  private let unary: (any UnaryRule.Type)?
  private let binary: (any BinaryRule.Type)?
  private let many: (any ManyOperandRule.Type)?
  private let name: String

  init(name: String, operandCount: Int) {
    self.name = name
    unary = operandCount == 1 ? Catalogue.unary(named: name) : nil
    // min and max have two forms; in a graph, two operands may be either, and mean the same.
    binary = operandCount == 2 ? Catalogue.binary(named: name) : nil
    many = unary == nil && binary == nil ? Catalogue.manyOperand(named: name) : nil
  }

  var isManyOperand: Bool { many != nil && name != Choose.name }

  /// Whether it is written with its name and brackets, and not with a sign.
  var isFunction: Bool {
    name.first?.isLetter == true && name != Negate.name && name != Identity.name
  }

  /// The rule as it is written: a call, or the arithmetic that a sign stands for.
  func definition(_ operands: [Formula]) -> Formula {
    isFunction && name != Choose.name ? .call(name, operands) : value(operands)
  }

  /// The rule's own mathematics.
  func value(_ operands: [Formula]) -> Formula {
    if let unary { return unary.value(operands[0]) }
    if let binary { return binary.value(operands[0], operands[1]) }
    return many?.value(operands) ?? .call(name, operands)
  }

  /// ∂y/∂operand of a rule of one or two operands, or of `positive`.
  func derivative(_ operands: [Formula], _ position: Int, _ output: Formula) -> Formula {
    if let unary { return unary.derivative(at: operands[0], output: output) }
    if let binary {
      return position == 0
        ? binary.leftDerivative(at: operands[0], operands[1], output: output)
        : binary.rightDerivative(at: operands[0], operands[1], output: output)
    }
    return derivatives(operands, output)[position]
  }

  /// ∂y/∂operand over placeholders, for those formulas alone to be put in that it has in it.
  func derivativeTemplate(_ position: Int) -> Formula {
    let count = unary != nil ? 1 : binary != nil ? 2 : 3
    return derivative(
      (0..<count).map { .symbol(RuleReading.operands[$0]) }, position,
      .symbol(RuleReading.output))
  }

  /// The placeholders; no name of the language begins like them.
  static let operands = ["⟨1⟩", "⟨2⟩", "⟨3⟩"]
  static let output = "⟨y⟩"

  /// Which operand a placeholder stands for.
  static func operand(_ name: String) -> Int? { operands.firstIndex(of: name) }

  /// All local derivatives of a rule of many operands.
  func derivatives(_ operands: [Formula], _ output: Formula) -> [Formula] {
    many?.derivatives(at: operands, output: output) ?? operands.map { _ in .number(.nan) }
  }
}
