/// A network written at random in the network language: every primitive, every function, every way
/// to stretch, with a batch or without.
package struct RandomNetwork {
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

  /// The network's text.
  package private(set) var text = ""
  private var generator: SeededGenerator
  private let exampleCount: Int
  /// How many numbers an example gives to the inputs.
  private var inputNumbers = 0
  private var declarations = ""
  private var equations = ""
  /// What an expression may use so far; those of the penalty may use what all examples share.
  private var names: [(name: String, extent: Extent)] = []
  private var sharedNames: [(name: String, extent: Extent)] = []
  private var functions: [String] = []
  private let isAsPeopleWrite: Bool
  private let looksAtBatch: Bool
  private var isInPenalty = false
  private var leafCount = 0

  /// The network that belongs to a seed.
  ///
  /// - Parameters:
  ///   - seed: what it is drawn from.
  ///   - isAsPeopleWrite: with names of several alphabets, and a function that calls another.
  ///   - looksAtBatch: with `batch_norm`, so that its examples depend on each other, and `dropout`.
  package init(seed: UInt64, isAsPeopleWrite: Bool = false, looksAtBatch: Bool = false) {
    generator = SeededGenerator(seed: seed)
    self.isAsPeopleWrite = isAsPeopleWrite
    self.looksAtBatch = looksAtBatch
    exampleCount = Int.random(in: looksAtBatch ? 2...4 : 0...5, using: &generator)
    if exampleCount > 0 {
      declarations = "input x0\ntarget y0\ntarget k0\n"
      inputNumbers = 1
    } else {
      declarations = "input x0 = \(number())\ntarget y0 = \(number())\ninput k0 = \(pick(0...2))\n"
    }
    names = [("x0", .number), ("y0", .number)]
    defineFunctions()
    let hasPenalty = chance(3)
    if hasPenalty, chance(2) { writePenalty() }
    var loss = expression(.number, depth: 3)
    for index in 1...pick(1...4) {
      let extent = anyExtent()
      let name = (isAsPeopleWrite ? ["z", "a", "h", "δ", "ŷ"][pick(0...4)] : "z") + "\(index)"
      let isNormed = looksAtBatch && index == 1
      let value =
        isNormed ? normed(extent, depth: pick(0...2)) : expression(extent, depth: pick(1...4))
      equations += "\(name) = \(value)\n"
      names.append((name, extent))
      loss += " + \(summary(of: name))"
    }
    equations += "loss L = \(loss)\n"
    if hasPenalty, !equations.contains("penalty") { writePenalty() }
    text = declarations + equations
    guard exampleCount > 0 else { return }
    text += "examples\n"
    for _ in 0..<exampleCount {
      let inputs = (0..<inputNumbers).map { _ in number() }.joined(separator: ", ")
      text += "  \(inputs) -> \(number()), \(pick(0...2))\n"
    }
  }

  // MARK: - Statements

  private mutating func writePenalty() {
    isInPenalty = true
    equations += "penalty R = \(expression(.number, depth: 3))\n"
    isInPenalty = false
  }

  private mutating func defineFunctions() {
    if looksAtBatch { equations += "n(u, c) = c * batch_norm(u + x0, \(number()), c)\n" }
    guard chance(2) else { return }
    let unary = RandomNetwork.unary[pick(0...RandomNetwork.unary.count - 1)]
    equations += "f(u) = \(unary)(u * \(number())) * u\n"
    functions.append("f")
    guard isAsPeopleWrite, chance(2) else { return }
    equations += "g(u, v) = f(u * v) + v * \(number())\n"
    functions.append("g")
  }

  /// Declares a leaf of this shape: a parameter more often than not.
  private mutating func declareLeaf(_ extent: Extent) -> String {
    leafCount += 1
    let kind = isInPenalty ? pick(2...5) : pick(0...5)
    let name = (kind < 2 ? "x" : kind == 2 ? "F" : "W") + "\(leafCount)"
    if kind < 2, exampleCount > 0 {
      declarations += "input \(name)\(extent.subscripts)\n"
      inputNumbers += extent.count
    } else {
      let role = kind < 2 ? "input" : kind == 2 ? "frozen" : "parameter"
      declarations += "\(role) \(name)\(extent.subscripts) = \(array(extent) { $0.number() })\n"
    }
    names.append((name, extent))
    if kind >= 2 { sharedNames.append((name, extent)) }
    return name
  }

  // MARK: - Drawing

  mutating func pick(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &generator) }

  /// True once in so many times.
  mutating func chance(_ count: Int) -> Bool { pick(1...count) == 1 }

  mutating func number() -> String {
    chance(5) ? "\(pick(-1...2))" : "\(Double(pick(-150...150)) / 100)"
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
    Extent(rows: pick(1...4), columns: chance(2) ? 1 : pick(1...4))
  }

  /// A name of this shape, a new leaf or literal numbers.
  mutating func leaf(_ extent: Extent) -> String {
    if chance(10) { return array(extent) { $0.number() } }
    let fitting = (isInPenalty ? sharedNames : names).filter { $0.extent == extent }
    if fitting.isEmpty || chance(5) { return declareLeaf(extent) }
    // What was defined last is used most.
    return fitting[chance(2) ? fitting.count - 1 : pick(0...fitting.count - 1)].name
  }

  /// The class label of an example, or a literal one.
  mutating func label() -> String { isInPenalty || chance(4) ? "\(pick(0...2))" : "k0" }

  /// What looks at the batch or is drawn, now and then; not in the penalty.
  mutating func batched(_ extent: Extent, depth: Int) -> String? {
    guard looksAtBatch, !isInPenalty, chance(5) else { return nil }
    return switch pick(0...3) {
    case 0: normed(extent, depth: depth)
    case 1: "n(\(expression(extent, depth: depth)), \(leaf(extent)))"
    default:
      "dropout(\(expression(extent, depth: depth)), \(["0", "0.25", "0.5", "0.9"][pick(0...3)]))"
    }
  }

  /// A value of this shape, normalised; it differs from example to example.
  private mutating func normed(_ extent: Extent, depth: Int) -> String {
    let z = expression(extent, depth: depth)
    let (γ, β) = (leaf(chance(2) ? .number : extent), leaf(chance(2) ? .number : extent))
    return "batch_norm(\(z) + x0, \(γ), \(β))"
  }

  /// A call of a function of the network's own, with or without a prime; `argument` has this shape.
  mutating func ownFunction(of argument: String, _ extent: Extent) -> String? {
    if functions.count > 1, chance(2) { return "g(\(argument), \(leaf(extent)))" }
    return functions.isEmpty ? nil : "f\(chance(3) ? "'" : "")(\(argument))"
  }
}
