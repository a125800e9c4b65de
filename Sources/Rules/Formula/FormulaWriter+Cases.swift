extension FormulaWriter {
  /// `1 if x > 0, −1 if x < 0, else 0`.
  func cases(_ formula: Formula) -> String {
    var branches: [(value: Formula, condition: Formula, isNonzero: Bool)] = []
    var rest = formula
    while case .cases(let condition, let then, let otherwise) = rest {
      if let last = branches.last, last.value == then, last.condition == -condition {
        branches[branches.count - 1].isNonzero = true
      } else {
        branches.append((then, condition, false))
      }
      rest = otherwise
    }
    let texts = branches.map { branch in
      let relation = comparison(branch.condition, isNonzero: branch.isNonzero)
      return "\(text(branch.value, atLeast: .sum, leading: true)) if \(relation), "
    }
    return texts.joined() + "else " + text(rest, atLeast: .sum, leading: true)
  }

  /// What `condition` > 0 says, its negative terms brought to the other side: `a > b`, `x < 1`.
  private func comparison(_ condition: Formula, isNonzero: Bool) -> String {
    let terms: [Formula] = if case .sum(let terms) = condition { terms } else { [condition] }
    let left = terms.filter { !$0.isNegativeTerm }
    let right = terms.filter(\.isNegativeTerm).map(\.negatedTerm)
    if left.allSatisfy(\.isNumber), !right.allSatisfy(\.isNumber) {
      return side(right) + (isNonzero ? " ≠ " : " < ") + side(left)
    }
    return side(left) + (isNonzero ? " ≠ " : " > ") + side(right)
  }

  private func side(_ terms: [Formula]) -> String {
    let formula = terms.count > 1 ? Formula.sum(terms) : terms.first ?? .number(0)
    return text(formula, atLeast: .sum, leading: true)
  }
}
