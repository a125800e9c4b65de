import Networks
import Rules
import ScalarEngine

/// A network read as equations over whole arrays.
struct ArrayReading {
  let network: Network
  /// The name of each operation that has one.
  let names: [String?]
  /// What each operation is, over the names before it.
  private(set) var formulas: [Formula] = []
  /// The shapes of formulas over the names.
  let shapes: ArrayShapes
  /// The names that stand for more than one number.
  let arrays: Set<String>

  init(_ trace: NetworkTrace) {
    network = trace.network
    names = DisplayPlan(network).names.enumerated().map { operation, name in
      trace.hasOwnDerivatives(operation) ? name : nil
    }
    shapes = ArrayShapes(network, names: names)
    arrays = Set(
      zip(names, network.operations).compactMap { name, operation in
        operation.shape.isNumber ? nil : name
      })
    for id in network.operations.indices {
      // Tidying may leave less than the whole array: x^0 is 1.
      formulas.append(shapes.whole(definition(id), network.operations[id].shape))
    }
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

  private func definition(_ id: Int) -> Formula {
    let operation = network.operations[id]
    let operands = operation.operands.map(formula)
    switch operation.primitive {
    case .leaf, .derivative, .overExamples: return .symbol(names[id] ?? "")
    case .constant(let numbers): return literal(numbers, operation.shape)
    case .unary(let rule): return RuleReading(name: rule.name, operandCount: 1).definition(operands)
    case .binary(let rule):
      return RuleReading(name: rule.name, operandCount: 2).definition(operands)
    case .choose: return .call(Choose.name, operands)
    case .matrixProduct: return ArrayFormula.product(operands[0], operands[1])
    case .transpose:
      return ArrayFormula.transposed(operands[0], isNumber: operation.shape.isNumber)
    case .sum(let axis): return reduced("sum", operands[0], axis)
    case .reduction(let rule, let axis): return reduced(rule.name, operands[0], axis)
    case .slice(let rows, let columns):
      let shape = network.operations[operation.operands[0]].shape
      return .call(ArrayFormula.subscripts(rows, columns, of: shape), [operands[0]])
    case .reshape:
      return network.operations[operation.operands[0]].shape.matches(operation.shape)
        ? operands[0] : ArrayFormula.reshaped(operands[0], to: operation.shape)
    case .concatenation: return .call("concat", operands)
    case .stack: return .call(ArrayFormula.stack, operands)
    case .oneHot(let count): return .call("one_hot", [operands[0], .number(Double(count))])
    }
  }

  private func reduced(_ name: String, _ operand: Formula, _ axis: Axis) -> Formula {
    .call(name, axis == .all ? [operand] : [operand, .symbol(axis.rawValue)])
  }

  private func literal(_ numbers: [Double], _ shape: Shape) -> Formula {
    if shape.isNumber, let number = numbers.first { return .number(number) }
    let columns = shape.columns
    let elements = numbers.map { Formula.number($0) }
    if shape.isColumn { return .call(ArrayFormula.stack, elements) }
    return .call(
      ArrayFormula.stack,
      (0..<shape.rows).map { row in
        .call(ArrayFormula.stack, Array(elements[row * columns..<(row + 1) * columns]))
      })
  }
}

extension NetworkTrace {
  /// Whether the engine has a derivative for each element of an operation's value, as it has for
  /// all that the file names.
  ///
  /// It has none for an element with no parameter upstream, and that of an element which is another
  /// operation's as well, such as the sum of one number, is the whole of both.
  fileprivate func hasOwnDerivatives(_ operation: Int) -> Bool {
    if network.definitions.contains(where: { $0.operation == operation }) { return true }
    let ids = nodes.nodes(of: operation, slot: 0)
    guard ids.contains(where: { nodes.graph[$0].isDifferentiable }) else { return true }
    return ids.allSatisfy {
      nodes.graph[$0].isDifferentiable && nodes.operation(ofNode: $0, slot: 0) == operation
    }
  }
}
