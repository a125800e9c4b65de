/// The examples and the inputs and targets that they fill.
extension Lowering {
  /// Distributes the columns of the examples over the leaves that have no value of their own.
  mutating func exampleValues(_ statement: Examples?) throws(Diagnostic) -> [Int: [[Double]]] {
    guard let statement else {
      guard let leaf = exampleLeaves.first, let definition = definition(of: leaf.operation) else {
        return [:]
      }
      let name = shortened(definition.name)
      throw error(
        "\(quoted(name)) has no value", at: definition.nameRange,
        label: "and there are no examples",
        help: "write `\(definition.role.rawValue) \(name) = …`, or add `examples`")
    }
    guard hasExamples else {
      throw error(
        "the examples have nothing to fill", at: statement.range,
        label: "every input and target has a value of its own",
        help: "declare `input x[2]` and `target y` without values")
    }
    let rows = try rows(of: statement)
    exampleCount = rows.count
    var values: [Int: [[Double]]] = [:]
    var column = 0
    for role in [Definition.Role.input, .target] {
      for leaf in exampleLeaves where leaf.role == role {
        let count = shape(leaf.operation).count
        values[leaf.operation] = rows.map { Array($0.dropFirst(column).prefix(count)) }
        column += count
      }
    }
    return values
  }

  /// Each example's numbers, those of its inputs first; checked to be as many as are needed.
  private func rows(of statement: Examples) throws(Diagnostic) -> [ArraySlice<Double>] {
    let (inputs, targets) = (exampleSize(.input), exampleSize(.target))
    switch statement.origin {
    case .rows(let rows):
      for row in rows where row.inputs.count != inputs || row.targets.count != targets {
        throw unfit(row, row.inputs.count == inputs ? .target : .input, among: rows)
      }
      return rows.map { ArraySlice($0.inputs + $0.targets) }
    case .file(let path, let range):
      let table = try readTable(name: path, bytes: try read(path, at: range))
      guard table.columns == inputs + targets else {
        throw error(
          "\(quoted(path)) has \(counted(table.columns, "column")) and the network needs "
            + "\(inputs + targets)", at: range, label: "\(needs(.input)), \(needs(.target))",
          help: "its header is: \(shortened(table.header.joined(separator: ", ")))")
      }
      return (0..<table.rows).map { table[row: $0] }
    }
  }

  /// The error for a row with too many or too few numbers for its inputs, or for its targets.
  private func unfit(
    _ row: ExampleRow, _ role: Definition.Role, among rows: [ExampleRow]
  ) -> Diagnostic {
    func count(_ row: ExampleRow) -> Int {
      role == .input ? row.inputs.count : row.targets.count
    }
    let leaves = exampleLeaves.filter { $0.role == role }
    let declared = exampleSize(role)
    var help = "an array takes its numbers row by row, in the order declared"
    // Where all rows agree, it is the declaration that is likely to be wrong.
    if leaves.count == 1, let leaf = definition(of: leaves[0].operation),
      rows.allSatisfy({ count($0) == count(row) })
    {
      let shape = count(row) == 1 ? "" : "[\(count(row))]"
      help = "to take \(count(row)), declare `\(role.rawValue) \(shortened(leaf.name))\(shape)`"
    }
    let isAre = declared == 1 ? "is" : "are"
    return error(
      "the example has the wrong number of \(role.rawValue)s", at: row.range,
      label: leaves.isEmpty
        ? "\(count(row)) here, but \(needs(role))"
        : "\(count(row)) here, but \(declared) \(isAre) declared: \(needs(role))",
      help: help)
  }

  /// How many numbers of an example go to the inputs, or to the targets.
  private func exampleSize(_ role: Definition.Role) -> Int {
    exampleLeaves.filter { $0.role == role }.reduce(0) { $0 + shape($1.operation).count }
  }

  /// `the inputs take 3 (x 2, t 1)`.
  private func needs(_ role: Definition.Role) -> String {
    let leaves = exampleLeaves.filter { $0.role == role }
    guard !leaves.isEmpty else { return "no \(role.rawValue) is without a value" }
    let parts = leaves.prefix(5).compactMap { leaf in
      definition(of: leaf.operation).map {
        "\(quoted($0.name)) takes \(shape(leaf.operation).count)"
      }
    }
    return parts.joined(separator: ", ") + (leaves.count > 5 ? ", …" : "")
  }
}
