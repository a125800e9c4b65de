import Rules

/// Inputs, targets and parameters, and where their numbers come from.
extension Lowering {
  mutating func lower(_ declaration: Declaration) throws(Diagnostic) {
    let role = Definition.Role(declaration.role)
    try checkName(declaration.name, at: declaration.nameRange)
    let place = Place(range: declaration.nameRange, frame: 0)
    var shape = declaration.shape.map(Shape.init)
    if let shape { try checkSize(shape, place) }
    if let shape, shape.extents.count > 2 {
      throw error(
        "an array has rows and columns, no more", place, label: "\(shape.extents.count) extents")
    }
    var numbers: [Double]?
    var expressionRange: SourceRange?
    switch declaration.origin {
    case .none:
      guard role == .input || role == .target else {
        throw error(
          "\(declaration.name) has no value", place, label: "a \(role.rawValue) starts somewhere",
          help: "write \(declaration.name)… = [[…]], or draw it: ~ glorot_uniform")
      }
      if shape == nil { shape = .number }
    case .expression(let expression):
      expressionRange = expression.range
      let (given, values) = try evaluate(expression, for: declaration.name)
      if let declared = shape, !declared.matches(given) {
        throw error(
          "\(declaration.name) is declared \(declared) and given \(given)",
          at: expression.range, label: "this is \(given)")
      }
      shape = shape ?? given
      numbers = values
    case .drawn(let draw):
      guard let shape else {
        throw error(
          "\(declaration.name) is drawn and has no shape", place, label: "how many numbers?",
          help: "write \(declaration.name)[rows, columns] ~ \(draw.name)")
      }
      numbers = try drawn(draw, shape, declaration.name)
    }
    let operation = try append(.leaf, [], shape ?? .number, at: place)
    if let numbers {
      leafValues[operation] = numbers
    } else {
      markPerExample(operation)
      exampleLeaves.append((operation: operation, role: role))
    }
    define(
      declaration.name, role, operation, declaration.nameRange, declaration.range, expressionRange)
  }

  private mutating func markPerExample(_ operation: Int) {
    let old = operations[operation]
    operations[operation] = Operation(
      primitive: old.primitive, operands: old.operands, shape: old.shape, range: old.range,
      isPerExample: true, frame: old.frame)
  }

  /// Computes the value that a declaration gives in an expression.
  mutating func evaluate(
    _ expression: Expression, for name: String
  ) throws(Diagnostic) -> (Shape, [Double]) {
    let first = operations.count
    defer { operations.removeLast(operations.count - first) }
    let result = try lower(expression, in: Scope())
    let range = expression.range
    guard !operations[result].isPerExample else {
      throw error(
        "\(name) needs a value that is the same for all examples", at: range,
        label: "this differs from example to example")
    }
    var evaluation = Evaluation(operations: operations, given: leafValues)
    let numbers: [Double]
    do throws(EvaluationError) {
      numbers = try evaluation.value(of: result)
    } catch {
      throw self.error(
        error.message, at: operations[error.operation].range, label: "in this expression")
    }
    if let bad = numbers.firstIndex(where: { !$0.isFinite }) {
      throw error(
        "\(elementName(name, bad, shape(result))) is \(numbers[bad])", at: range,
        label: "a value has to be a finite number")
    }
    return (shape(result), numbers)
  }

  // MARK: - Examples

  /// Distributes the columns of the examples over the leaves that have no value of their own.
  func examples(
    _ statement: Examples?
  ) throws(Diagnostic) -> (count: Int, values: [Int: [[Double]]]) {
    guard let statement else {
      guard let leaf = exampleLeaves.first,
        let definition = definitions.first(where: { $0.operation == leaf.operation })
      else { return (1, [:]) }
      throw error(
        "\(definition.name) has no value", at: definition.nameRange,
        label: "and there are no examples",
        help: "give it one, \(definition.name) = …, or add examples")
    }
    guard hasExamples else {
      throw error(
        "the examples have nothing to fill", at: statement.range,
        label: "every input and target has a value of its own",
        help: "declare input x[2] and target y without values")
    }
    let rows = try rows(of: statement)
    guard !rows.isEmpty else {
      throw error("there are no examples", at: statement.range, label: "expected rows after this")
    }
    var values: [Int: [[Double]]] = [:]
    var column = 0
    for role in [Definition.Role.input, .target] {
      for leaf in exampleLeaves where leaf.role == role {
        let count = shape(leaf.operation).count
        values[leaf.operation] = rows.map { Array($0[column..<column + count]) }
        column += count
      }
    }
    return (rows.count, values)
  }

  private func rows(of statement: Examples) throws(Diagnostic) -> [[Double]] {
    func columns(_ role: Definition.Role) -> Int {
      exampleLeaves.filter { $0.role == role }.reduce(0) { $0 + shape($1.operation).count }
    }
    let (inputs, targets) = (columns(.input), columns(.target))
    switch statement.origin {
    case .rows(let rows):
      for row in rows where row.inputs.count != inputs || row.targets.count != targets {
        throw error(
          "an example has the wrong number of values", at: row.range,
          label: "\(row.inputs.count) -> \(row.targets.count) here; the inputs take \(inputs), "
            + "the targets \(targets)")
      }
      return rows.map { $0.inputs + $0.targets }
    case .file(let path, let range):
      let bytes: [UInt8]
      do {
        bytes = try options.readFile(path)
      } catch {
        throw self.error("cannot read \(path)", at: range, label: "\(error)")
      }
      let table = try readTable(name: path, bytes: bytes)
      guard table.columns == inputs + targets else {
        throw error(
          "\(path) has \(table.columns) columns", at: range,
          label: "the inputs take \(inputs) and the targets \(targets): \(inputs + targets)")
      }
      return (0..<table.rows).map { Array(table[row: $0]) }
    }
  }
}

/// `W1[1,2]` for an element, the bare name for a number.
package func elementName(_ name: String, _ index: Int, _ shape: Shape) -> String {
  let subscripts = shape.subscripts(of: index).map(String.init).joined(separator: ",")
  return subscripts.isEmpty ? name : "\(name)[\(subscripts)]"
}
