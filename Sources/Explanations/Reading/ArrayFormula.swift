import Networks
import Rules

/// Formulas over whole arrays: the operations between them are calls that tidying leaves alone.
///
/// In such a formula + − × / act element by element, `@` is the matrix product and `.T` the
/// transpose; a call whose name is subscripts, `[2..3]`, takes elements of its operand.
enum ArrayFormula {
  static let matrixProduct = "@"
  static let transpose = ".T"
  /// An array literal of its operands.
  static let stack = "["
  /// An array of ones, of the extents that are its operands.
  static let ones = "ones"
  /// The same of zeros.
  static let zeros = "zeros"
  /// The first operand in the places that the second names, and 0 elsewhere.
  static let spread = "spread"

  /// Whether a call is written with signs and not as a name with its arguments in brackets.
  static func isSign(_ name: String) -> Bool {
    name == matrixProduct || name == transpose || name.hasPrefix(stack)
  }

  static func product(_ a: Formula, _ b: Formula) -> Formula { .call(matrixProduct, [a, b]) }

  /// The transpose; of a transpose, what it was of; of a number, itself.
  static func transposed(_ a: Formula, isNumber: Bool) -> Formula {
    if isNumber || a.isNumber { return a }
    if case .call(transpose, let arguments) = a, let inner = arguments.first { return inner }
    return .call(transpose, [a])
  }

  /// A formula's elements in another shape.
  static func reshaped(_ a: Formula, to shape: Shape) -> Formula {
    shape.isColumn
      ? .call("flatten", [a])
      : .call("reshape", [a, .number(Double(shape.rows)), .number(Double(shape.columns))])
  }

  /// The subscripts that pick some rows and columns of an array of a shape: `[2]`, `[1..2, :]`.
  static func subscripts(_ rows: Range<Int>, _ columns: Range<Int>, of shape: Shape) -> String {
    func text(_ range: Range<Int>, of extent: Int) -> String {
      if range.count == 1 { return "\(range.lowerBound + 1)" }
      return range.count == extent ? ":" : "\(range.lowerBound + 1)..\(range.upperBound)"
    }
    let first = text(rows, of: shape.rows)
    return shape.extents.count < 2
      ? "[\(first)]" : "[\(first), \(text(columns, of: shape.columns))]"
  }

  /// The shape that subscripts pick out of one.
  static func shape(of subscripts: String, in shape: Shape) -> Shape? {
    let parts = subscripts.dropFirst().dropLast().split(separator: ", ")
    let extents = zip(parts, [shape.rows, shape.columns]).map { part, extent in
      if part == ":" { return extent }
      let ends = part.split(separator: ".").compactMap { Int($0) }
      return ends.count == 2 ? ends[1] - ends[0] + 1 : 1
    }
    return Shape(extents)
  }
}
