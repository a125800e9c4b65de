import Rules

/// Differentiation of a function's body by going forwards through its operations.
extension Lowering {
  /// dv/dx of an operation, and what its symbol stands for if it is more than a number.
  typealias Tangent = (formula: Formula, symbols: [String: Int])

  /// dy/dx, by going forwards through the operations between: each one's tangent is the sum over its
  /// operands of local derivative × tangent; `nil` where y does not depend on x.
  mutating func tangents(
    of y: Int, _ pending: PendingDerivative, _ place: Place
  ) throws(Diagnostic) -> Tangent? {
    var tangents: [Int: Tangent] = [pending.x: (Formula(1), [:])]
    for id in pending.first..<max(pending.first, y + 1) {
      let operation = operations[id]
      guard operation.operands.contains(where: { tangents[$0] != nil }) else { continue }
      guard
        let formula = tangentFormula(
          operation, moving: operation.operands.map { tangents[$0]?.formula })
      else { throw notElementwise(pending.call) }
      // Finding a derivative costs more than adding an operation.
      try spend(4, at: place)
      if formula.isNumber {
        tangents[id] = (formula, [:])
        continue
      }
      var symbols = ["y": id]
      for (position, operand) in operation.operands.enumerated() {
        symbols["x\(position)"] = operand
        if let tangent = tangents[operand], let known = tangent.symbols.first {
          symbols[known.key] = known.value
        }
      }
      let name = "t\(id)"
      tangents[id] = (.symbol(name), [name: try lower(formula, symbols, place)])
    }
    return tangents[y]
  }

  /// The tangent of an elementwise operation over x0, x1, … for its operands and y for itself, given
  /// those of its operands; `nil` where it is not one number an element.
  private func tangentFormula(_ operation: Operation, moving: [Formula?]) -> Formula? {
    let x = operation.operands.enumerated().map { position, operand -> Formula in
      if case .constant(let numbers) = operations[operand].primitive, numbers.count == 1 {
        return Formula(numbers[0])
      }
      return .symbol("x\(position)")
    }
    let y = Formula.symbol("y")
    switch operation.primitive {
    case .unary(let rule):
      return moving[0].map { rule.derivative(at: x[0], output: y) * $0 }
    case .binary(let rule):
      let left = moving[0].map { rule.leftDerivative(at: x[0], x[1], output: y) * $0 }
      let right = moving[1].map { rule.rightDerivative(at: x[0], x[1], output: y) * $0 }
      return (left ?? Formula(0)) + (right ?? Formula(0))
    case .choose:
      return .positive(x[0], then: moving[1] ?? Formula(0), otherwise: moving[2] ?? Formula(0))
    default:
      return nil
    }
  }
}
