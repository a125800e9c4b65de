import Rules

/// Formulas over whole arrays: the operations between them are calls that tidying leaves alone.
///
/// In such a formula + − × / act element by element, `@` is the matrix product and `.T` the
/// transpose.
enum ArrayFormula {
  static let matrixProduct = "@"
  static let transpose = ".T"

  static func product(_ a: Formula, _ b: Formula) -> Formula { .call(matrixProduct, [a, b]) }

  /// The transpose; of a transpose, what it was of; of a number, itself.
  static func transposed(_ a: Formula, isNumber: Bool) -> Formula {
    if isNumber || a.isNumber { return a }
    if case .call(transpose, let arguments) = a, let inner = arguments.first { return inner }
    return .call(transpose, [a])
  }

  /// The names in a text of the network language that stand between two arrays.
  static let elementwise = "⊙"
}
