import Wording

extension Lowering {
  /// Lowers `z = …`, `loss L = …` or `penalty R = …` and returns where its definition stands.
  mutating func lower(
    _ equation: Equation, _ role: Definition.Role
  ) throws(Diagnostic) -> Int {
    try checkName(equation.name, at: equation.nameRange)
    if let first = role == .loss ? loss : role == .penalty ? penalty : nil {
      let definition = definitions[first]
      throw error(
        "a file has one \(role.rawValue)", at: equation.nameRange,
        label: "the first is \(quoted(definition.name)), on line \(line(of: definition.range))",
        help: "add them up in one")
    }
    let place = Place(range: equation.body.range)
    let operation = try lower(equation.body)
    if role != .equation, !shape(operation).isNumber {
      throw notANumber(operation, role, place)
    }
    if role == .penalty { try checkPenalty(operation, place) }
    return define(
      equation.name, role, try ownOperation(operation, place), equation.nameRange, equation.range,
      equation.body.range)
  }

  /// Gives a name that stands for another's value an operation of its own, so that each has its own
  /// derivative.
  private mutating func ownOperation(_ operation: Int, _ place: Place) throws(Diagnostic) -> Int {
    guard definitionsByOperation[operation] != nil else { return operation }
    return try append(.reshape, [operation], shape(operation), at: place)
  }

  private func checkPenalty(_ penalty: Int, _ place: Place) throws(Diagnostic) {
    var waiting = [penalty]
    var seen: Set<Int> = []
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      waiting += operations[id].operands
      guard let leaf = definition(of: id), leaf.role == .input || leaf.role == .target else {
        continue
      }
      throw error(
        "a penalty is what the parameters cost by themselves", place,
        label: "this depends on the \(leaf.role.rawValue) \(quoted(leaf.name))",
        help: "what depends on an example belongs in the loss")
    }
  }

  /// Remembers a name and returns where its definition stands.
  @discardableResult mutating func define(
    _ name: String, _ role: Definition.Role, _ operation: Int, _ nameRange: SourceRange,
    _ range: SourceRange, _ expressionRange: SourceRange?
  ) -> Int {
    definitionsByName[name] = definitions.count
    definitionsByOperation[operation] = definitions.count
    definitions.append(
      Definition(
        name: name, role: role, operation: operation, nameRange: nameRange, range: range,
        expressionRange: expressionRange))
    return definitions.count - 1
  }
}
