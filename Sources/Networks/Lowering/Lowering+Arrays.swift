import Wording

/// `[1, 2]`, `[[1, 2], [3, 4]]`.
extension Lowering {
  /// A row of numbers, or a column of rows that are arrays themselves.
  mutating func lowerArray(
    _ elements: [Int], _ body: Body, _ place: Place
  ) throws(Diagnostic) -> Lowered {
    if elements.contains(where: { body.isArray($0) }) {
      return .operation(try lowerMatrix(elements, body, place))
    }
    let numbers = elements.compactMap { body.operand($0).literal }
    if numbers.count == elements.count { return .vector(numbers) }
    var operands: [Int] = []
    for index in elements {
      let element = body.operand(index)
      let operation = try materialize(element)
      guard shape(operation).isNumber else {
        throw error(
          "an array's elements are numbers", element.place, label: "this is \(shape(operation))",
          help: "`concat(a, b)` puts arrays one below the other")
      }
      operands.append(operation)
    }
    return .operation(try append(.stack, operands, Shape([elements.count]), at: place))
  }

  private mutating func lowerMatrix(
    _ rows: [Int], _ body: Body, _ place: Place
  ) throws(Diagnostic) -> Int {
    let columns = try columnCount(of: rows, body)
    let shape = Shape([rows.count, columns])
    let vectors = rows.compactMap { index -> [Double]? in
      if case .vector(let numbers) = body.results[index] { numbers } else { nil }
    }
    if vectors.count == rows.count {
      return try append(.constant(vectors.flatMap { $0 }), [], shape, at: place)
    }
    var operands: [Int] = []
    for index in rows {
      let row = body.operand(index)
      let operation = try materialize(row)
      guard self.shape(operation).extents.count == 1 else {
        throw error(
          "an array has rows and columns, no more", row.place, label: "brackets in three levels")
      }
      operands.append(operation)
    }
    return try append(.stack, operands, shape, at: place)
  }

  /// How many elements each row has; the same number in each.
  private func columnCount(of rows: [Int], _ body: Body) throws(Diagnostic) -> Int {
    var columns: Int?
    for index in rows {
      guard case .array(let elements) = body.expression.nodes[index].kind else {
        throw error(
          "the rows of a matrix are all arrays", body.operand(index).place,
          label: "this is not in brackets", help: "a matrix is written `[[1, 2], [3, 4]]`")
      }
      guard columns == nil || columns == elements.count else {
        throw error(
          "the rows of a matrix have the same length", body.operand(index).place,
          label:
            "\(Phrase.counted(elements.count, "element")) here, \(columns ?? 0) in the first row")
      }
      columns = elements.count
    }
    return columns ?? 0
  }
}

extension Body {
  fileprivate func isArray(_ index: Int) -> Bool {
    if case .array = expression.nodes[index].kind { true } else { false }
  }
}
