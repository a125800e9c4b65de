extension Formula {
  /// The formula with whole parts of it replaced, tidied again.
  ///
  /// The largest parts are replaced first; what `replacement` returns is not looked into.
  public func replacingParts(_ replacement: (Formula) -> Formula?) -> Formula {
    if let other = replacement(self) { return other }
    switch self {
    case .number, .symbol:
      return self
    case .negative(let operand):
      return -operand.replacingParts(replacement)
    case .sum(let terms):
      return terms.dropFirst().reduce(
        terms.first?.replacingParts(replacement) ?? .number(0)
      ) { $0 + $1.replacingParts(replacement) }
    case .product(let factors):
      return factors.reduce(.number(1)) { $0 * $1.replacingParts(replacement) }
    case .quotient(let numerator, let denominator):
      return numerator.replacingParts(replacement) / denominator.replacingParts(replacement)
    case .power(let base, let exponent):
      return .power(
        base.replacingParts(replacement), exponent.replacingParts(replacement))
    case .call(let name, let arguments):
      return .calling(name, arguments.map { $0.replacingParts(replacement) })
    case .cases(let condition, let then, let otherwise):
      return .positive(
        condition.replacingParts(replacement), then: then.replacingParts(replacement),
        otherwise: otherwise.replacingParts(replacement))
    }
  }

  /// The same formula, part for part, with other names.
  public func renaming(_ rename: (String) -> String) -> Formula {
    switch self {
    case .number: self
    case .symbol(let name): .symbol(rename(name))
    case .negative(let operand): .negative(operand.renaming(rename))
    case .sum(let terms): .sum(terms.map { $0.renaming(rename) })
    case .product(let factors): .product(factors.map { $0.renaming(rename) })
    case .quotient(let a, let b): .quotient(a.renaming(rename), b.renaming(rename))
    case .power(let base, let exponent):
      .power(base: base.renaming(rename), exponent: exponent.renaming(rename))
    case .call(let name, let arguments): .call(name, arguments.map { $0.renaming(rename) })
    case .cases(let condition, let then, let otherwise):
      .cases(
        condition: condition.renaming(rename), then: then.renaming(rename),
        otherwise: otherwise.renaming(rename))
    }
  }

  /// A sum whose terms share a name as that name times a sum: p − p q is p (1 − q).
  public var factoringOutNames: Formula {
    guard case .sum(let terms) = self else { return self }
    let shared = terms.dropFirst().reduce(terms.first?.factorNames ?? []) {
      $0.intersection($1.factorNames)
    }
    guard let name = symbols.first(where: { shared.contains($0) }) else { return self }
    let rest = terms.dropFirst().reduce(terms[0] / .symbol(name)) { $0 + $1 / .symbol(name) }
    return .symbol(name) * rest.factoringOutNames
  }

  /// The names by which the formula can be divided.
  private var factorNames: Set<String> {
    switch self {
    case .symbol(let name): [name]
    case .negative(let operand): operand.factorNames
    case .product(let factors): factors.reduce(into: []) { $0.formUnion($1.factorNames) }
    case .quotient(let numerator, _): numerator.factorNames
    case .power(.symbol(let name), .number(let n)) where n >= 1: [name]
    case .number, .sum, .power, .call, .cases: []
    }
  }

  /// The formula with the branch taken in the place of each conditional.
  ///
  /// A conditional whose condition has no value stays.
  public func takingBranches(_ lookup: (String) -> Double?) -> Formula {
    replacingParts { part in
      guard case .cases(let condition, let then, let otherwise) = part,
        let value = condition.evaluate(lookup)
      else { return nil }
      return (value > 0 ? then : otherwise).takingBranches(lookup)
    }
  }
}
