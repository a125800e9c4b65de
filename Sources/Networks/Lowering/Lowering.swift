import Rules

/// Turns the statements of a file into a ``Network``: names become operations, function calls are
/// opened in place, and every shape is checked.
struct Lowering {
  let source: SourceText
  let options: NetworkOptions

  var operations: [Operation] = []
  var frames: [Frame]
  var definitions: [Definition] = []
  /// What each name of the file stands for.
  var names: [String: Int] = [:]
  var functions: [String: UserFunction] = [:]
  var leafValues: [Int: [Double]] = [:]
  /// Leaves whose numbers come from the examples, in the order declared.
  var exampleLeaves: [(operation: Int, role: Definition.Role)] = []
  /// Where each name of the file is defined, for the error of using it earlier.
  let places: [String: SourceRange]
  /// In a claim, what is claimed.
  var claim: ClaimContext?

  /// The most operations that a file may amount to once its calls are opened.
  static let operationLimit = 1_000_000
  /// The most elements that an array may have.
  static let elementLimit = 100_000_000
  /// The most calls of a user's functions within one another.
  static let callDepthLimit = 100

  init(_ statements: [Statement], source: SourceText, options: NetworkOptions) {
    self.source = source
    self.options = options
    let whole = SourceRange(0, 0)
    frames = [Frame(name: "", parent: 0, range: whole, arguments: [], isExpanded: true)]
    places = Dictionary(
      statements.compactMap(\.definedName).map { ($0.name, $0.range) },
      uniquingKeysWith: { first, _ in first })
  }

  // MARK: - Building

  /// Adds an operation and returns its position.
  mutating func append(
    _ primitive: Primitive, _ operands: [Int] = [], _ shape: Shape, at place: Place
  ) throws(Diagnostic) -> Int {
    guard operations.count < Lowering.operationLimit else {
      throw error(
        "this file amounts to more than \(Lowering.operationLimit) array operations", place,
        label: "reached here", help: "functions that call each other multiply: name what they share")
    }
    try checkSize(shape, place)
    var isPerExample = operands.contains { operations[$0].isPerExample }
    if case .derivative(_, let ofCost) = primitive { isPerExample = !ofCost && hasExamples }
    if case .overExamples = primitive { isPerExample = false }
    operations.append(
      Operation(
        primitive: primitive, operands: operands, shape: shape, range: place.range,
        isPerExample: isPerExample, frame: place.frame))
    return operations.count - 1
  }

  /// Refuses arrays that no machine holds before their sizes overflow.
  func checkSize(_ shape: Shape, _ place: Place) throws(Diagnostic) {
    let (count, overflow) = shape.extents.reduce((1, false)) { total, extent in
      let (product, overflow) = total.0.multipliedReportingOverflow(by: extent)
      return (product, total.1 || overflow)
    }
    guard overflow || count > Lowering.elementLimit else { return }
    throw error(
      "an array of \(shape.extents.map(String.init).joined(separator: "×")) is too large", place,
      label: "an array may have \(Lowering.elementLimit) elements")
  }

  /// Whether some leaf takes its numbers from the examples.
  var hasExamples: Bool { !exampleLeaves.isEmpty }

  func shape(_ operation: Int) -> Shape { operations[operation].shape }

  // MARK: - Errors

  /// Where in the file an operation stands, and in the body of which call.
  struct Place {
    var range: SourceRange
    var frame: Int
    /// The text in which `range` counts, if it is not the file's.
    var isLibrary = false
  }

  func error(
    _ message: String, _ place: Place, label: String, help: String? = nil
  ) -> Diagnostic {
    error(message, at: place.range, label: label, help: help)
  }

  func error(
    _ message: String, at range: SourceRange, label: String, help: String? = nil
  ) -> Diagnostic {
    Diagnostic(message, at: range, label: label, help: help, in: source)
  }

  /// The source text of a range, on one line, for a headline.
  func text(_ range: SourceRange) -> String {
    let text = source.text(in: range).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
