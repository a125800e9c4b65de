import Typography
import Rules

/// An argument of a call and where it stands.
struct Argument {
  let value: Lowered
  let place: Lowering.Place
}

/// A call as written: `sum(A, rows)`, `sigmoid'(z)`.
struct Call {
  let name: String
  let namePlace: Lowering.Place
  let primes: Int
  let arguments: [Argument]
  let place: Lowering.Place
}

extension Lowering {
  func isFunction(_ name: String) -> Bool {
    functions[name] != nil || BuiltInFunctions.names.contains(name)
      || !FunctionTable.standard[name].isEmpty
  }

  mutating func lowerCall(_ call: Call, in scope: Scope) throws(Diagnostic) -> Lowered {
    if call.primes > 0 { return try lowerDerivativeOfFunction(call, in: scope) }
    if let function = try userFunction(call, in: scope) {
      return .operation(try open(function, call, in: scope))
    }
    return try lowerBuiltIn(call)
  }

  // MARK: - Functions made of others

  /// The user's or the library's function of this name, if it is one.
  func userFunction(_ call: Call, in scope: Scope) throws(Diagnostic) -> UserFunction? {
    if scope.libraryCall == nil, let function = functions[call.name] {
      try expect(call, function.parameters.count...function.parameters.count)
      return function
    }
    let overloads = FunctionTable.standard[call.name]
    guard let first = overloads.first else { return nil }
    if let match = overloads.first(where: { $0.parameters.count == call.arguments.count }) {
      return match
    }
    try expect(call, first.parameters.count...(overloads.last ?? first).parameters.count)
    return nil
  }

  mutating func open(
    _ function: UserFunction, _ call: Call, in scope: Scope
  ) throws(Diagnostic) -> Int {
    guard scope.depth < Lowering.callDepthLimit else {
      throw error(
        "functions call each other more than \(Lowering.callDepthLimit) deep", call.place,
        label: "one call too many")
    }
    var parameters: [String: Lowered] = [:]
    var operands: [Int] = []
    for (name, argument) in zip(function.parameters, call.arguments) {
      switch argument.value {
      case .axis: parameters[name] = argument.value
      case .literal where function.isLibrary: parameters[name] = argument.value
      default:
        let operand = try materialize(argument.value, argument.place)
        operands.append(operand)
        parameters[name] = .operation(operand)
      }
    }
    if function.isLibrary { try checkLibraryShapes(function, call, operands) }
    let isOpen = options.expanding.contains(function.name)
    frames.append(
      Frame(
        name: function.name, parent: call.place.frame, range: call.place.range,
        arguments: operands, isExpanded: isOpen))
    let frame = frames.count - 1
    let inner = Scope(
      parameters: parameters, frame: frame,
      libraryCall: function.isLibrary ? call.place.range : nil, depth: scope.depth + 1)
    let result = try lower(function.body, in: inner)
    frames[frame].result = result
    return result
  }

  private func checkLibraryShapes(
    _ function: UserFunction, _ call: Call, _ operands: [Int]
  ) throws(Diagnostic) {
    guard let first = operands.first else { return }
    let shape = shape(first)
    let hasAxis = call.arguments.contains { if case .axis = $0.value { true } else { false } }
    if StandardLibrary.ofVectors.contains(function.name), !hasAxis, shape.rows > 1,
      shape.columns > 1
    {
      throw error(
        "\(function.name) of a matrix needs to know its direction", call.place,
        label: "the argument is \(size(first))",
        help: function.parameters.count == 1
          ? "write \(function.name)(…, rows) for one distribution a row, or columns" : nil)
    }
    if StandardLibrary.ofEqualShapes.contains(function.name), operands.count == 2,
      !shape.matches(self.shape(operands[1]))
    {
      let isLabel = self.shape(operands[1]).isNumber
      throw error(
        "shapes do not match: \(text(call.place.range))", call.place,
        label: "the prediction is \(size(first)), the target \(size(operands[1]))",
        help: isLabel ? "a class label becomes an array with one_hot(k, \(shape.count))" : nil)
    }
  }

  // MARK: - Built-in functions

