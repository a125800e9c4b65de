import GradientChecking
import Typography

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
    func section(_ heading: String, _ sentences: [Prose]) -> [Block] {
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
    var text = "the scalar engine says \(digits.text(first.scalar)), the vectorised engine "
    text += "\(digits.text(first.vectorised)), numerical differentiation "
    text += digits.text(first.numerical)
    if let book = first.byTheBook { text += " and by the book \(digits.text(book.value))" }
    let count = CheckFindings.counted(parameter.wrong.count, of: parameter)
    let opening: Prose =
      parameter.entries == 1
      ? Prose([.text("\(count) wrong: ")])
      : Prose([.text("\(count) wrong. At "), .code(first.name), .text(" ")])
    return opening
      + Prose([.text("\(text). The bound is "), .number(first.errorBound), .text(".")])
  }

  private func wrongRule(_ rule: RuleReport) -> Prose? {
    guard !rule.isRight, let node = rule.worst else { return nil }
    let digits = numbers.telling(node.local, node.numerical)
    let place = node.example.map { " in example \($0)" } ?? ""
    let operands = node.values.map(digits.text).joined(separator: ", ")
    let operand = node.values.count > 1 ? ", by operand \(node.operand)" : ""
    let count =
      rule.wrong == 1 ? "1 local derivative" : "\(rule.wrong) local derivatives"
    return Prose([
      .text("The rule "), .code(rule.name), .text(" gives \(count) wrong, first at "),
      .code(node.name),
      .text(
        "\(place)\(operand): at \(operands) it says \(digits.text(node.local)), and how its value "
          + "changes says \(digits.text(node.numerical))."),
    ])
  }

  private func undecidable(_ parameter: ParameterReport) -> Prose? {
    guard let first = parameter.undecidable.first else { return nil }
    let count = CheckFindings.counted(parameter.undecidable.count, of: parameter)
    let place: Prose = parameter.entries == 1 ? "The" : "At " + Prose.code(first.name) + " the"
    return Prose([.text("\(count) undecidable. ")]) + place
      + Prose([
        .text(" scalar engine says "), .exact(first.scalar),
        .text(", but rounding alone may move that by "), .number(first.errorBound),
        .text(
          ", so that a wrong answer could not be told from a right one. The values on the way are "
            + "too large, or too nearly equal, for the 53 bits of a number."),
      ])
  }

  private func kink(_ kink: KinkReport, of parameter: ParameterReport) -> Prose {
    let count = kink.entries.count
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    var text = "\(entries) of \(parameter.name) \(count == 1 ? "lies" : "lie") at a kink: "
    text += kink.node
    guard let first = kink.entries.first else { return Prose([.text(text + ".")]) }
    text += ". For \(first.name) the derivative is \(numbers.text(kink.left)) from the left and "
    text += "\(numbers.text(kink.right)) from the right; "
    text += "the engines' \(numbers.text(first.scalar)) "
    let isOne = [kink.left, kink.right].contains { abs($0 - first.scalar) <= first.errorBound }
    return Prose([.text(text + (isOne ? "is one of them." : "lies between."))])
  }

  /// `3 of the 6 entries of W1 are`.
  static func counted(_ count: Int, of parameter: ParameterReport) -> String {
    if parameter.entries == 1 { return "\(parameter.name) is" }
    return "\(count) of the \(parameter.entries) entries of \(parameter.name) "
      + (count == 1 ? "is" : "are")
  }
}
