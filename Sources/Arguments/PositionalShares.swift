/// Shares the positional texts out among the arguments declared, from left to right.
struct PositionalShares {
  /// The texts that fall to each argument, in the order of declaration.
  let texts: [[String]]

  init(
    _ declarations: [PositionalDeclaration], _ given: [String]
  ) throws(ArgumentProblem) {
    var rest = given[...]
    var texts: [[String]] = []
    for (place, declaration) in declarations.enumerated() {
      // What the arguments after this one cannot do without is left to them.
      let reserved = declarations[(place + 1)...].reduce(0) { $0 + $1.count.lowerBound }
      let most = max(declaration.count.lowerBound, rest.count - reserved)
      let share = Array(rest.prefix(min(most, declaration.count.upperBound)))
      guard share.count >= declaration.count.lowerBound else {
        throw .missingPositional(declaration.name)
      }
      texts.append(share)
      rest = rest.dropFirst(share.count)
    }
    if let extra = rest.first {
      throw .extraPositional(extra, atMost: declarations.reduce(0) { $0 + $1.count.upperBound })
    }
    self.texts = texts
  }
}