  private mutating func lowerBuiltIn(_ call: Call) throws(Diagnostic) -> Lowered {
    let hasAxis = call.arguments.dropFirst().contains {
      if case .axis = $0.value { true } else { false }
    }
    if let reduction = BuiltInFunctions.reductions[call.name],
      call.arguments.count == 1 || hasAxis
    {
      return .operation(try lowerReduction(reduction, call))
    }
    if let rule = BuiltInFunctions.unary[call.name] {
      try expect(call, 1...1)
      return try lowerElementwise(rule, call)
    }
    if let rule = BuiltInFunctions.binary[call.name] {
      try expect(call, 2...2)
      let operands = call.arguments.map { (value: $0.value, range: $0.place.range) }
      if call.place.isLibrary, case .literal(let a) = operands[0].value,
        case .literal(let b) = operands[1].value
      {
        return .literal(rule.value(a, b))
      }
      return .operation(try lowerElementwise(rule, operands[0], operands[1], call.place))
    }
    if BuiltInFunctions.reductions[call.name] != nil { try expect(call, 1...2) }
    guard let function = BuiltInFunctions.structural[call.name] else { throw unknownFunction(call) }
    return .operation(try lowerStructural(function, call))
  }

  private mutating func lowerElementwise(
    _ rule: any UnaryRule.Type, _ call: Call
  ) throws(Diagnostic) -> Lowered {
    guard options.expanding.contains(rule.name) else {
      return try lowerUnary(rule, call.arguments[0].value, call.place)
    }
    let x = try materialize(call.arguments[0].value, call.arguments[0].place)
    frames.append(
      Frame(
        name: rule.name, parent: call.place.frame, range: call.place.range, arguments: [x],
        isExpanded: true))
    var place = call.place
    place.frame = frames.count - 1
    let result = try lower(rule.value(Formula.symbol("x")), ["x": x], place)
    frames[place.frame].result = result
    return .operation(result)
  }

  private mutating func lowerReduction(
    _ reduction: Function.Reduction, _ call: Call
  ) throws(Diagnostic) -> Int {
    try expect(call, 1...2)
    var axis = Axis.all
    if call.arguments.count == 2 {
      guard case .axis(let given) = call.arguments[1].value else {
        throw error(
          "\(call.name) runs over rows or columns", call.arguments[1].place,
          label: "expected rows or columns")
      }
      axis = given
    }
    let x = try materialize(call.arguments[0].value, call.arguments[0].place)
    let shape = axis.reducing(shape(x))
    switch reduction {
    case .sum:
      return try append(.sum(axis), [x], shape, at: call.place)
    case .mean:
      let sum = try append(.sum(axis), [x], shape, at: call.place)
      let count = self.shape(x).count / shape.count
      guard count > 1 else { return sum }
      let divisor = try append(.constant([Double(count)]), [], .number, at: call.place)
      return try append(.binary(Divide.self), [sum, divisor], shape, at: call.place)
    case .rule(let rule):
      return try append(.reduction(rule, axis), [x], shape, at: call.place)
    }
  }

  private mutating func lowerStructural(
    _ function: Function, _ call: Call
  ) throws(Diagnostic) -> Int {
    switch function {
    case .choose:
      try expect(call, 3...3)
      return try lowerChoice(call)
    case .oneHot:
      try expect(call, 2...2)
      let label = try materialize(call.arguments[0].value, call.arguments[0].place)
      guard shape(label).isNumber else {
        throw error(
          "one_hot takes one class label", call.arguments[0].place,
          label: "this is \(size(label))")
      }
      let count = try extent(call.arguments[1], "the number of classes")
      return try append(.oneHot(count), [label], Shape([count]), at: call.place)
    case .reshape:
      try expect(call, 2...3)
      let x = try materialize(call.arguments[0].value, call.arguments[0].place)
      var extents: [Int] = []
      for argument in call.arguments.dropFirst() {
        extents.append(try extent(argument, "an extent"))
      }
      let reshaped = Shape(extents)
      try checkSize(reshaped, call.place)
      guard reshaped.count == shape(x).count else {
        throw error(
          "reshape keeps the number of elements", call.place,
          label: "\(shape(x).count) elements do not fill "
            + extents.map(String.init).joined(separator: "×"))
      }
      return try append(.reshape, [x], reshaped, at: call.place)
    case .flatten:
      try expect(call, 1...1)
      let x = try materialize(call.arguments[0].value, call.arguments[0].place)
      return try append(.reshape, [x], Shape([shape(x).count]), at: call.place)
    case .concat:
      try expect(call, 2...1000)
      return try lowerConcatenation(call)
    case .overExamples(let mean):
      try expect(call, 1...1)
      guard claim?.isOfCost == true else {
        throw error(
          "\(call.name) belongs in a claim about the cost", call.place,
          label: "only in claim ∂J/∂… = …", help: "the loss is what one example costs")
      }
      let x = try materialize(call.arguments[0].value, call.arguments[0].place)
      return try append(.overExamples(mean: mean), [x], shape(x), at: call.place)
    case .unary, .binary, .reduction:
      throw unknownFunction(call)
    }
  }

