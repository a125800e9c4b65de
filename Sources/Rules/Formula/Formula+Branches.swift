extension Formula {
  /// One of the cases of a formula: its value where two sides compare so.
  package struct Branch {
    /// What a condition says of its two sides.
    package enum Relation: String {
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

    package let value: Formula
    package let left: Formula
    package let relation: Relation
    package let right: Formula

    /// Where `condition` compares so with 0, its negative terms brought to the other side: `a > b`.
    init(value: Formula, condition: Formula, relation: Relation) {
      let terms: [Formula] = if case .sum(let terms) = condition { terms } else { [condition] }
      let left = terms.filter { !$0.isNegativeTerm }
      let right = terms.filter(\.isNegativeTerm).map(\.negatedTerm)
      // 1 > x is x < 1.
      let isReversed = left.allSatisfy(\.isNumber) && !right.allSatisfy(\.isNumber)
      self.value = value
      self.left = Branch.side(isReversed ? right : left)
      self.relation = isReversed ? relation.reversed : relation
      self.right = Branch.side(isReversed ? left : right)
    }

    private static func side(_ terms: [Formula]) -> Formula {
      terms.count > 1 ? .sum(terms) : terms.first ?? .number(0)
    }
  }

  /// The cases of a formula, in order, and what it is elsewhere; no cases if it has none.
  package var branches: (cases: [Branch], otherwise: Formula) {
    var found: [(value: Formula, condition: Formula, relation: Branch.Relation)] = []
    var rest = self
    while case .cases(let condition, let then, let otherwise) = rest {
      if let last = found.last, last.relation == .above, last.condition == -condition {
        // Both sides of 0: either the same value, or the same comparison turned round.
        if last.value == then {
          found[found.count - 1].relation = .different
        } else {
          found.append((then, last.condition, .below))
        }
      } else {
        found.append((then, condition, .above))
      }
      rest = otherwise
    }
    let cases = found.map {
      Branch(value: $0.value, condition: $0.condition, relation: $0.relation)
    }
    return (cases, rest)
  }
}
