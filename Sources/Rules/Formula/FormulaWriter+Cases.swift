extension FormulaWriter {
  /// What a condition says of its two sides.
  private enum Relation: String {
    case above = ">"
    case below = "<"
    case different = "≠"

    var reversed: Relation {
      switch self {
      case .above: .below
      case .below: .above
      case .different: .different
      }
    }
  }

  /// `1 if x > 0, −1 if x < 0, else 0`.
  func cases(_ formula: Formula) -> String {
    var branches: [(value: Formula, condition: Formula, relation: Relation)] = []
    var rest = formula
    while case .cases(let condition, let then, let otherwise) = rest {
      if let last = branches.last, last.relation == .above, last.condition == -condition {
        // Both sides of 0: either the same value, or the same comparison turned round.
        if last.value == then {
          branches[branches.count - 1].relation = .different
        } else {
          branches.append((then, last.condition, .below))
        }
      } else {
        branches.append((then, condition, .above))
      }
      rest = otherwise
    }
    let texts = branches.map { branch in
      let value = text(branch.value, atLeast: .sum, leading: true)
      return "\(value) if \(comparison(branch.condition, branch.relation)), "
    }
    return texts.joined() + "else " + text(rest, atLeast: .sum, leading: true)
  }

  /// How `condition` compares with 0, its negative terms brought to the other side: `a > b`.
  private func comparison(_ condition: Formula, _ relation: Relation) -> String {
    let terms: [Formula] = if case .sum(let terms) = condition { terms } else { [condition] }
    let left = terms.filter { !$0.isNegativeTerm }
    let right = terms.filter(\.isNegativeTerm).map(\.negatedTerm)
    // 1 > x is x < 1.
    return left.allSatisfy(\.isNumber) && !right.allSatisfy(\.isNumber)
      ? "\(side(right)) \(relation.reversed.rawValue) \(side(left))"
      : "\(side(left)) \(relation.rawValue) \(side(right))"
  }

  private func side(_ terms: [Formula]) -> String {
    let formula = terms.count > 1 ? Formula.sum(terms) : terms.first ?? .number(0)
    return text(formula, atLeast: .sum, leading: true)
  }
}
