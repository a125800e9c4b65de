package import Wording

/// The extents of an array, rows first.
///
/// `[]` is a single number, `[n]` a column vector, `[m, n]` a matrix. A vector behaves as an n×1
/// matrix, and an array of one element as a number, so shapes are compared by their rows and columns
/// while the extents keep what was declared.
public struct Shape: Hashable, Sendable {
  /// The extents as declared, at most two in the language of today.
  public let extents: [Int]

  /// The shape with these extents, each at least 1.
  public init(_ extents: [Int]) { self.extents = extents }

  /// A single number.
  public static let number = Shape([])

  /// The plainest shape with so many rows and columns: a number, a vector or a matrix.
  public static func array(rows: Int, columns: Int) -> Shape {
    if columns != 1 { return Shape([rows, columns]) }
    return rows == 1 ? .number : Shape([rows])
  }

  /// The number of rows: 1 for a number.
  public var rows: Int { extents.first ?? 1 }
  /// The number of columns: 1 for a number and for a vector.
  public var columns: Int { extents.count < 2 ? 1 : extents[1] }
  /// The number of elements; `Int.max` if there are more.
  public var count: Int {
    extents.reduce(1) { count, extent in
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      return overflow ? .max : product
    }
  }
  /// Whether there is one element, which makes it a number.
  public var isNumber: Bool { rows == 1 && columns == 1 }
  /// Whether it is a column: a vector or an n×1 matrix.
  public var isColumn: Bool { columns == 1 }
  /// Whether it has more than one row and more than one column.
  public var isMatrix: Bool { rows > 1 && columns > 1 }

  /// Whether both have the same rows and columns.
  public func matches(_ other: Shape) -> Bool {
    rows == other.rows && columns == other.columns
  }
}

extension Phrase.StringInterpolation {
  /// A shape in a sentence: `4×3`, or that it is a number.
  package mutating func appendInterpolation(_ shape: Shape) {
    if shape.isNumber {
      appendInterpolation("a number" as Phrase)
    } else {
      appendInterpolation(Phrase(verbatim: shape.description))
    }
  }
}

extension Shape: CustomStringConvertible {
  /// `4×3`; a vector of n reads `n×1` and a number `a number`.
  public var description: String {
    isNumber ? "a number" : "\(rows)×\(columns)"
  }
}

extension Shape {
  /// The subscripts, counted from 1, of the element at a position; none for a number.
  package func subscripts(of position: Int) -> [Int] {
    if isNumber { return [] }
    return extents.count < 2 ? [position + 1] : [position / columns + 1, position % columns + 1]
  }
}
