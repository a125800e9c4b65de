import Typography
import Wording

/// Inputs, targets and parameters, and where their numbers come from.
extension Lowering {
  mutating func lower(_ declaration: Declaration) throws(Diagnostic) {
    try checkName(declaration.name, at: declaration.nameRange)
    let role = Definition.Role(declaration.role)
    let place = Place(range: declaration.nameRange)
    let shape: Shape
    var numbers: [Double]?
    var expressionRange: SourceRange?
    switch declaration.origin {
    case .none:
      guard role == .input || role == .target else { throw withoutValue(declaration, role) }
      shape = declaration.shape.map(Shape.init) ?? .number
    case .expression(let expression):
      let given = try evaluate(expression, for: declaration.name)
      try check(declaration, given, at: expression.range)
      shape = declaration.shape.map(Shape.init) ?? given.shape
      numbers = given.numbers
      expressionRange = expression.range
    case .stored(let stored):
      let given = try read(stored).given
      try check(declaration, given, at: stored.keyRange)
      shape = declaration.shape.map(Shape.init) ?? given.shape
      numbers = given.numbers
      expressionRange = stored.range
    case .drawn(let drawing):
      shape = try drawnShape(declaration, drawing)
      numbers = try draw(drawing, shape, declaration.name)
    }
    let operation = try append(.leaf, [], shape, at: place, isPerExample: numbers == nil)
    if let numbers {
      leafValues[operation] = numbers
    } else {
      exampleLeaves.append((operation: operation, role: role))
    }
    define(
      declaration.name, role, operation, declaration.nameRange, declaration.range, expressionRange)
  }

  private func withoutValue(_ declaration: Declaration, _ role: Definition.Role) -> Diagnostic {
    let shape = declaration.shapeRange.map(text) ?? ""
    let head = "\(role.rawValue) \(shortened(declaration.name))"
    return error(
      "\(quoted(declaration.name)) has no value", at: declaration.nameRange,
      label: role == .parameter ? "learning starts from one" : "nothing else gives it one",
      help: "write `\(head)\(shape) = …`, or draw it: "
        + "`\(head)\(shape.isEmpty ? "[2, 3]" : shape) ~ glorot_uniform`")
  }

  /// Checks a given value against the shape that is declared beside it.
  private func check(
    _ declaration: Declaration, _ given: Given, at range: SourceRange
  ) throws(Diagnostic) {
    guard let declared = declaration.shape.map(Shape.init), !declared.matches(given.shape) else {
      return
    }
    var help: Phrase?
    if declared.rows == given.shape.columns, declared.columns == given.shape.rows {
      help =
        declaration.isStored
        ? "rows and columns are the other way round: declare it as the file has it, and write "
          + "`\(shortened(declaration.name)).T`"
        : "rows and columns are the other way round: a vector is a column, a row is `[[1, 2]]`"
    } else if given.shape.isNumber {
      help = fillHelp(declaration, declared, with: given.numbers[0])
    }
    throw error(
      "\(quoted(declaration.name)) is declared \(declared) and given \(given.shape)", at: range,
      label: "this is \(given.shape)", help: help)
  }

  /// How an array is filled with one number.
  private func fillHelp(
    _ declaration: Declaration, _ shape: Shape, with value: Double
  ) -> Phrase {
    let number = NumberFormat(significantDigits: 17).text(value)
    let head =
      "\(declaration.role.rawValue) \(shortened(declaration.name))"
      + (declaration.shapeRange.map(text) ?? "")
    let drawing =
      value == 0 ? "zeros" : value == 1 ? "ones" : "uniform(\(number), \(number))"
    let list = Array(repeating: number, count: min(shape.count, 4)).joined(separator: ", ")
    return "to fill it with one number, write `\(head) ~ \(drawing)`"
      + (shape.isColumn && shape.count <= 4 ? " or `= [\(list)]`" : "")
  }

  private mutating func drawnShape(
    _ declaration: Declaration, _ drawing: Drawing
  ) throws(Diagnostic) -> Shape {
    guard let extents = declaration.shape else {
      let name = shortened(declaration.name)
      throw error(
        "\(quoted(declaration.name)) is drawn and has no shape", at: declaration.nameRange,
        label: "how many numbers are drawn?",
        help: drawing.sizeText(in: source).map { "write `\(name)[\($0)] ~ \(drawing.name)`" }
          ?? "write `\(name)[4] ~ …` for a vector, `\(name)[4, 3] ~ …` for a matrix")
    }
    let shape = Shape(extents)
    try checkRoom(for: shape, at: Place(range: declaration.nameRange))
    return shape
  }
}

extension Declaration {
  fileprivate var isStored: Bool { if case .stored = origin { true } else { false } }
}

extension Drawing {
  /// The arguments of a distribution that takes none, which may be meant as a shape: `zeros(2)`.
  fileprivate func sizeText(in source: SourceText) -> String? {
    guard Distribution.argumentNames(of: name)?.isEmpty == true, 1...2 ~= arguments.count,
      arguments.allSatisfy({ $0.name == nil && Int(source.text(in: $0.range)) ?? 0 > 0 })
    else { return nil }
    return arguments.map { source.text(in: $0.range) }.joined(separator: ", ")
  }
}
