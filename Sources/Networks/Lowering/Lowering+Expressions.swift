import Typography
import Rules

/// What a part of an expression has become.
enum Lowered {
  /// An array.
  case operation(Int)
  /// A literal number, an operation only where it is used as one.
  case literal(Double)
  /// A literal vector, an operation only where it is used as one.
  case vector([Double])
  /// The word `rows` or `columns`.
  case axis(Axis)
  /// Already read as part of what stands around it.
  case consumed
}

/// What an expression's names stand for.
struct Scope {
  /// In a function's body, its parameters.
  var parameters: [String: Lowered]?
  /// The call in whose body the expression stands.
  var frame = 0
  /// In the standard library, where the call stands in the user's file.
  var libraryCall: SourceRange?
  var depth = 0
}

extension Lowering {
  /// Lowers an expression and returns the operation that computes it.
  mutating func lower(_ expression: Expression, in scope: Scope) throws(Diagnostic) -> Int {
    let results = try lowerNodes(expression, in: scope)
    guard let last = results.last, let root = expression.nodes.last else {
      throw error(
        "an expression is missing", at: SourceRange(0, 0), label: "expected here")
    }
    return try materialize(last, place(root.range, scope))
  }

  /// Goes through the nodes in their order, operands first, without recursion.
  private mutating func lowerNodes(
    _ expression: Expression, in scope: Scope
  ) throws(Diagnostic) -> [Lowered] {
    var results: [Lowered] = []
    results.reserveCapacity(expression.nodes.count)
    let quotients = derivativeQuotients(in: expression, scope)
    for (index, node) in expression.nodes.enumerated() {
      if let reference = quotients[index] {
        results.append(try lowerDerivative(reference, place(node.range, scope)))
      } else if quotients.consumed.contains(index) {
        results.append(.consumed)
      } else {
        results.append(try lower(node, of: expression, results, in: scope))
      }
    }
    return results
  }

  func place(_ range: SourceRange, _ scope: Scope) -> Place {
    Place(
      range: scope.libraryCall ?? range, frame: scope.frame, isLibrary: scope.libraryCall != nil)
  }

  private mutating func lower(
    _ node: Expression.Node, of expression: Expression, _ results: [Lowered], in scope: Scope
  ) throws(Diagnostic) -> Lowered {
    let place = place(node.range, scope)
    switch node.kind {
    case .number(let number):
      return .literal(number)
    case .name(let name):
      return try lower(name: name, place, scope)
    case .array(let elements):
      return try lowerArray(elements, expression, results, place, scope)
    case .negative(let operand):
      if case .literal(let number) = results[operand] { return .literal(-number) }
      return try lowerUnary(Negate.self, results[operand], place)
    case .binary(let sign, let left, let right):
      return try lowerBinary(
        sign, (results[left], expression.nodes[left].range),
        (results[right], expression.nodes[right].range), place)
    case .transpose(let operand):
      let x = try materialize(results[operand], place)
      return .operation(
        try append(.transpose, [x], Arrangement.transposedShape(shape(x)), at: place))
    case .subscripted(let operand, let subscripts):
      let x = try materialize(results[operand], self.place(expression.nodes[operand].range, scope))
      return try lowerSubscripts(subscripts, of: x, place)
    case .call(let name, let nameRange, let primes, let arguments):
      let arguments = arguments.map {
        Argument(value: results[$0], place: self.place(expression.nodes[$0].range, scope))
      }
      return try lowerCall(
        Call(
          name: name, namePlace: self.place(nameRange, scope), primes: primes,
          arguments: arguments, place: place), in: scope)
    case .derivative(let loss, let target):
      return try lowerDerivative(
        DerivativeReference(
          loss: loss, target: target.name, subscripts: target.subscripts, range: node.range), place)
    }
  }

  /// Makes an operation of a literal number.
  mutating func materialize(_ lowered: Lowered, _ place: Place) throws(Diagnostic) -> Int {
    switch lowered {
    case .operation(let operation): return operation
    case .literal(let number): return try append(.constant([number]), [], .number, at: place)
    case .vector(let numbers):
      return try append(.constant(numbers), [], Shape([numbers.count]), at: place)
    case .axis(let axis):
      throw error(
        "\(axis.rawValue) is not a value", place, label: "a word of the language",
        help: "it says over what a function runs: sum(A, \(axis.rawValue))")
    case .consumed:
      throw error("this is not a value", place, label: "part of a derivative")
    }
  }

  // MARK: - Names

  private mutating func lower(
    name: String, _ place: Place, _ scope: Scope
  ) throws(Diagnostic) -> Lowered {
    if let value = scope.parameters?[name] { return value }
    if scope.libraryCall == nil, let operation = names[name] { return .operation(operation) }
    if name == "π" { return .literal(.pi) }
    if let axis = Axis(rawValue: name), BuiltInFunctions.axes.contains(name) { return .axis(axis) }
    throw unknown(name, place, scope)
  }

