import GradientChecking
import Typography
import Wording

/// What a gradient check has to say besides its tables: what is wrong, undecidable or at a kink.
struct CheckFindings {
  let report: GradientReport
  let numbers: NumberFormat

  init(_ report: GradientReport, numbers: NumberFormat) {
    self.report = report
    self.numbers = numbers
  }

  /// Each kind of finding under a heading of a level.
  func blocks(level: Int) -> [Block] {
    func section(_ heading: Phrase, _ sentences: [Prose]) -> [Block] {
      sentences.isEmpty
        ? [] : [.heading(heading, level: level)] + sentences.map { .prose($0) }
    }
    return section(
      "Wrong", report.parameters.compactMap(wrong) + report.rules.compactMap(wrongRule))
      + section("Undecidable", report.parameters.compactMap(undecidable))
      + section(
        "Kinks",
        report.parameters.flatMap { parameter in
          parameter.kinks.map { kink($0, of: parameter) }
        })
      + section(
        "Random directions",
        report.directions.map { DirectionFindings(report: $0, numbers: numbers).sentences } ?? [])
  }

  private func wrong(_ parameter: ParameterReport) -> Prose? {
    guard let first = parameter.wrong.first else { return nil }
    let digits = numbers.telling(first)
    let (scalar, vectorised, numerical) = (
      digits.text(first.scalar), digits.text(first.vectorised), digits.text(first.numerical)
    )
    let said: Phrase =
      first.byTheBook.map {
        """
        the scalar engine says \(scalar), the vectorised engine \(vectorised), numerical \
        differentiation \(numerical) and by the book \(digits.text($0.value))
        """
      } ?? """
        the scalar engine says \(scalar), the vectorised engine \(vectorised), numerical \
        differentiation \(numerical)
        """
    let (count, all, name) = (parameter.wrong.count, parameter.entries, parameter.name)
    let bound = Prose.Part.number(first.errorBound)
    if all == 1 { return "\(name) is wrong: \(said). The bound is \(bound)." }
    let place = Prose.code(first.name)
    return count == 1
      ? "1 of the \(all) entries of \(name) is wrong. At \(place) \(said). The bound is \(bound)."
      : """
      \(count) of the \(all) entries of \(name) are wrong. At \(place) \(said). The bound is \(bound).
      """
  }

  private func wrongRule(_ rule: RuleReport) -> Prose? {
    guard !rule.isRight, let node = rule.worst else { return nil }
    let digits = numbers.telling(node.local, node.numerical)
    let name = Prose.code(Phrase(nodeName: node.name).text)
    let example: Prose = node.example.map { "\(name) in example \($0)" } ?? name
    let place: Prose = node.values.count > 1 ? "\(example), by operand \(node.operand)" : example
    let operands = Phrase(verbatim: node.values.map(digits.text).joined(separator: ", "))
    let (local, numerical) = (digits.text(node.local), digits.text(node.numerical))
    let own = Prose.code(rule.name)
    return rule.wrong == 1
      ? """
      The rule \(own) gives 1 local derivative wrong, first at \(place): at \(operands) it says \
      \(local), and how its value changes says \(numerical).
      """
      : """
      The rule \(own) gives \(rule.wrong) local derivatives wrong, first at \(place): at \(operands) it \
      says \(local), and how its value changes says \(numerical).
      """
  }

  private func undecidable(_ parameter: ParameterReport) -> Prose? {
    guard let first = parameter.undecidable.first else { return nil }
    let (count, all, name) = (parameter.undecidable.count, parameter.entries, parameter.name)
    let (said, bound) = (Prose.Part.exact(first.scalar), Prose.Part.number(first.errorBound))
    let place = Prose.code(first.name)
    let counted: Prose =
      count == 1
      ? "1 of the \(all) entries of \(name) is undecidable."
      : "\(count) of the \(all) entries of \(name) are undecidable."
    let opening: Prose = all == 1 ? "\(name) is undecidable." : counted
    let reason: Prose =
      all == 1
      ? """
      The scalar engine says \(said), but rounding alone may move that by \(bound), so that a wrong \
      answer could not be told from a right one.
      """
      : """
      At \(place) the scalar engine says \(said), but rounding alone may move that by \(bound), so that \
      a wrong answer could not be told from a right one.
      """
    return opening.followed(by: reason).followed(
      by: """
        The values on the way are too large, or too nearly equal, for the 53 bits of a number.
        """)
  }

  private func kink(_ kink: KinkReport, of parameter: ParameterReport) -> Prose {
    let count = kink.entries.count
    let place = Phrase(nodeName: kink.node)
    let counted: Prose =
      count == 1
      ? "1 entry of \(parameter.name) lies at a kink: \(place)."
      : "\(count) entries of \(parameter.name) lie at a kink: \(place)."
    guard let first = kink.entries.first else { return counted }
    let (left, right) = (numbers.text(kink.left), numbers.text(kink.right))
    let said = numbers.text(first.scalar)
    let isOne = [kink.left, kink.right].contains { abs($0 - first.scalar) <= first.errorBound }
    return counted.followed(
      by: isOne
        ? """
        For \(first.name) the derivative is \(left) from the left and \(right) from the right; the \
        engines' \(said) is one of them.
        """
        : """
        For \(first.name) the derivative is \(left) from the left and \(right) from the right; the \
        engines' \(said) lies between.
        """)
  }
}
