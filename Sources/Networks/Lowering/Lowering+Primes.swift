import Rules
import Wording

/// A call of `f'` whose function's body is still being lowered.
struct PendingDerivative {
  let call: Call
  /// The argument.
  let x: Int
  /// Where the body's operations begin.
  let first: Int
  /// The frame of `f'`, in which that of `f` lies.
  let frame: Int
}

/// `f'(z)`, the derivative of a function of one argument.
extension Lowering {
  mutating func lowerDerivativeOfFunction(_ call: Call) throws(Diagnostic) -> Step {
    let name = shortened(call.name)
    guard call.primes == 1 else {
      throw error(
        "a derivative is taken once", call.place, label: "\(call.primes) primes here",
        help: "give the first derivative a name: `g(u) = \(name)'(u)`, then `g'(u)`")
    }
    guard call.arguments.count == 1 else {
      throw error(
        "`\(name)'` is the derivative of a function of one argument", call.place,
        label: "\(call.arguments.count) are given")
    }
    let rule = functions[call.name] == nil ? BuiltInFunctions.unary[call.name] : nil
    let function = userFunction(call)
    guard rule != nil || function != nil else { throw notElementwise(call) }
    let x = try materialize(call.arguments[0])
    let frame = openFrame(call.name + "'", call.place, [x])
    var place = call.place
    place.frame = frame
    if let rule {
      let result = try derivative(of: rule, x, place)
      frames[frame].result = result
      return .value(.operation(result))
    }
    guard let function else { throw notElementwise(call) }
    let argument = Operand(
      value: .operation(x), place: call.arguments[0].place, isAtom: call.arguments[0].isAtom)
    let inner = Call(
      name: call.name, namePlace: call.namePlace, primes: 0, arguments: [argument], place: place)
    return .opening(
      try open(
        function, inner,
        for: .derivative(
          PendingDerivative(call: call, x: x, first: operations.count, frame: frame))))
  }

  /// The derivative of a function whose body has become the operation `value`.
  mutating func close(_ pending: PendingDerivative, value: Int) throws(Diagnostic) -> Int {
    var place = pending.call.place
    place.frame = pending.frame
    let tangent = try tangents(of: value, pending, place)
    // A function may be the same number everywhere; what it is made of must have x's shape.
    guard shape(value).matches(shape(pending.x)) || (tangent == nil && shape(value).isNumber) else {
      throw notElementwise(pending.call)
    }
    let derivative = tangent ?? (Formula(0), [:])
    let result = try spread(
      try lower(derivative.formula, derivative.symbols, place), pending.x, place)
    frames[pending.frame].result = result
    return result
  }

  private mutating func derivative(
    of rule: any UnaryRule.Type, _ x: Int, _ place: Place
  ) throws(Diagnostic) -> Int {
    let formula = rule.derivative(at: Formula.symbol("x"), output: Formula.symbol("y"))
    var symbols = ["x": x]
    if formula.symbols.contains("y") {
      symbols["y"] = try append(.unary(rule), [x], shape(x), at: place)
    }
    return try spread(try lower(formula, symbols, place), x, place)
  }

  /// A derivative that is the same everywhere still has one number an element.
  private mutating func spread(_ result: Int, _ x: Int, _ place: Place) throws(Diagnostic) -> Int {
    guard shape(result).isNumber, !shape(x).isNumber else { return result }
    try checkRoom(for: shape(x), at: place)
    let zeros = [Double](repeating: 0, count: shape(x).count)
    let operand = try append(.constant(zeros), [], shape(x), at: place)
    return try append(.binary(Add.self), [operand, result], shape(x), at: place)
  }

  func notElementwise(_ call: Call) -> Diagnostic {
    error(
      "`\(shortened(call.name))'` needs a function that works element by element", call.place,
      label: "its derivative is not one number an element",
      help: "differentiate its parts, or claim the gradient itself")
  }
}
