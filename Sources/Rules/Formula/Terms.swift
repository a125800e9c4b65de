/// The terms of a sum while it is built: like terms are gathered, a a becomes 2 a.
struct Terms {
  private var terms: [Formula] = []
  /// Where the first term of each body stands; empty until it is asked for, and after changes.
  private var places: [Formula: Int] = [:]

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
    var place = firstPlace(of: body)
    while let index = place {
      if let sum = Ratio.exactSum(terms[index].factored.0, factor) {
        gather(sum, body, at: index)
        return
      }
      place = terms[(index + 1)...].firstIndex { $0.factored.body == body }
    }
    if !places.isEmpty, places[body] == nil { places[body] = terms.count }
    terms.append(term)
  }

  /// Puts `sum` times `body` in the place of a term.
  private mutating func gather(_ sum: Ratio, _ body: Formula, at index: Int) {
    guard sum.numerator != 0 else {
      remove(at: index)
      return
    }
    let gathered = sum.times(body)
    if case .sum = gathered {
      // 3 (a + b) − 2 (a + b): what is left is several terms.
      remove(at: index)
      add(gathered)
    } else {
      terms[index] = gathered
      if gathered.factored.body != body { places = [:] }
    }
  }

  private mutating func remove(at index: Int) {
    terms.remove(at: index)
    places = [:]
  }

  /// The first term that is a number times `body`.
  private mutating func firstPlace(of body: Formula) -> Int? {
    // A few are compared faster than they are looked up.
    guard terms.count > 8 else { return terms.firstIndex { $0.factored.body == body } }
    if places.isEmpty {
      for (index, term) in terms.enumerated().reversed() { places[term.factored.body] = index }
    }
    return places[body]
  }

  /// Brings a positive term to the front, if there is one.
  mutating func leadWithPositive() {
    guard terms.first?.isNegativeTerm ?? false,
      let first = terms.firstIndex(where: { !$0.isNegativeTerm })
    else { return }
    terms.insert(terms.remove(at: first), at: 0)
    places = [:]
  }

  /// The tidied sum; it begins with a positive term if there is one.
  var formula: Formula {
    guard terms.count > 1 else {
      guard let term = terms.first else { return .number(0) }
      if case .negative(let operand) = term { return -operand }
      return term
    }
    var ordered = self
    ordered.leadWithPositive()
    return .sum(ordered.terms)
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
