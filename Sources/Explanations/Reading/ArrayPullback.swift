import Networks
import Rules

/// How the derivative by an operation's value becomes the derivatives by its operands, in matrix
/// form.
struct ArrayPullback {
  let reading: ArrayReading

  private var shapes: ArrayShapes { reading.shapes }

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
      let upstream = self.shapes.whole(upstream, operation.shape)
      return position == 0
        ? ArrayFormula.product(
          upstream, ArrayFormula.transposed(operands[1], isNumber: shapes[1].isNumber))
        : ArrayFormula.product(
          ArrayFormula.transposed(operands[0], isNumber: shapes[0].isNumber), upstream)
    case .transpose:
      return ArrayFormula.transposed(upstream, isNumber: operation.shape.isNumber)
    case .sum:
      return upstream
    case .reduction(let rule, let axis):
      let local = rule.derivatives(at: [operands[0]], output: output)[0]
      guard rule == Largest.self || rule == Smallest.self,
        case .cases(let condition, .number(0), _) = local
      else { return product(upstream, local) }
      // Those that tie share equally: all of them together rise as much as the result.
      let isChosen = Formula.cases(condition: condition, then: .number(0), otherwise: .number(1))
      return product(upstream, isChosen / reduced(isChosen, axis))
    case .reshape:
      let isSame = shapes[0].matches(operation.shape) || self.shapes.isNumber(upstream)
      return isSame
        ? upstream
        : ArrayFormula.reshaped(self.shapes.whole(upstream, operation.shape), to: shapes[0])
    case .slice(let rows, let columns):
      let place = ArrayFormula.subscripts(rows, columns, of: shapes[0])
      let upstream = self.shapes.whole(upstream, operation.shape)
      return .call(ArrayFormula.spread, [upstream, .symbol(operands[0].arrayText() + place)])
    case .concatenation:
      let before = shapes[..<position].reduce(0) { $0 + $1.rows }
      return part(
        upstream, of: operation.shape, rows: before..<before + shapes[position].rows)
    case .stack:
      let row = part(upstream, of: operation.shape, rows: position..<position + 1)
      let isNumber = shapes[position].isNumber || self.shapes.isNumber(row)
      return ArrayFormula.transposed(row, isNumber: isNumber)
    case .leaf, .constant, .oneHot, .derivative, .overExamples:
      return .number(0)
    }
  }

  private func product(_ upstream: Formula, _ local: Formula) -> Formula {
    upstream * local
  }

  private func reduced(_ formula: Formula, _ axis: Axis) -> Formula {
    .call("sum", axis == .all ? [formula] : [formula, .symbol(axis.rawValue)])
  }

  /// Some rows of an array; of what is the same everywhere, itself.
  private func part(_ formula: Formula, of shape: Shape, rows: Range<Int>) -> Formula {
    if shapes.isNumber(formula) { return formula }
    let place = ArrayFormula.subscripts(rows, 0..<shape.columns, of: shape)
    return .call(place, [shapes.whole(formula, shape)])
  }

  /// What was stretched on the way forward is summed on the way back.
  private func gathered(_ formula: Formula, from shape: Shape, to operand: Shape) -> Formula {
    if operand.matches(shape) { return formula }
    // The sign stands outside, where it can meet others.
    if case .negative(let positive) = formula {
      return -gathered(positive, from: shape, to: operand)
    }
    let own = shapes.shape(of: formula) ?? shape
    if operand.isNumber {
      let sum = own.isNumber ? formula : reduced(formula, .all)
      return .number(Double(shape.count / own.count)) * sum
    }
    // Where all terms are equal, their number takes the place of the sum.
    if operand.isColumn {
      return own.columns == 1
        ? .number(Double(shape.columns)) * formula : reduced(formula, own.rows == 1 ? .all : .rows)
    }
    return own.rows == 1
      ? .number(Double(shape.rows)) * formula
      : reduced(formula, own.columns == 1 ? .all : .columns)
  }
}
