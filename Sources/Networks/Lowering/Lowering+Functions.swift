/// Functions that are made of others.
extension Lowering {
  mutating func define(_ function: FunctionDefinition) throws(Diagnostic) {
    try checkName(function.name, at: function.nameRange)
    for parameter in function.parameters { try checkWord(parameter.name, at: parameter.range) }
    try checkBody(function)
    functions[function.name] = UserFunction(function, isLibrary: false)
  }

  /// Finds what is wrong with a function that may never be called: names, and numbers of arguments.
  private func checkBody(_ function: FunctionDefinition) throws(Diagnostic) {
    let parameters = function.parameters.map(\.name)
    let known = Set(parameters).union(BuiltInFunctions.axes).union(["π"])
    for node in function.body.nodes {
      let place = Place(range: node.range)
      switch node.kind {
      case .name(let name) where !known.contains(name) && definitionsByName[name] == nil:
        throw unknown(name, place, parameters: parameters)
      case .call(let name, let nameRange, _, let arguments):
        try checkCall(
          name, Place(range: nameRange), argumentCount: arguments.count, place,
          parameters: parameters)
      case .derivative: throw misplacedDerivative(place)
      default: break
      }
    }
  }

  /// Opens a call: its arguments become what the parameters stand for in the body.
  mutating func open(
    _ function: UserFunction, _ call: Call, for purpose: Body.Purpose
  ) throws(Diagnostic) -> Body {
    try spend(function.body.nodes.count, at: call.place)
    var parameters: [String: Lowered] = [:]
    var operands: [Int] = []
    for (name, argument) in zip(function.parameters, call.arguments) {
      if function.isLibrary { try checkAxis(name, argument, of: call) }
      switch argument.value {
      // A literal stays one, so that a function may pass on the number of classes.
      case .axis, .literal: parameters[name] = argument.value
      case .operation, .vector, .consumed:
        let operand = try materialize(argument)
        operands.append(operand)
        parameters[name] = .operation(operand)
      }
    }
    if function.isLibrary {
      try checkBatchFunction(function, call)
      try checkLibraryShapes(function, call)
    }
    let scope = Scope(
      parameters: parameters, frame: openFrame(function.name, call.place, operands),
      libraryCall: function.isLibrary ? call.place.range : nil)
    return body(of: function.body, scope, for: purpose)
  }

  mutating func openFrame(_ name: String, _ place: Place, _ arguments: [Int]) -> Int {
    frames.append(
      Frame(
        name: name, parent: place.frame, range: place.range, arguments: arguments,
        isExpanded: options.expanding.contains(name)))
    return frames.count - 1
  }
}
