import Typography
import Rules

/// What is known of a claim while its right-hand side is lowered.
struct ClaimContext {
  /// Whether it is the cost that is differentiated.
  let isOfCost: Bool
}

/// `∂L/∂z1[2]` in an expression, in either spelling.
struct DerivativeReference {
  let loss: String
  let target: String
  let subscripts: [Subscript]
  let range: SourceRange
}

/// The quotients in an expression that are derivatives in ASCII, by node.
struct DerivativeQuotients {
  var references: [Int: DerivativeReference] = [:]
  /// Nodes that are parts of them.
  var consumed: Set<Int> = []

  subscript(node: Int) -> DerivativeReference? { references[node] }
}

extension Lowering {
  mutating func lower(_ statement: ClaimStatement) throws(Diagnostic) -> Claim {
    let isOfCost = try isCost(statement.loss, at: statement.lossRange)
    guard let definition = definitions.firstIndex(where: { $0.name == statement.target.name }) else {
      throw unknownTarget(statement.target.name, at: statement.target.nameRange)
    }
    let operation = definitions[definition].operation
    let place = Place(range: statement.headRange, frame: 0)
    var elements: [Int]?
    var shape = shape(operation)
    if !statement.target.subscripts.isEmpty {
      let (rows, columns) = try ranges(statement.target.subscripts, of: shape, place)
      elements = rows.flatMap { row in columns.map { row * shape.columns + $0 } }
      shape = Shape([rows.count, columns.count])
    }
    if isOfCost, operations[operation].isPerExample {
      throw error(
        "\(statement.target.name) differs from example to example", place,
        label: "∂J is of what all examples share",
        help: "claim ∂\(lossName)/∂\(statement.target.name), which is evaluated for each example")
    }
    let first = operations.count
    claim = ClaimContext(isOfCost: isOfCost)
    defer {
      claim = nil
      operations.removeLast(operations.count - first)
    }
    let result = try lower(statement.body, in: Scope())
    let bodyPlace = Place(range: statement.body.range, frame: 0)
    guard shape.matches(self.shape(result)) else {
      throw error(
        "the claim has another shape than \(statement.target.name)", bodyPlace,
        label: "this is \(size(result)), \(text(statement.headRange)) is \(shape)")
    }
    if isOfCost, operations[result].isPerExample {
      throw error(
        "the claim differs from example to example", bodyPlace,
        label: "∂J is one value for all examples",
        help: "put what belongs to an example inside mean_examples(…) or sum_examples(…)")
    }
    return Claim(
      target: text(statement.headRange), definition: definition, elements: elements,
      isOfCost: isOfCost, operations: Array(operations[first...]), result: result,
      range: statement.range)
  }

  var lossName: String { definitions.first { $0.role == .loss }?.name ?? "L" }

  /// Whether the letter of a derivative means the cost; an error where it means nothing.
  private func isCost(_ letter: String, at range: SourceRange) throws(Diagnostic) -> Bool {
    if letter == lossName {
      let hasMore = hasExamples || definitions.contains { $0.role == .penalty }
      guard letter != "J" || !hasMore else {
        throw error(
          "J is both the loss and the whole cost", at: range,
          label: "with examples or a penalty it could be either",
          help: "give the loss another name, such as L")
      }
      return false
    }
    if letter == "J" { return true }
    throw error(
      "\(letter) is not what is differentiated", at: range, label: "the loss is \(lossName)",
      help: "write ∂\(lossName)/∂… or, for the whole cost, ∂J/∂…")
  }

  private func unknownTarget(_ name: String, at range: SourceRange) -> Diagnostic {
    let nearest = Spelling.nearest(to: name, among: definitions.map(\.name))
    return error(
      "unknown name: \(name)", at: range, label: "not defined",
      help: nearest.map { "did you mean \($0)?" })
  }

  // MARK: - Derivatives in expressions

  mutating func lowerDerivative(
    _ reference: DerivativeReference, _ place: Place
  ) throws(Diagnostic) -> Lowered {
    guard let context = claim else {
      throw error(
        "a derivative stands only in a claim", place, label: "not in an equation",
        help: "sigmoid'(z) is the derivative of a function")
    }
    let ofCost = try isCost(reference.loss, at: reference.range)
    guard let definition = definitions.first(where: { $0.name == reference.target }) else {
      throw unknownTarget(reference.target, at: reference.range)
    }
    let target = definition.operation
    let operation: Int
    if context.isOfCost, ofCost, operations[target].isPerExample {
      throw error(
        "\(reference.target) differs from example to example", place,
        label: "∂J is of what all examples share")
    }
    operation = try append(.derivative(of: target, ofCost: ofCost), [], shape(target), at: place)
    guard !reference.subscripts.isEmpty else { return .operation(operation) }
    let (rows, columns) = try ranges(reference.subscripts, of: shape(target), place)
    let shape =
      columns.count == 1
      ? (rows.count == 1 ? Shape.number : Shape([rows.count]))
      : Shape([rows.count, columns.count])
    return .operation(
      try append(.slice(rows: rows, columns: columns), [operation], shape, at: place))
  }

  /// Finds `dL/dW` and `dL/dW[1,2]`, where neither `dL` nor `dW` is defined.
  func derivativeQuotients(in expression: Expression, _ scope: Scope) -> DerivativeQuotients {
    var quotients = DerivativeQuotients()
    guard claim != nil, scope.parameters == nil else { return quotients }
    for (index, node) in expression.nodes.enumerated() {
      guard case .binary(.divide, let left, let right) = node.kind,
        case .name(let above) = expression.nodes[left].kind, names[above] == nil,
        above == "d" + lossName || above == "dJ"
      else { continue }
      var below = expression.nodes[right]
      var subscripts: [Subscript] = []
      var consumed: Set = [left, right]
      if case .subscripted(let operand, let given) = below.kind {
        subscripts = given
        below = expression.nodes[operand]
        consumed.insert(operand)
      }
      guard case .name(let target) = below.kind, names[target] == nil, target.hasPrefix("d") else {
        continue
      }
      quotients.references[index] = DerivativeReference(
        loss: String(above.dropFirst()), target: String(target.dropFirst()),
        subscripts: subscripts, range: node.range)
      quotients.consumed.formUnion(consumed)
    }
    return quotients
  }
}
