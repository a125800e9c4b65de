/// The terms of a sum while it is built: like terms are gathered, a a becomes 2 a.
struct Terms {
  private var terms: [Formula] = []

  /// The terms of a formula, which is tidy already.
  init(_ formula: Formula) {
    terms = formula.terms
  }

  /// The same terms with the other sign.
  init(negating formula: Formula) {
    terms = formula.terms.map(\.negatedTerm)
  }

  /// Adds a formula, or takes it away.
  mutating func add(_ formula: Formula, subtracting: Bool = false) {
    for term in formula.terms { addTerm(subtracting ? term.negatedTerm : term) }
  }

  private mutating func addTerm(_ term: Formula) {
    let (factor, body) = term.factored
    for i in terms.indices {
      let (other, otherBody) = terms[i].factored
      guard otherBody == body, let sum = Ratio.exactSum(other, factor) else { continue }
      if sum.numerator == 0 {
        terms.remove(at: i)
        return
      }
      let gathered = sum.times(body)
      if case .sum = gathered {
        // 3 (a + b) − 2 (a + b): what is left is several terms.
        terms.remove(at: i)
        add(gathered)
      } else {
        terms[i] = gathered
      }
      return
    }
    terms.append(term)
  }

  /// The tidied sum; it begins with a positive term if there is one.
  var formula: Formula {
    guard terms.count > 1 else {
      guard let term = terms.first else { return .number(0) }
      if case .negative(let operand) = term { return -operand }
      return term
    }
    guard terms[0].isNegativeTerm, let first = terms.firstIndex(where: { !$0.isNegativeTerm })
    else { return .sum(terms) }
    var ordered = terms
    ordered.insert(ordered.remove(at: first), at: 0)
    return .sum(ordered)
  }
}

extension Formula {
  /// The terms of a sum; of anything else itself; of 0 none.
  fileprivate var terms: [Formula] {
    switch self {
    case .sum(let terms): terms
    case .number(0): []
    default: [self]
    }
  }

  /// Whether the formula, as a term, follows a minus sign.
  package var isNegativeTerm: Bool {
    switch self {
    case .number(let value): value < 0
    case .negative: true
    default: false
    }
  }

  /// The term with the other sign.
  package var negatedTerm: Formula {
    switch self {
    case .number(let value): .number(-value)
    case .negative(let operand): operand
    default: .negative(self)
    }
  }
}
