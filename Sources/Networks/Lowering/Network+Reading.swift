import Typography
extension Network {
  /// Reads a network from its text.
  ///
  /// Throws the first thing that is wrong with it: a ``Diagnostic`` with line, column and mend.
  package init(_ source: SourceText, options: NetworkOptions = NetworkOptions()) throws(Diagnostic)
  {
    let statements = try parse(source)
    var lowering = Lowering(statements, source: source, options: options)
    self = try lowering.run(statements)
  }
}

extension Lowering {
  mutating func run(_ statements: [Statement]) throws(Diagnostic) -> Network {
    var claims: [ClaimStatement] = []
    var examplesStatement: Examples?
    for statement in statements {
      switch statement {
      case .declaration(let declaration): try lower(declaration)
      case .equation(let equation): try lower(equation, .equation)
      case .loss(let equation): try lower(equation, .loss)
      case .penalty(let equation): try lower(equation, .penalty)
      case .function(let function): try define(function)
      case .claim(let claim): claims.append(claim)
      case .examples(let examples):
        guard examplesStatement == nil else {
          throw error(
            "a file has one set of examples", at: examples.range, label: "the second",
            help: "put all rows below the first")
        }
        examplesStatement = examples
      }
    }
    guard let loss = definitions.first(where: { $0.role == .loss }) else { throw missingLoss() }
    let penalty = definitions.first { $0.role == .penalty }
    let (exampleCount, exampleValues) = try examples(examplesStatement)
    let count = operations.count
    var lowered: [Claim] = []
    for statement in claims { lowered.append(try lower(statement)) }
    return Network(
      source: source, operations: Array(operations[..<count]), frames: frames,
      definitions: definitions, leafValues: leafValues, exampleCount: exampleCount,
      hasExamples: hasExamples, exampleValues: exampleValues, loss: loss.operation,
      penalty: penalty?.operation, claims: lowered)
  }

  private func missingLoss() -> Diagnostic {
    let end = SourceRange(source.bytes.count, source.bytes.count)
    if definitions.isEmpty {
      return error(
        "the network is empty", at: end, label: "no equations here",
        help: "begin with input x = 1, parameter w = 0.5, loss L = (w * x - 1)^2")
    }
    let last = definitions.last { $0.role == .equation && shape($0.operation).isNumber }
    return error(
      "the network has no loss", at: end, label: "a line such as loss L = … is missing",
      help: last.map { "if \($0.name) is what is minimised, write loss \($0.name) = …" })
  }

  // MARK: - Equations

  private mutating func lower(
    _ equation: Equation, _ role: Definition.Role
  ) throws(Diagnostic) {
    try checkName(equation.name, at: equation.nameRange)
    if role != .equation, let first = definitions.first(where: { $0.role == role }) {
      throw error(
        "a file has one \(role.rawValue)", at: equation.nameRange,
        label: "the first is \(first.name), on line \(source.position(of: first.range.lower).line)",
        help: "add them up in one")
    }
    let operation = try lower(equation.body, in: Scope())
    let bodyRange = equation.body.range
    let bodyPlace = Place(range: bodyRange, frame: 0)
    if role != .equation, !shape(operation).isNumber {
      throw error(
        "the \(role.rawValue) is one number", bodyPlace, label: "this is \(size(operation))",
        help: "sum(…) or mean(…) makes one number of it")
    }
    if role == .penalty { try checkPenalty(operation, bodyPlace) }
    let named = try ownOperation(operation, bodyPlace)
    define(equation.name, role, named, equation.nameRange, equation.range, bodyRange)
  }

  /// Gives a name that stands for another's value an operation of its own, so that each has its own
  /// derivative.
  private mutating func ownOperation(_ operation: Int, _ place: Place) throws(Diagnostic) -> Int {
    guard definitions.contains(where: { $0.operation == operation }) else { return operation }
    return try append(.reshape, [operation], shape(operation), at: place)
  }

  private func checkPenalty(_ penalty: Int, _ place: Place) throws(Diagnostic) {
    var waiting = [penalty]
    var seen: Set<Int> = []
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      waiting += operations[id].operands
      guard let leaf = definitions.first(where: { $0.operation == id }),
        leaf.role == .input || leaf.role == .target
      else { continue }
      throw error(
        "a penalty is what the parameters cost by themselves", place,
        label: "this depends on the \(leaf.role.rawValue) \(leaf.name)",
        help: "what depends on an example belongs in the loss")
    }
  }

  private mutating func define(_ function: FunctionDefinition) throws(Diagnostic) {
    try checkName(function.name, at: function.nameRange)
    for (index, parameter) in function.parameters.enumerated() {
      if function.parameters[..<index].contains(where: { $0.name == parameter.name }) {
        throw error(
          "\(parameter.name) is a parameter twice", at: parameter.range, label: "the second time")
      }
      if isFunction(parameter.name) || BuiltInFunctions.axes.contains(parameter.name)
        || parameter.name == "π"
      {
        throw error(
          "\(parameter.name) is a word of the language", at: parameter.range,
          label: "choose another name")
      }
    }
    let definition = UserFunction(
      name: function.name, parameters: function.parameters.map(\.name), body: function.body,
      source: source, isLibrary: false)
    try checkBody(function)
    functions[function.name] = definition
  }

  /// Finds unknown names in a function that may never be called.
  private func checkBody(_ function: FunctionDefinition) throws(Diagnostic) {
    let parameters = Set(function.parameters.map(\.name))
    for node in function.body.nodes {
      guard case .name(let name) = node.kind, !parameters.contains(name), names[name] == nil,
        name != "π", !BuiltInFunctions.axes.contains(name)
      else { continue }
      let nearest = Spelling.nearest(to: name, among: Array(parameters) + Array(names.keys))
      throw error(
        "unknown name: \(name)", at: node.range, label: "not a parameter of \(function.name)",
        help: nearest.map { "did you mean \($0)?" })
    }
  }

  // MARK: - Names

  mutating func define(
    _ name: String, _ role: Definition.Role, _ operation: Int, _ nameRange: SourceRange,
    _ range: SourceRange, _ expressionRange: SourceRange?
  ) {
    names[name] = operation
    definitions.append(
      Definition(
        name: name, role: role, operation: operation, nameRange: nameRange, range: range,
        expressionRange: expressionRange))
  }

  func checkName(_ name: String, at range: SourceRange) throws(Diagnostic) {
    if let first = definitions.first(where: { $0.name == name })?.nameRange
      ?? (functions[name] == nil ? nil : places[name])
    {
      throw error(
        "\(name) is defined twice", at: range,
        label: "already defined on line \(source.position(of: first.lower).line)",
        help: "give one of them another name")
    }
    if isFunction(name) {
      throw error(
        "\(name) is a function of the language", at: range, label: "choose another name",
        help: "for instance \(name)_1")
    }
    if BuiltInFunctions.axes.contains(name) || name == "π" {
      throw error(
        "\(name) is a word of the language", at: range, label: "choose another name",
        help: name == "π" ? nil : "for instance \(name)_1")
    }
  }
}
