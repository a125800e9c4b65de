import Rules

/// What formulas are but for the names in them, as numbers that are equal where formulas are.
struct FormulaPattern {
  private(set) var tokens: [UInt64] = []
  /// The nodes whose names are in the formulas, in the order in which they first appear.
  private(set) var nodes: [Int]

  /// More is not worth comparing.
  private static let limit = 48
  private static let nodeLimit = 12

  init(nodes: [Int]) { self.nodes = nodes }

  /// Adds a formula; `lookup` says which node a name stands for, and how it is named.
  ///
  /// Returns false if a name in it is none, or the formulas are too long.
  mutating func add(
    _ formula: Formula, _ lookup: (String) -> (node: Int, kind: Int32)?
  ) -> Bool {
    guard tokens.count < FormulaPattern.limit else { return false }
    switch formula {
    case .number(let value):
      tokens += [1, value.bitPattern]
      return true
    case .symbol("…"):
      tokens.append(2)
      return true
    case .symbol(let name):
      guard let (node, kind) = lookup(name), nodes.count < FormulaPattern.nodeLimit else {
        return false
      }
      let index = nodes.firstIndex(of: node) ?? nodes.count
      if index == nodes.count { nodes.append(node) }
      tokens.append(3 | UInt64(index) << 8 | UInt64(UInt32(bitPattern: kind)) << 32)
      return true
    case .sum(let parts): return add(4, parts, lookup)
    case .negative(let part): return add(5, [part], lookup)
    case .product(let parts): return add(6, parts, lookup)
    case .quotient(let above, let below): return add(7, [above, below], lookup)
    case .power(let base, let exponent): return add(8, [base, exponent], lookup)
    case .call(let name, let parts):
      tokens += name.utf8.map(UInt64.init)
      return add(9, parts, lookup)
    case .cases(let condition, let then, let otherwise):
      return add(10, [condition, then, otherwise], lookup)
    }
  }

  private mutating func add(
    _ token: UInt64, _ parts: [Formula], _ lookup: (String) -> (node: Int, kind: Int32)?
  ) -> Bool {
    guard parts.count < FormulaPattern.limit else { return false }
    tokens.append(token | UInt64(parts.count) << 8)
    for part in parts where !add(part, lookup) { return false }
    return true
  }
}
