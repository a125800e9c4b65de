import Wording

/// The examples and the inputs and targets that they fill.
extension Lowering {
  /// Distributes the columns of the examples over the leaves that have no value of their own; those
  /// of the validation stand behind them.
  mutating func exampleValues(
    _ statement: Examples?, _ validation: Examples?
  ) throws(Diagnostic) -> [Int: ExampleNumbers] {
    guard let statement else {
      if let validation {
        throw error(
          "there are no examples to learn from", at: validation.range,
          label: "these are only looked at",
          help: "add `\(Keyword.examples.example)`")
      }
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
    var values: [Int: ExampleNumbers] = [:]
    exampleCount = try fill(&values, from: statement)
    if let validation { validationCount = try fill(&values, from: validation) }
    return values
  }

  /// Adds a statement's examples to those of each leaf, and returns how many they are.
  private func fill(
    _ values: inout [Int: ExampleNumbers], from statement: Examples
  ) throws(Diagnostic) -> Int {
    let tables = try tables(of: statement)
    let count = tables.first?.rows ?? 0
    var column = 0
    for role in [Definition.Role.input, .target] {
      for leaf in exampleLeaves where leaf.role == role {
        let width = shape(leaf.operation).count
        var numbers = values[leaf.operation] ?? ExampleNumbers(width: width)
        numbers.append(columns: column..<column + width, of: tables, count: count)
        values[leaf.operation] = numbers
        column += width
      }
    }
    return count
  }

  /// The tables whose columns, side by side, are as many as the inputs and targets need.
  private func tables(of statement: Examples) throws(Diagnostic) -> [Table] {
    let (inputs, targets) = (exampleSize(.input), exampleSize(.target))
    switch statement.origin {
    case .rows(let rows):
      for row in rows where row.inputs.count != inputs || row.targets.count != targets {
        throw unfit(row, row.inputs.count == inputs ? .target : .input, among: rows)
      }
      return [Table(columns: inputs + targets, values: rows.flatMap { $0.inputs + $0.targets })]
    case .files(let files):
      var tables: [Table] = []
      for (path, range) in files {
        let table = try self.table(path, at: range)
        if let first = tables.first, first.rows != table.rows {
          throw error(
            "the files have different numbers of rows", at: range,
            label:
              "\(Phrase.counted(table.rows, "row")) here, \(first.rows) in \(quoted(files[0].path))"
          )
        }
        tables.append(table)
      }
      let columns = tables.reduce(0) { $0 + $1.columns }
      guard columns == inputs + targets else {
        let names = tables.flatMap(\.header)
        let count = Phrase.counted(columns, "column")
        let needed = inputs + targets
        throw error(
          files.count == 1
            ? "\(quoted(files[0].path)) has \(count) and the network needs \(needed)"
            : "\(Phrase.all(files.map { quoted($0.path) })) have \(count) and the network needs \(needed)",
          at: files.count == 1 ? files[0].range : statement.range,
          label: "\(needs(.input)), \(needs(.target))",
          help: names.isEmpty
            ? nil : "its header is: \(shortened(names.joined(separator: ", ")))")
      }
      return tables
    }
  }

  /// The numbers of a CSV or an IDX file, told apart by their first bytes.
  private func table(_ path: String, at range: SourceRange) throws(Diagnostic) -> Table {
    var reader = TableReader(name: path)
    var binary: [UInt8]?
    var problem: Diagnostic?
    do {
      try options.readPieces(path) { piece in
        if binary != nil || reader.isEmpty && IDXReader.recognizes(piece) {
          binary = (binary ?? []) + piece
        } else if reader.isEmpty, IDXReader.isPacked(piece) {
          problem = error(
            "\(quoted(path)) is packed", at: range, label: "it is a gzip file",
            help: "unpack it first: `gunzip \(path)`")
          throw CancellationError()
        } else {
          do throws(Diagnostic) { try reader.add(piece) } catch {
            problem = error
            throw CancellationError()
          }
        }
      }
    } catch {
      throw problem
        ?? self.error(
          "cannot read \(quoted(path))", at: range,
          label: Phrase(verbatim: String("\(error)".prefix(200))))
    }
    guard let binary else { return try reader.finish() }
    do throws(IDXReader.Fault) { return try IDXReader.read(binary) } catch {
      throw self.error(
        "\(quoted(path)) is not a well-formed IDX file", at: range, label: error.message)
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
    var help: Phrase = "an array takes its numbers row by row, in the order declared"
    // Where all rows agree, it is the declaration that is likely to be wrong.
    if leaves.count == 1, let leaf = definition(of: leaves[0].operation),
      rows.allSatisfy({ count($0) == count(row) })
    {
      let shape = count(row) == 1 ? "" : "[\(count(row))]"
      help = "to take \(count(row)), declare `\(role.rawValue) \(shortened(leaf.name))\(shape)`"
    }
    let label: Phrase =
      leaves.isEmpty
      ? "\(count(row)) here, but \(needs(role))"
      : declared == 1
        ? "\(count(row)) here, but 1 is declared: \(needs(role))"
        : "\(count(row)) here, but \(declared) are declared: \(needs(role))"
    return error(
      "the example has the wrong number of \(role.rawValue)s", at: row.range, label: label,
      help: help)
  }

  /// How many numbers of an example go to the inputs, or to the targets.
  private func exampleSize(_ role: Definition.Role) -> Int {
    exampleLeaves.filter { $0.role == role }.reduce(0) { $0 + shape($1.operation).count }
  }

  /// `the inputs take 3 (x 2, t 1)`.
  private func needs(_ role: Definition.Role) -> Phrase {
    let leaves = exampleLeaves.filter { $0.role == role }
    guard !leaves.isEmpty else { return "no \(role.rawValue) is without a value" }
    let parts = leaves.prefix(5).compactMap { leaf -> Phrase? in
      definition(of: leaf.operation).map {
        "`\(shortened($0.name))` takes \(shape(leaf.operation).count)"
      }
    }
    return Phrase.list(parts + (leaves.count > 5 ? ["…"] : []))
  }
}
