import Networks
import Rules

/// How the derivative by an operation's value becomes the derivatives by its operands, in matrix
/// form.
struct ArrayPullback {
  let reading: ArrayReading

  /// The share of each operand that is differentiated, given ∂L/∂output.
  func shares(
    of id: Int, upstream: Formula, where isWanted: (Int) -> Bool
  ) -> [(operand: Int, share: Formula)] {
    let operation = reading.network.operations[id]
    return operation.operands.indices.compactMap { position in
      let operand = operation.operands[position]
      guard isWanted(operand) else { return nil }
      return (operand, share(of: id, operation, position, upstream))
    }
  }

  private func share(
    of id: Int, _ operation: Networks.Operation, _ position: Int, _ upstream: Formula
  ) -> Formula {
    let network = reading.network
    let operands = operation.operands.map(reading.formula)
    let shapes = operation.operands.map { network.operations[$0].shape }
    let output = reading.formula(id)
    switch operation.primitive {
    case .unary(let rule):
      return product(upstream, rule.derivative(at: operands[0], output: output))
    case .binary(let rule):
      let local = RuleReading(name: rule.name, operandCount: 2)
        .derivative(operands, position, output)
      return gathered(product(upstream, local), from: operation.shape, to: shapes[position])
    case .choose:
      let local = RuleReading(name: Choose.name, operandCount: 3)
        .derivative(operands, position, output)
      return gathered(product(upstream, local), from: operation.shape, to: shapes[position])
    case .matrixProduct:
      return position == 0
        ? ArrayFormula.product(
          upstream, ArrayFormula.transposed(operands[1], isNumber: shapes[1].isNumber))
        : ArrayFormula.product(
          ArrayFormula.transposed(operands[0], isNumber: shapes[0].isNumber), upstream)
    case .transpose:
      return ArrayFormula.transposed(upstream, isNumber: operation.shape.isNumber)
    case .sum:
      return upstream
    case .reduction(let rule, _):
      let local = rule.derivatives(at: [operands[0]], output: output)[0]
      return product(upstream, local)
    case .reshape:
      return shapes[0].matches(operation.shape) ? upstream : .call("reshape", [upstream])
    case .slice:
      return .call("spread", [upstream])
    case .concatenation:
      let before = shapes[..<position].reduce(0) { $0 + $1.rows }
      let text = upstream.arrayText()
      let rows = "\(before + 1)..\(before + shapes[position].rows)"
      return .symbol("(\(text))[\(rows)\(shapes[position].isColumn ? "" : ", :")]")
    case .stack:
      return .symbol("(\(upstream.arrayText()))[\(position + 1)]")
    case .leaf, .constant, .oneHot, .derivative, .overExamples:
      return .number(0)
    }
  }

  private func product(_ upstream: Formula, _ local: Formula) -> Formula {
    upstream * local
  }

  /// What was stretched on the way forward is summed on the way back.
  private func gathered(_ formula: Formula, from shape: Shape, to operand: Shape) -> Formula {
    if operand.matches(shape) { return formula }
    // The sign stands outside, where it can meet others.
    if case .negative(let positive) = formula {
      return -gathered(positive, from: shape, to: operand)
    }
    if operand.isNumber { return .call("sum", [formula]) }
    return .call("sum", [formula, .symbol(operand.isColumn ? "rows" : "columns")])
  }
}