  private func unknown(_ name: String, _ place: Place, _ scope: Scope) -> Diagnostic {
    if isFunction(name) {
      return error(
        "\(name) is a function", place, label: "its arguments are missing",
        help: "write \(name)(…)")
    }
    if let later = places[name] {
      let line = source.position(of: later.lower).line
      let isHere = later.lower <= place.range.lower && definitions.last?.name != name
      let label =
        source.position(of: place.range.lower).line == line
        ? "it is being defined here, in terms of itself" : "it is defined later, on line \(line)"
      return error(
        "\(name) is used before it is defined", place, label: label,
        help: isHere ? nil : "move the definition of \(name) up")
    }
    let known = Array(names.keys) + Array(scope.parameters?.keys ?? [:].keys)
    let nearest = Spelling.nearest(to: name, among: known.sorted())
    return error(
      "unknown name: \(name)", place, label: "not defined",
      help: nearest.map { "did you mean \($0)?" })
  }

  // MARK: - Arrays and subscripts

  private mutating func lowerArray(
    _ elements: [Int], _ expression: Expression, _ results: [Lowered], _ place: Place,
    _ scope: Scope
  ) throws(Diagnostic) -> Lowered {
    // A row of numbers, or a column of rows that are arrays themselves.
    let isMatrix = elements.contains { index in
      if case .array = expression.nodes[index].kind { true } else { false }
    }
    if isMatrix { return try lowerMatrix(elements, expression, results, place, scope) }
    let numbers = elements.compactMap { index -> Double? in
      if case .literal(let number) = results[index] { number } else { nil }
    }
    if numbers.count == elements.count { return .vector(numbers) }
    var operands: [Int] = []
    for index in elements {
      let elementPlace = self.place(expression.nodes[index].range, scope)
      let element = try materialize(results[index], elementPlace)
      guard self.shape(element).isNumber else {
        throw error(
          "an array's elements are numbers", elementPlace,
          label: "this is \(self.shape(element))",
          help: "concat(a, b) puts arrays one below the other")
      }
      operands.append(element)
    }
    return .operation(try append(.stack, operands, Shape([elements.count]), at: place))
  }

  private mutating func lowerMatrix(
    _ rows: [Int], _ expression: Expression, _ results: [Lowered], _ place: Place, _ scope: Scope
  ) throws(Diagnostic) -> Lowered {
    var columns: Int?
    for index in rows {
      let rowPlace = self.place(expression.nodes[index].range, scope)
      guard case .array(let elements) = expression.nodes[index].kind else {
        throw error(
          "a matrix's rows are all arrays", rowPlace, label: "this is not in brackets",
          help: "write [[1, 2], [3, 4]]")
      }
      if let columns, columns != elements.count {
        throw error(
          "the rows of a matrix have the same length", rowPlace,
          label: "\(elements.count) here, \(columns) in the first row")
      }
      columns = elements.count
    }
    let shape = Shape([rows.count, columns ?? 0])
    let vectors = rows.compactMap { index -> [Double]? in
      if case .vector(let numbers) = results[index] { numbers } else { nil }
    }
    if vectors.count == rows.count {
      return .operation(try append(.constant(vectors.flatMap { $0 }), [], shape, at: place))
    }
    var operands: [Int] = []
    for index in rows {
      let rowPlace = self.place(expression.nodes[index].range, scope)
      let row = try materialize(results[index], rowPlace)
      guard self.shape(row).extents.count == 1 else {
        throw error("an array has rows and columns, no more", rowPlace, label: "a third level")
      }
      operands.append(row)
    }
    return .operation(try append(.stack, operands, shape, at: place))
  }

  private mutating func lowerSubscripts(
    _ subscripts: [Subscript], of x: Int, _ place: Place
  ) throws(Diagnostic) -> Lowered {
    let (rows, columns) = try ranges(subscripts, of: shape(x), place)
    let shape: Shape =
      switch (rows.count, columns.count) {
      case (1, 1): .number
      case (let m, 1): Shape([m])
      case (let m, let n): Shape([m, n])
      }
    return .operation(try append(.slice(rows: rows, columns: columns), [x], shape, at: place))
  }

  /// The rows and columns, counted from 0, that subscripts counted from 1 pick.
  func ranges(
    _ subscripts: [Subscript], of shape: Shape, _ place: Place
  ) throws(Diagnostic) -> (rows: Range<Int>, columns: Range<Int>) {
    switch subscripts.count {
    case 1 where shape.isColumn:
      return (try range(subscripts[0], of: shape.rows, "element", place), 0..<1)
    case 2:
      return (
        try range(subscripts[0], of: shape.rows, "row", place),
        try range(subscripts[1], of: shape.columns, "column", place)
      )
    default:
      throw error(
        "a \(shape) array takes \(shape.isColumn ? "one subscript" : "two subscripts")", place,
        label: "\(subscripts.count) here",
        help: shape.isColumn ? "write [i]" : "write [i, j], [i, :] or [:, j]")
    }
  }

  private func range(
    _ subscript_: Subscript, of extent: Int, _ what: String, _ place: Place
  ) throws(Diagnostic) -> Range<Int> {
    let (first, last) =
      switch subscript_.kind {
      case .all: (1, extent)
      case .at(let index): (index, index)
      case .through(let first, let last): (first, last)
      }
    guard first >= 1, last <= extent, first <= last else {
      let range = place.isLibrary ? place.range : subscript_.range
      let label =
        first < 1
        ? "\(what)s are counted from 1"
        : first > last ? "the first is greater than the last" : "it has \(extent) \(what)s"
      throw error("there is no such \(what)", at: range, label: label)
    }
    return first - 1..<last
  }
}