  private mutating func lowerChoice(_ call: Call) throws(Diagnostic) -> Int {
    var operands: [Int] = []
    for argument in call.arguments { operands.append(try materialize(argument.value, argument.place)) }
    var result = shape(operands[0])
    for (operand, argument) in zip(operands, call.arguments) {
      guard let both = Elementwise.shape(result, shape(operand)) else {
        throw error(
          "shapes do not match: \(text(call.place.range))", argument.place,
          label: "this is \(size(operand)), what stands before it is \(result)")
      }
      result = both
    }
    return try append(.choose, operands, result, at: call.place)
  }

  private mutating func lowerConcatenation(_ call: Call) throws(Diagnostic) -> Int {
    var operands: [Int] = []
    for argument in call.arguments { operands.append(try materialize(argument.value, argument.place)) }
    let columns = shape(operands[0]).columns
    for (operand, argument) in zip(operands, call.arguments) where shape(operand).columns != columns {
      throw error(
        "shapes do not match: \(text(call.place.range))", argument.place,
        label: "this is \(size(operand)), the first is \(size(operands[0])): "
          + "one below the other they need as many columns")
    }
    let rows = operands.reduce(0) { $0 + shape($1).rows }
    let isVector = columns == 1
    return try append(
      .concatenation, operands, isVector ? Shape([rows]) : Shape([rows, columns]), at: call.place)
  }

  private func extent(_ argument: Argument, _ what: String) throws(Diagnostic) -> Int {
    guard case .literal(let number) = argument.value, let extent = Int(exactly: number), extent > 0
    else {
      throw error(
        "\(what) is a whole number, written out", argument.place, label: "expected 1, 2, 3, …")
    }
    return extent
  }

  // MARK: - Errors

  private func expect(_ call: Call, _ counts: ClosedRange<Int>) throws(Diagnostic) {
    guard !counts.contains(call.arguments.count) else { return }
    let expected =
      counts.count == 1
      ? "\(counts.lowerBound) argument\(counts.lowerBound == 1 ? "" : "s")"
      : "\(counts.lowerBound) to \(counts.upperBound) arguments"
    throw error(
      "\(call.name) takes \(expected)", call.place,
      label: "\(call.arguments.count) \(call.arguments.count == 1 ? "is" : "are") given")
  }

  private func unknownFunction(_ call: Call) -> Diagnostic {
    if names[call.name] != nil {
      return error(
        "\(call.name) is a value, not a function", call.namePlace, label: "it takes no arguments",
        help: "multiply with *, pick an element with [ ]")
    }
    if let later = places[call.name] {
      let line = source.position(of: later.lower).line
      return error(
        "\(call.name) is used before it is defined", call.namePlace,
        label: "it is defined on line \(line)", help: "functions cannot call themselves")
    }
    let known = BuiltInFunctions.names.union(functions.keys)
      .union(FunctionTable.standard.functions.keys)
    let nearest = Spelling.nearest(to: call.name, among: known.sorted())
    return error(
      "unknown function: \(call.name)", call.namePlace, label: "not defined",
      help: nearest.map { "did you mean \($0)?" })
  }
}
