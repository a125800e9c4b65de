import Networks

/// Puts the entries of one parameter together to a report.
struct EntryTally {
  private let name: String
  private let shape: Shape
  private let answers: Answers
  private let numerical: [ChangeDerivative]
  private let byTheBook: (method: ByTheBook, pass: ChangePass)?
  /// The numerical answer that an engine's is compared with: at a kink the nearest that is allowed.
  private let references: [Double]

  init(
    _ parameter: Definition, _ answers: Answers, _ numerical: [ChangeDerivative],
    network: Network, byTheBook: (ByTheBook, ChangePass)?
  ) {
    name = parameter.name
    shape = network.operations[parameter.operation].shape
    self.answers = answers
    self.numerical = numerical
    self.byTheBook = byTheBook.map { (method: $0.0, pass: $0.1) }
    references = zip(numerical, answers.scalar).map { $0.nearest(to: $1) }
  }

  func report() -> ParameterReport {
    var wrong = (count: 0, first: EntryReport?.none)
    var undecidable = (count: 0, first: EntryReport?.none)
    var kinks: [(kink: ChangeDerivative.Kink, count: Int, first: EntryReport)] = []
    var worst: (element: Int, excess: Double)?
    var all = EntryAnswers()
    (all.scalar, all.vectorised, all.numerical) = (answers.scalar, answers.vectorised, references)
    for element in numerical.indices {
      let book = byTheBook.flatMap { $0.method.derivative(answers.parameter, element, $0.pass) }
      let verdict = verdict(element, book)
      all.verdicts.append(verdict)
      let excess = excess(element) + (verdict == .wrong ? 1e6 : 0)
      if excess > (worst?.excess ?? -1) { worst = (element, excess) }
      switch verdict {
      case .right: continue
      case .wrong:
        wrong.count += 1
        if wrong.first == nil { wrong.first = entry(element, verdict, book) }
      case .undecidable:
        undecidable.count += 1
        if undecidable.first == nil { undecidable.first = entry(element, verdict, book) }
      case .kink:
        guard let kink = numerical[element].kink else { continue }
        if let known = kinks.firstIndex(where: { $0.kink.node == kink.node }) {
          kinks[known].count += 1
        } else {
          kinks.append((kink, 1, entry(element, verdict, book)))
        }
      }
    }
    var report = ParameterReport(
      name: name, shape: shape.extents, entries: numerical.count,
      scalarAgainstVectorised: largestError(answers.scalar, answers.vectorised),
      scalarAgainstNumerical: largestError(answers.scalar, references),
      vectorisedAgainstNumerical: largestError(answers.vectorised, references),
      worst: worst.map { worst in
        let book = byTheBook.flatMap {
          $0.method.derivative(answers.parameter, worst.element, $0.pass)
        }
        return entry(worst.element, verdict(worst.element, book), book)
      },
      wrong: .init(count: wrong.count, first: wrong.first),
      undecidable: .init(count: undecidable.count, first: undecidable.first),
      kinks: kinks.map { kink in
        KinkReport(
          node: kink.kink.node, left: kink.kink.left, right: kink.kink.right,
          entries: .init(count: kink.count, first: kink.first))
      })
    report.answers = all
    return report
  }

  /// An entry is right if every answer lies within the bounds of every numerical one.
  private func verdict(_ element: Int, _ book: NumericalDerivative?) -> EntryVerdict {
    let found = numerical[element]
    let engines = [answers.scalar[element], answers.vectorised[element]]
    guard engines.allSatisfy(found.allows) else { return .wrong }
    if found.kink != nil { return .kink }
    if let book {
      // Ridders' estimate of what is left of the truncation is an estimate; ten times it is safe.
      let bound = 10 * book.errorBound + found.errorBound
      guard (engines + [found.value]).allSatisfy({ ($0 - book.value).magnitude <= bound })
      else { return .wrong }
    }
    return found.isDecidable ? .right : .undecidable
  }

  /// How much of its bound the larger of the engines' errors takes.
  private func excess(_ element: Int) -> Double {
    let bound = max(numerical[element].errorBound, .leastNormalMagnitude)
    let errors = [answers.scalar[element], answers.vectorised[element]].map {
      ($0 - numerical[element].nearest(to: $0)).magnitude
    }
    let largest = max(errors[0], errors[1]) / bound
    return largest.isNaN ? .infinity : largest
  }

  private func entry(
    _ element: Int, _ verdict: EntryVerdict, _ book: NumericalDerivative?
  ) -> EntryReport {
    EntryReport(
      name: elementName(name, element, shape), index: shape.subscripts(of: element),
      scalar: answers.scalar[element], vectorised: answers.vectorised[element],
      numerical: references[element], errorBound: numerical[element].errorBound, byTheBook: book,
      verdict: verdict)
  }

  private func largestError(_ a: [Double], _ b: [Double]) -> Double {
    RelativeError.entries(a, b).reduce(0) { $1.isNaN ? .infinity : max($0, $1) }
  }
}
