import Safetensors
import Wording

/// What is known of a claim while its right-hand side is lowered.
struct ClaimContext {
  /// Whether it is the cost that is differentiated.
  let isOfCost: Bool
}

extension Lowering {
  /// Lowers `claim ∂L/∂W = …`; its operations count on from the network's own.
  mutating func lower(_ statement: ClaimStatement) throws(Diagnostic) -> Claim {
    let target = statement.target
    let isOfCost = try isCost(
      statement.loss, of: target, at: Place(range: statement.lossRange))
    let definition = try self.target(target)
    if !isOfCost, operations.contains(where: { $0.primitive.isOverExamples }) {
      throw error(
        "with `batch_norm` there is only ∂J", at: statement.lossRange,
        label: "an example has no loss of its own: each depends on the whole batch",
        help: "write `claim ∂J/∂W = …`")
    }
    if isOfCost { try checkShared(definition, Place(range: statement.headRange)) }
    var (elements, shape) = ([Int]?.none, shape(definition.operation))
    if !target.subscripts.isEmpty {
      let (rows, columns) = try ranges(target.subscripts, of: shape, Place(range: target.range))
      try reserve(.array(rows: rows.count, columns: columns.count), at: Place(range: target.range))
      elements = rows.flatMap { row in columns.map { row * shape.columns + $0 } }
      shape = .array(rows: rows.count, columns: columns.count)
    }

    let first = operations.count
    claim = ClaimContext(isOfCost: isOfCost)
    defer { claim = nil }
    let (result, tolerance) = try lower(statement.body)
    try check(statement, result, shape)
    return Claim(
      target: source.phrase(in: statement.headRange),
      definition: definitionsByName[definition.name] ?? 0, elements: elements, isOfCost: isOfCost,
      operations: Array(operations[first...]), result: result, tolerance: tolerance,
      range: statement.range)
  }

  private mutating func lower(
    _ body: ClaimStatement.Body
  ) throws(Diagnostic) -> (result: Int, tolerance: Double) {
    switch body {
    case .expression(let expression): return (try lower(expression), Claim.exactTolerance)
    case .stored(let stored):
      let (given, type) = try read(stored)
      let constant = try append(
        .constant(given.numbers), [], given.shape, at: Place(range: stored.keyRange))
      let coarse = min(64 * (type.epsilon ?? 0), 0.05)
      return (constant, max(Claim.exactTolerance, coarse))
    }
  }

  private func check(
    _ statement: ClaimStatement, _ result: Int, _ expected: Shape
  ) throws(Diagnostic) {
    let place = Place(range: statement.body.range)
    let given = shape(result)
    guard given.matches(expected) else {
      let isTransposed = given.rows == expected.columns && given.columns == expected.rows
      throw error(
        "the value and \(text(statement.target.range)) differ in shape", place,
        label: "this is \(given), \(text(statement.headRange)) is \(expected)",
        help: isTransposed ? "it wants a transpose: `(…).T`" : nil)
    }
    guard claim?.isOfCost == true, operations[result].isPerExample else { return }
    throw error(
      "the claim differs from example to example", place,
      label: "∂J is one value for all examples",
      help: "put what belongs to an example inside `mean_examples(…)` or `sum_examples(…)`")
  }
}
