import Rules
import Wording

/// A call as written: `sum(A, rows)`, `sigmoid'(z)`.
struct Call {
  let name: String
  let namePlace: Lowering.Place
  let primes: Int
  let arguments: [Operand]
  let place: Lowering.Place

  var hasAxis: Bool { arguments.dropFirst().contains { $0.value.isAxis } }
}

extension Lowering {
  mutating func lowerCall(_ call: Call, in scope: Scope) throws(Diagnostic) -> Step {
    try checkCall(
      call.name, call.namePlace, argumentCount: call.arguments.count, call.place,
      parameters: scope.parameters.map { Array($0.keys) } ?? [])
    if call.primes > 0 { return try lowerDerivativeOfFunction(call) }
    if let function = userFunction(call) {
      return .opening(try open(function, call, for: .call))
    }
    return .value(try lowerBuiltIn(call))
  }

  private mutating func lowerBuiltIn(_ call: Call) throws(Diagnostic) -> Lowered {
    if let reduction = BuiltInFunctions.reductions[call.name],
      call.arguments.count == 1 || call.hasAxis || BuiltInFunctions.binary[call.name] == nil
    {
      return .operation(try lowerReduction(reduction, call))
    }
    if let rule = BuiltInFunctions.unary[call.name] {
      return try lowerElementwise(rule, call)
    }
    if let rule = BuiltInFunctions.binary[call.name] {
      return try lowerBinary(rule, call.arguments[0], call.arguments[1], call.place)
    }
    guard let function = BuiltInFunctions.structural[call.name] else {
      throw unknownFunction(call.name, call.namePlace, parameters: [])
    }
    return .operation(try lowerStructural(function, call))
  }

  /// A function of one argument, opened into its formula if a reader asked to see inside.
  private mutating func lowerElementwise(
    _ rule: any UnaryRule.Type, _ call: Call
  ) throws(Diagnostic) -> Lowered {
    let argument = call.arguments[0]
    if call.place.isLibrary, let number = argument.literal { return .literal(rule.value(number)) }
    guard options.expanding.contains(rule.name) else {
      return .operation(try lowerUnary(rule, argument, call.place))
    }
    let x = try materialize(argument)
    let frame = openFrame(rule.name, call.place, [x])
    var place = call.place
    place.frame = frame
    let result = try lower(rule.value(Formula.symbol("x")), ["x": x], place)
    frames[frame].result = result
    return .operation(result)
  }

  // MARK: - What is called

  /// The user's or the library's function that a call means, if it means one of these.
  func userFunction(_ call: Call) -> UserFunction? {
    if !call.place.isLibrary, let function = functions[call.name] { return function }
    return FunctionTable.standard[call.name].first {
      $0.parameters.count == call.arguments.count
    }
  }

  /// Refuses unknown functions and wrong numbers of arguments.
  func checkCall(
    _ name: String, _ namePlace: Place, argumentCount: Int, _ place: Place, parameters: [String]
  ) throws(Diagnostic) {
    guard let usage = usage(of: name) else {
      throw unknownFunction(name, namePlace, parameters: parameters)
    }
    guard !usage.counts.contains(argumentCount) else { return }
    throw error(
      "\(quoted(name)) takes \(usage.expected)", place,
      label: argumentCount == 1 ? "1 is given" : "\(argumentCount) are given",
      help: "write \(Phrase.either(usage.forms.map { "`\($0)`" }))")
  }

  private func usage(of name: String) -> Usage? {
    let overloads = functions[name].map { [$0] } ?? FunctionTable.standard[name]
    guard let first = overloads.first, let last = overloads.last else {
      return BuiltInFunctions.usage(of: name)
    }
    return Usage(
      first.parameters.count...last.parameters.count,
      overloads.map { shortened("\($0.name)(\($0.parameters.joined(separator: ", ")))") })
  }

  private func unknownFunction(
    _ name: String, _ place: Place, parameters: [String]
  ) -> Diagnostic {
    if name == nameInDefinition {
      return error(
        "\(quoted(name)) is defined in terms of itself", place, label: "it is still being defined",
        help: "a function cannot call itself")
    }
    if definitionsByName[name] != nil || parameters.contains(name) {
      return error(
        "\(quoted(name)) is not a function", place, label: "this name stands for a value",
        help: "multiply with `*`, pick an element with `[ ]`")
    }
    if let later = places[name] {
      return error(
        "\(quoted(name)) is used before it is defined", place,
        label: "it is defined on line \(line(of: later))", help: "move its definition up")
    }
    let known = BuiltInFunctions.names.union(functions.keys)
      .union(FunctionTable.standard.functions.keys).subtracting([Choose.name])
    return error(
      "unknown function: \(shortened(name))", place, label: "not defined",
      help: Synonyms.help(for: name) ?? drawHelp(name) ?? nearestHelp(name, known.sorted()))
  }
}
