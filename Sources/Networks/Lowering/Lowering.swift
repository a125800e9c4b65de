import Safetensors

/// Turns the statements of a file into a ``Network``: names become operations, function calls are
/// opened in place, and every shape is checked.
struct Lowering {
  var source: SourceText
  let options: NetworkOptions

  var operations: [Operation] = []
  var frames: [Frame]
  var definitions: [Definition] = []
  /// Where each name stands in ``definitions``.
  var definitionsByName: [String: Int] = [:]
  /// Where the definition of each operation that has a name stands in ``definitions``.
  var definitionsByOperation: [Int: Int] = [:]
  var functions: [String: UserFunction] = [:]
  var leafValues: [Int: [Double]] = [:]
  /// The files of arrays that have been read, by path.
  var storedFiles: [String: SafetensorsFile] = [:]
  /// Leaves whose numbers come from the examples, in the order declared.
  var exampleLeaves: [(operation: Int, role: Definition.Role)] = []
  var exampleCount = 1
  var validationCount = 0
  var masks: [DropoutMask] = []
  /// Positions in ``definitions``.
  var loss: Int?
  var penalty: Int?
  /// Where each name of the file is defined, for the error of using it earlier.
  let places: [String: SourceRange]
  /// The name that the statement at hand defines.
  var nameInDefinition: String?
  /// Whether the statement at hand is an equation or the loss, where masks may be drawn.
  var isInEquation = false
  /// In a claim, what is claimed.
  var claim: ClaimContext?
  var budget = Budget()

  init(_ statements: [Statement], source: SourceText, options: NetworkOptions) {
    self.source = source
    self.options = options
    let whole = SourceRange(0, 0)
    frames = [Frame(name: "", parent: 0, range: whole, arguments: [], isExpanded: true)]
    places = Dictionary(
      statements.compactMap(\.definedName).map { ($0.name, $0.range) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Where in the file an operation stands, and in the body of which call.
  struct Place {
    var range: SourceRange
    var frame = 0
    /// Whether it stands in the standard library; `range` is that of the call then.
    var isLibrary = false
  }

  /// Adds an operation and returns its position.
  mutating func append(
    _ primitive: Primitive, _ operands: [Int] = [], _ shape: Shape, at place: Place,
    isPerExample: Bool? = nil
  ) throws(Diagnostic) -> Int {
    try spend(1, at: place)
    try reserve(shape, at: place)
    operations.append(
      Operation(
        primitive: primitive, operands: operands, shape: shape, range: place.range,
        isPerExample: isPerExample ?? operands.contains { operations[$0].isPerExample },
        frame: place.frame))
    return operations.count - 1
  }

  /// Whether some leaf takes its numbers from the examples.
  var hasExamples: Bool { !exampleLeaves.isEmpty }

  /// The name of the loss, with which derivatives are written.
  var lossName: String { loss.map { definitions[$0].name } ?? "L" }

  func shape(_ operation: Int) -> Shape { operations[operation].shape }

  func definition(named name: String) -> Definition? {
    definitionsByName[name].map { definitions[$0] }
  }

  func definition(of operation: Int) -> Definition? {
    definitionsByOperation[operation].map { definitions[$0] }
  }
}
