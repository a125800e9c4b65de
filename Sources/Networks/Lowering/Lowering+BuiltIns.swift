import Rules
import Wording

/// Functions of whole arrays.
extension Lowering {
  mutating func lowerReduction(
    _ reduction: BuiltInFunctions.Reduction, _ call: Call
  ) throws(Diagnostic) -> Int {
    var axis = Axis.all
    if call.arguments.count == 2 {
      guard case .axis(let given) = call.arguments[1].value else {
        throw error(
          "\(quoted(call.name)) runs over `rows` or `columns`", call.arguments[1].place,
          label: "one of these words belongs here",
          help: "`\(call.name)(A, rows)` gives one number a row")
      }
      axis = given
    }
    let x = try materialize(call.arguments[0])
    let shape = axis.reducing(shape(x))
    switch reduction {
    case .sum:
      return try append(.sum(axis), [x], shape, at: call.place)
    case .mean:
      let sum = try append(.sum(axis), [x], shape, at: call.place)
      let count = self.shape(x).count / max(shape.count, 1)
      guard count > 1 else { return sum }
      let divisor = try append(.constant([Double(count)]), [], .number, at: call.place)
      return try append(.binary(Divide.self), [sum, divisor], shape, at: call.place)
    case .rule(let rule):
      return try append(.reduction(rule, axis), [x], shape, at: call.place)
    }
  }

  mutating func lowerStructural(
    _ function: BuiltInFunctions.Structural, _ call: Call
  ) throws(Diagnostic) -> Int {
    switch function {
    case .choose: return try lowerChoice(call)
    case .oneHot: return try lowerOneHot(call)
    case .reshape: return try lowerReshape(call)
    case .concat: return try lowerConcatenation(call)
    case .flatten:
      let x = try materialize(call.arguments[0])
      return try append(.reshape, [x], Shape([shape(x).count]), at: call.place)
    case .dropout: return try lowerDropout(call)
    case .overExamples(let mean):
      guard claim?.isOfCost == true || call.place.isLibrary else {
        throw error(
          "\(quoted(call.name)) stands only in a claim about the whole cost", call.place,
          label: "not here", help: "write `claim ∂J/∂W = …`; the loss is what one example costs")
      }
      let x = try materialize(call.arguments[0])
      guard !call.place.isLibrary || operations[x].isPerExample else {
        throw error(
          "`batch_norm` looks at all examples of a batch", call.place,
          label: "this is the same for all",
          help: hasExamples
            ? "normalise what an input goes into: `batch_norm(W @ x, γ, β)`"
            : "add `examples`, and an `input` that they fill")
      }
      return try append(
        .overExamples(mean: mean), [x], shape(x), at: call.place, isPerExample: false)
    }
  }

  private mutating func lowerOneHot(_ call: Call) throws(Diagnostic) -> Int {
    let count = try extent(call.arguments[1], "the number of classes")
    let argument = call.arguments[0]
    let label = try materialize(argument)
    guard shape(label).isNumber else {
      throw error(
        "`one_hot` takes one class label", argument.place, label: "this is \(shape(label))")
    }
    if let number = argument.literal, Int(exactly: number).map((0..<count).contains) != true {
      throw error(
        OneHot.problem(number, count), argument.place, label: "the first class is 0")
    }
    return try append(.oneHot(count), [label], Shape([count]), at: call.place)
  }

  private mutating func lowerReshape(_ call: Call) throws(Diagnostic) -> Int {
    let x = try materialize(call.arguments[0])
    var extents: [Int] = []
    for argument in call.arguments.dropFirst() {
      extents.append(try extent(argument, "an extent"))
    }
    let shape = Shape(extents)
    guard shape.count == self.shape(x).count else {
      throw error(
        "`reshape` keeps the number of elements", call.place,
        label: "\(Phrase.counted(self.shape(x).count, "element")) cannot fill "
          + "\(extents.map(String.init).joined(separator: "×"))")
    }
    return try append(.reshape, [x], shape, at: call.place)
  }

  private mutating func lowerChoice(_ call: Call) throws(Diagnostic) -> Int {
    var operands: [Int] = []
    var result = Shape.number
    for argument in call.arguments {
      let operand = try materialize(argument)
      guard let both = Elementwise.shape(result, shape(operand)) else {
        throw error(
          "shapes do not match: \(text(call.place.range))", argument.place,
          label: "this is \(shape(operand)), what stands before it is \(result)")
      }
      result = both
      operands.append(operand)
    }
    return try append(.choose, operands, result, at: call.place)
  }

  private mutating func lowerConcatenation(_ call: Call) throws(Diagnostic) -> Int {
    var operands: [Int] = []
    var rows = 0
    for argument in call.arguments {
      let operand = try materialize(argument)
      let first = shape(operands.first ?? operand)
      guard shape(operand).columns == first.columns else {
        throw error(
          "shapes do not match: \(text(call.place.range))", argument.place,
          label: "this is \(shape(operand)), the first is \(first): they need as many columns",
          help: "`concat` puts them one below the other")
      }
      rows += shape(operand).rows
      operands.append(operand)
    }
    let columns = operands.first.map { shape($0).columns } ?? 1
    return try append(
      .concatenation, operands, columns == 1 ? Shape([rows]) : Shape([rows, columns]),
      at: call.place)
  }

  /// A whole number that is written out, since shapes are known before anything is computed.
  private func extent(_ argument: Operand, _ what: Phrase) throws(Diagnostic) -> Int {
    guard let number = argument.literal, let extent = Int(exactly: number), extent > 0 else {
      throw error(
        "\(what) is a whole number, written out", argument.place, label: "expected 1, 2, 3, …")
    }
    return extent
  }
}
