import Rules

/// Formulas as operations: a rule's own mathematics opened into the language.
extension Lowering {
  /// Lowers a formula whose symbols stand for operations.
  mutating func lower(
    _ formula: Formula, _ symbols: [String: Int], _ place: Place
  ) throws(Diagnostic) -> Int {
    switch formula {
    case .number(let number):
      return try append(.constant([number]), [], .number, at: place)
    case .symbol(let name):
      guard let operation = symbols[name] else {
        throw error("the formula has an unknown symbol", place, label: name)
      }
      return operation
    case .sum(let terms):
      return try lower(terms, symbols, place)
    case .negative(let operand):
      return try elementwise(Negate.self, try lower(operand, symbols, place), place)
    case .product(let factors):
      return try chain(Multiply.self, factors, symbols, place)
    case .quotient(let a, let b):
      return try chain(Divide.self, [a, b], symbols, place)
    case .power(let a, let n):
      return try chain(Power.self, [a, n], symbols, place)
    case .call(let name, let arguments):
      guard let rule = Catalogue.unary(named: name), let argument = arguments.first else {
        return try chain(
          Catalogue.binary(named: name) ?? Multiply.self, arguments, symbols, place)
      }
      return try elementwise(rule, try lower(argument, symbols, place), place)
    case .cases(let condition, let then, let otherwise):
      let operands = [
        try lower(condition, symbols, place), try lower(then, symbols, place),
        try lower(otherwise, symbols, place),
      ]
      let shape = operands.map { self.shape($0) }.first { !$0.isNumber } ?? .number
      return try append(.choose, operands, shape, at: place)
    }
  }

  /// A sum of terms; a negative term is subtracted.
  private mutating func lower(
    _ terms: [Formula], _ symbols: [String: Int], _ place: Place
  ) throws(Diagnostic) -> Int {
    var total: Int?
    for term in terms {
      guard let sum = total else {
        total = try lower(term, symbols, place)
        continue
      }
      if case .negative(let operand) = term {
        let operand = try lower(operand, symbols, place)
        total = try elementwise(Subtract.self, sum, operand, place)
      } else {
        total = try elementwise(Add.self, sum, try lower(term, symbols, place), place)
      }
    }
    if let total { return total }
    return try append(.constant([0]), [], .number, at: place)
  }

  private mutating func chain(
    _ rule: any BinaryRule.Type, _ formulas: [Formula], _ symbols: [String: Int], _ place: Place
  ) throws(Diagnostic) -> Int {
    var total: Int?
    for formula in formulas {
      let operand = try lower(formula, symbols, place)
      if let product = total {
        total = try elementwise(rule, product, operand, place)
      } else {
        total = operand
      }
    }
    if let total { return total }
    return try append(.constant([1]), [], .number, at: place)
  }

  private mutating func elementwise(
    _ rule: any UnaryRule.Type, _ x: Int, _ place: Place
  ) throws(Diagnostic) -> Int {
    try append(.unary(rule), [x], shape(x), at: place)
  }

  mutating func elementwise(
    _ rule: any BinaryRule.Type, _ a: Int, _ b: Int, _ place: Place
  ) throws(Diagnostic) -> Int {
    let shape = Elementwise.shape(shape(a), shape(b)) ?? shape(a)
    return try append(.binary(rule), [a, b], shape, at: place)
  }

  // MARK: - f′(z)

  /// Lowers `f'(z)`, the derivative of a function of one argument.
  mutating func lowerDerivativeOfFunction(
    _ call: Call, in scope: Scope
  ) throws(Diagnostic) -> Lowered {
    guard call.primes == 1 else {
      throw error(
        "a derivative is taken once", call.place, label: "\(call.primes) primes here",
        help: "name the first derivative as a function of your own: g(u) = \(call.name)'(u)")
    }
    guard call.arguments.count == 1 else {
      throw error(
        "\(call.name)' is a derivative, of a function of one argument", call.place,
        label: "\(call.arguments.count) arguments")
    }
    let x = try materialize(call.arguments[0].value, call.arguments[0].place)
    frames.append(
      Frame(
        name: call.name + "'", parent: call.place.frame, range: call.place.range, arguments: [x],
        isExpanded: options.expanding.contains(call.name + "'")))
    var place = call.place
    place.frame = frames.count - 1
    let result: Int
    if let rule = BuiltInFunctions.unary[call.name], functions[call.name] == nil {
      result = try derivative(of: rule, x, place)
    } else {
      guard let function = try userFunction(call, in: scope) else {
        throw error(
          "\(call.name)' is not known", call.namePlace,
          label: "not a function that works element by element")
      }
      let first = operations.count
      let value = try open(
        function,
        Call(
          name: call.name, namePlace: call.namePlace, primes: 0, arguments: call.arguments,
          place: place), in: scope)
      result = try tangent(of: value, from: first, with: x, call, place)
    }
    frames[place.frame].result = result
    return .operation(result)
  }

  private mutating func derivative(
    of rule: any UnaryRule.Type, _ x: Int, _ place: Place
  ) throws(Diagnostic) -> Int {
    let formula = rule.derivative(at: Formula.symbol("x"), output: Formula.symbol("y"))
    var symbols = ["x": x]
    if formula.symbols.contains("y") { symbols["y"] = try elementwise(rule, x, place) }
    let result = try lower(formula, symbols, place)
    guard shape(result).isNumber, !shape(x).isNumber else { return result }
    // A derivative that is the same everywhere still has one number an element.
    return try elementwise(Add.self, try constant(0, like: x, place), result, place)
  }

  /// dy/dx for a body that works element by element, by going forwards through its operations.
  private mutating func tangent(
    of y: Int, from first: Int, with x: Int, _ call: Call, _ place: Place
  ) throws(Diagnostic) -> Int {
    var tangents: [Int: Int] = [x: try constant(1, like: x, place)]
    for id in first..<max(first, y + 1) {
      let operation = operations[id]
      let moving = operation.operands.indices.filter { tangents[operation.operands[$0]] != nil }
      guard !moving.isEmpty else { continue }
      var total: Int?
      for position in moving {
        guard let local = localFormula(operation, position) else {
          throw error(
            "\(call.name)' needs a function that works element by element", call.place,
            label: "its derivative is not one number an element",
            help: "apply the chain rule to its parts, or claim the gradient itself")
        }
        var symbols = ["y": id]
        for (name, operand) in zip(["a", "b"], operation.operands) { symbols[name] = operand }
        let factor = try lower(local, symbols, place)
        let term = try elementwise(
          Multiply.self, factor, tangents[operation.operands[position]] ?? x, place)
        if let sum = total {
          total = try elementwise(Add.self, sum, term, place)
        } else {
          total = term
        }
      }
      tangents[id] = total
    }
    if let result = tangents[y] { return result }
    return try constant(0, like: x, place)
  }

  private mutating func constant(
    _ number: Double, like x: Int, _ place: Place
  ) throws(Diagnostic) -> Int {
    let numbers = [Double](repeating: number, count: shape(x).count)
    return try append(.constant(numbers), [], shape(x), at: place)
  }

  /// ∂y/∂operand of an elementwise operation, over the symbols a, b and y.
  private func localFormula(_ operation: Operation, _ position: Int) -> Formula? {
    let (a, b, y) = (Formula.symbol("a"), Formula.symbol("b"), Formula.symbol("y"))
    switch operation.primitive {
    case .unary(let rule): return rule.derivative(at: a, output: y)
    case .binary(let rule):
      return position == 0
        ? rule.leftDerivative(at: a, b, output: y) : rule.rightDerivative(at: a, b, output: y)
    default: return nil
    }
  }
}
