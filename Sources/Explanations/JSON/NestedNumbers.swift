package import Networks

/// Numbers as JSON writes an array: a number, a list, or lists in a list.
package enum NestedNumbers: Encodable {
  case number(Double)
  case list([NestedNumbers])

  /// The elements of an array, row by row, nested as its shape says; one element is a number.
  package init(_ elements: [Double], shape: Shape) {
    if let first = elements.first, shape.isNumber {
      self = .number(first)
    } else if shape.extents.count < 2 {
      self = .list(elements.map { .number($0) })
    } else {
      let columns = shape.columns
      self = .list(
        (0..<shape.rows).map { row in
          .list(elements[row * columns..<(row + 1) * columns].map { .number($0) })
        })
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .number(let number): try container.encode(number)
    case .list(let list): try container.encode(list)
    }
  }
}
