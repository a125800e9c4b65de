import Wording

extension Lowering {
  /// Lowers a statement's expression and returns the operation that computes it.
  ///
  /// A function's body is opened on a stack of its own: nothing a person can write makes the
  /// program's stack grow.
  mutating func lower(_ expression: Expression) throws(Diagnostic) -> Int {
    var bodies = [body(of: expression, Scope(), for: .statement)]
    while true {
      let top = bodies.count - 1
      let index = bodies[top].results.count
      if index < bodies[top].expression.nodes.count {
        switch try lowerNode(index, of: bodies[top]) {
        case .value(let value): bodies[top].results.append(value)
        case .opening(let called): bodies.append(called)
        }
        continue
      }
      let value = try close(bodies.removeLast())
      guard top > 0 else { return value }
      bodies[top - 1].results.append(.operation(value))
    }
  }

  /// What comes of a part of an expression: a value, or a function's body to be lowered first.
  enum Step {
    case value(Lowered)
    case opening(Body)
  }

  func body(of expression: Expression, _ scope: Scope, for purpose: Body.Purpose) -> Body {
    Body(
      expression: expression, scope: scope, purpose: purpose,
      quotients: derivativeQuotients(in: expression, scope))
  }

  /// The operation that a body amounts to, once all of its parts are lowered.
  private mutating func close(_ body: Body) throws(Diagnostic) -> Int {
    let root = body.operand(body.expression.rootIndex)
    let value = try materialize(root.value, root.place)
    switch body.purpose {
    case .statement: return value
    case .call:
      frames[body.scope.frame].result = value
      return value
    case .derivative(let pending):
      frames[body.scope.frame].result = value
      return try close(pending, value: value)
    }
  }

  private mutating func lowerNode(_ index: Int, of body: Body) throws(Diagnostic) -> Step {
    if let reference = body.quotients.references[index] {
      return .value(try lowerDerivative(reference, body.scope.place(reference.range)))
    }
    if let replaced = body.quotients.replacements[index] { return .value(body.results[replaced]) }
    if body.quotients.consumed.contains(index) { return .value(.consumed) }
    let node = body.expression.nodes[index]
    let place = body.scope.place(body.quotients.ranges[index] ?? node.range)
    switch node.kind {
    case .call(let name, let nameRange, let primes, let arguments):
      return try lowerCall(
        Call(
          name: name, namePlace: body.scope.place(nameRange), primes: primes,
          arguments: arguments.map(body.operand), place: place), in: body.scope)
    case .number(let number): return .value(.literal(number))
    case .name(let name): return .value(try lower(name: name, place, body.scope))
    case .array(let elements): return .value(try lowerArray(elements, body, place))
    case .negative(let operand): return .value(try lowerNegative(body.operand(operand), place))
    case .binary(let sign, let left, let right):
      return .value(try lowerBinary(sign, body.operand(left), body.operand(right), place))
    case .transpose(let operand):
      let x = try materialize(body.operand(operand))
      let shape = Arrangement.transposedShape(shape(x))
      return .value(.operation(try append(.transpose, [x], shape, at: place)))
    case .subscripted(let operand, let subscripts):
      let x = try materialize(body.operand(operand))
      return .value(try lowerSubscripts(subscripts, of: x, place))
    case .derivative(let loss, let target):
      let reference = DerivativeReference(loss: loss, target: target, range: node.range)
      return .value(try lowerDerivative(reference, place))
    }
  }

  private func lower(
    name: String, _ place: Place, _ scope: Scope
  ) throws(Diagnostic) -> Lowered {
    if let value = scope.parameters?[name] { return value }
    if !place.isLibrary, let definition = definition(named: name) {
      return .operation(definition.operation)
    }
    if name == "π" { return .literal(.pi) }
    if let axis = BuiltInFunctions.axis(named: name) { return .axis(axis) }
    throw unknown(name, place, parameters: scope.parameters.map { Array($0.keys) } ?? [])
  }

  mutating func materialize(_ operand: Operand) throws(Diagnostic) -> Int {
    try materialize(operand.value, operand.place)
  }

  /// Makes an operation of a literal.
  mutating func materialize(_ lowered: Lowered, _ place: Place) throws(Diagnostic) -> Int {
    switch lowered {
    case .operation(let operation): return operation
    case .literal(let number): return try append(.constant([number]), [], .number, at: place)
    case .vector(let numbers):
      return try append(.constant(numbers), [], Shape([numbers.count]), at: place)
    case .axis(let axis):
      throw error(
        "`\(axis.rawValue)` is not a value", place, label: "a word of the language",
        help: "it says over what a function runs: `sum(A, \(axis.rawValue))`")
    case .consumed:
      throw error("this is not a value", place, label: "part of a derivative")
    }
  }
}
