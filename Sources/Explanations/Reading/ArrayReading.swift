import Networks
import Rules

/// A network read as equations over whole arrays.
struct ArrayReading {
  let network: Network
  /// The name of each operation that has one.
  let names: [String?]
  /// What each operation is, over the names before it.
  private(set) var formulas: [Formula] = []

  init(_ network: Network) {
    self.network = network
    names = DisplayPlan(network).names
    for id in network.operations.indices { formulas.append(definition(id)) }
  }

  /// An operation as a part of formulas: its name, or what it is made of.
  func formula(_ id: Int) -> Formula {
    names[id].map { .symbol($0) } ?? formulas[id]
  }

  /// A formula in which what an operation is made of is called by its name: in the derivative of
  /// softmax, exp(z − …) is p.
  func naming(_ id: Int, in formula: Formula) -> Formula {
    guard let name = names[id], case .call(let called, _) = formulas[id],
      called != ArrayFormula.matrixProduct, called != ArrayFormula.transpose
    else { return formula }
    return formula.replacingParts { $0 == formulas[id] ? .symbol(name) : nil }
  }

  /// The names that stand for more than one number.
  var arrays: Set<String> {
    Set(
      names.indices.compactMap { id in
        network.operations[id].shape.isNumber ? nil : names[id]
      })
  }

  private func definition(_ id: Int) -> Formula {
    let operation = network.operations[id]
    let operands = operation.operands.map(formula)
    switch operation.primitive {
    case .leaf, .derivative, .overExamples: return .symbol(names[id] ?? "")
    case .constant(let numbers): return literal(numbers, operation.shape)
    case .unary(let rule): return RuleReading(name: rule.name, operandCount: 1).definition(operands)
    case .binary(let rule): return RuleReading(name: rule.name, operandCount: 2).definition(operands)
    case .choose: return .call(Choose.name, operands)
    case .matrixProduct: return ArrayFormula.product(operands[0], operands[1])
    case .transpose:
      return ArrayFormula.transposed(operands[0], isNumber: operation.shape.isNumber)
    case .sum(let axis): return reduced("sum", operands[0], axis)
    case .reduction(let rule, let axis): return reduced(rule.name, operands[0], axis)
    case .slice(let rows, let columns):
      return .symbol(
        operands[0].arrayText() + slice(rows, columns, of: operation.operands[0]))
    case .reshape: return names[operation.operands[0]] == nil ? operands[0] : operands[0]
    case .concatenation: return .call("concat", operands)
    case .stack: return .symbol("[" + operands.map { $0.arrayText() }.joined(separator: ", ") + "]")
    case .oneHot(let count): return .call("one_hot", [operands[0], .number(Double(count))])
    }
  }

  private func reduced(_ name: String, _ operand: Formula, _ axis: Axis) -> Formula {
    .call(name, axis == .all ? [operand] : [operand, .symbol(axis.rawValue)])
  }

  private func literal(_ numbers: [Double], _ shape: Shape) -> Formula {
    if shape.isNumber, let number = numbers.first { return .number(number) }
    return .symbol(ArrayText.text(numbers, shape: shape, number: FormulaStyle.shortest))
  }

  private func slice(_ rows: Range<Int>, _ columns: Range<Int>, of operand: Int) -> String {
    func text(_ range: Range<Int>, of extent: Int) -> String {
      if range.count == 1 { return "\(range.lowerBound + 1)" }
      return range.count == extent ? ":" : "\(range.lowerBound + 1)..\(range.upperBound)"
    }
    let shape = network.operations[operand].shape
    let first = text(rows, of: shape.rows)
    return shape.isColumn ? "[\(first)]" : "[\(first), \(text(columns, of: shape.columns))]"
  }
}
