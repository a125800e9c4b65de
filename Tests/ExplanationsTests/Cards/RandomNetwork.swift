import TestSupport

/// A small network written at random in the network language: all functions, shapes and nestings.
struct RandomNetwork {
  private(set) var text = ""
  var generator: SeededGenerator
  /// What names stand for so far.
  var names: [(name: String, extent: Extent)] = []
  /// Functions of the network's own, with the number of their arguments.
  var functions: [(name: String, arguments: Int)] = []

  /// Rows and columns; a vector has one column.
  struct Extent: Equatable {
    var rows: Int
    var columns: Int

    static let number = Extent(rows: 1, columns: 1)
    var count: Int { rows * columns }
    var subscripts: String {
      self == .number ? "" : columns == 1 ? "[\(rows)]" : "[\(rows), \(columns)]"
    }
  }

  init(seed: UInt64) {
    generator = SeededGenerator(seed: seed)
    let hasExamples = chance(3)
    declareLeaves(hasExamples: hasExamples)
    defineFunctions()
    var loss = expression(.number, depth: 3)
    for index in 1...pick(1...4) {
      let extent = anyExtent()
      let name = ["z", "a", "h", "δ", "ŷ"][pick(0...4)] + "\(index)"
      text += "\(name) = \(expression(extent, depth: pick(1...4)))\n"
      names.append((name, extent))
      loss += " \(chance(2) ? "+" : "-") \(summary(of: name))"
    }
    text += "loss L = \(loss) + \(expression(.number, depth: 3))\n"
    if chance(3) {
      text +=
        chance(2)
        ? "penalty R = 0.1 * sum(W^2) + 0.01 * sum(abs(b))\n" : "penalty R = norm(W) / 8\n"
    }
    if hasExamples {
      text += "examples\n"
      for _ in 1...pick(2...3) {
        text += "  \(number()), \(number()) -> \(number())\n"
      }
    }
  }

  // MARK: - Statements

  mutating func declareLeaves(hasExamples: Bool) {
    declare("input", "x", Extent(rows: 2, columns: 1), hasValue: !hasExamples)
    declare("target", "y", .number, hasValue: !hasExamples)
    declare("input", "X", Extent(rows: 2, columns: 3))
    declare("parameter", "W", Extent(rows: 2, columns: 2))
    declare("parameter", "V", Extent(rows: 3, columns: 2))
    declare("parameter", "b", Extent(rows: 3, columns: 1))
    declare("parameter", "s", .number)
    declare("frozen", "F", Extent(rows: 1, columns: 3))
  }

  mutating func declare(
    _ role: String, _ name: String, _ extent: Extent, hasValue: Bool = true
  ) {
    text += "\(role) \(name)\(extent.subscripts)" + (hasValue ? " = \(literal(extent))" : "") + "\n"
    names.append((name, extent))
  }

  mutating func defineFunctions() {
    guard chance(2) else { return }
    let outer = names
    names = [("u", .number)]
    text += "f(u) = \(elementwise("u"))\n"
    names = outer
    functions = [("f", 1)]
    guard chance(2) else { return }
    text += "g(u, v) = f(u * v) + \(elementwise("v"))\n"
    functions.append(("g", 2))
  }

  /// Something made of `name` element by element.
  mutating func elementwise(_ name: String) -> String {
    let function = RandomNetwork.unary[pick(0...RandomNetwork.unary.count - 1)]
    return "\(function)(\(name) * \(number())) * \(name)"
  }

  // MARK: - Drawing

  mutating func pick(_ range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &generator)
  }
  /// True once in so many times.
  mutating func chance(_ count: Int) -> Bool { pick(1...count) == 1 }

  mutating func number() -> String {
    let hundredths = pick(-150...150)
    return chance(6) ? "\(pick(0...2))" : "\(Double(hundredths) / 100)"
  }

  mutating func literal(_ extent: Extent) -> String {
    array(extent) { $0.number() }
  }

  /// An array of so many rows and columns, each element made by `element`.
  mutating func array(
    _ extent: Extent, _ element: (inout RandomNetwork) -> String
  ) -> String {
    if extent == .number { return element(&self) }
    let elements = (0..<extent.count).map { _ in element(&self) }
    if extent.columns == 1 { return "[" + elements.joined(separator: ", ") + "]" }
    let rows = (0..<extent.rows).map { row in
      "[" + elements[row * extent.columns..<(row + 1) * extent.columns].joined(separator: ", ")
        + "]"
    }
    return "[" + rows.joined(separator: ", ") + "]"
  }

  mutating func anyExtent() -> Extent {
    [
      .number, Extent(rows: 2, columns: 1), Extent(rows: 3, columns: 1),
      Extent(rows: 2, columns: 2), Extent(rows: 2, columns: 3), Extent(rows: 3, columns: 2),
      Extent(rows: 1, columns: 3),
    ][pick(0...6)]
  }
}
