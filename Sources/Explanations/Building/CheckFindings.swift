import GradientChecking
import Typography

/// What a gradient check has to say besides its table: what is wrong, undecidable or at a kink.
struct CheckFindings {
  let report: GradientReport

  init(_ report: GradientReport) { self.report = report }

  var blocks: [Block] {
    section("Wrong", report.parameters.compactMap(wrong) + report.rules.compactMap(wrongRule))
      + section("Not decided", report.parameters.compactMap(undecidable))
      + section(
        "Kinks",
        report.parameters.flatMap { parameter in
          parameter.kinks.map { kink($0, of: parameter) }
        })
      + section("Random directions", directions)
  }

  private func section(_ heading: String, _ sentences: [Prose]) -> [Block] {
    sentences.isEmpty
      ? [] : [.heading(heading, level: 1)] + sentences.map { .prose($0) }
  }

  private func wrong(_ parameter: ParameterReport) -> Prose? {
    guard let first = parameter.wrong.first else { return nil }
    return Prose([
      .text("\(CheckFindings.counted(parameter.wrong.count, of: parameter)) wrong: first "),
      .code(first.name), .text(", where "),
    ]) + answers(first) + "; they may differ by " + Prose([.number(first.errorBound), .text(".")])
  }

  private func answers(_ entry: EntryReport) -> Prose {
    let digits = CheckDocument.digits(telling: entry)
    var text = "the scalar engine says \(digits.text(entry.scalar)), the vectorised "
    text += "\(digits.text(entry.vectorised)) and differences \(digits.text(entry.numerical))"
    if let book = entry.byTheBook {
      text += " (by the book \(digits.text(book.value)))"
    }
    return Prose([.text(text)])
  }

  private func wrongRule(_ rule: RuleReport) -> Prose? {
    guard !rule.isRight, let node = rule.worst else { return nil }
    let digits = NumberFormat(significantDigits: 6)
    let place = node.example.map { " in example \($0)" } ?? ""
    let operands = node.values.map(digits.text).joined(separator: ", ")
    let operand = node.values.count > 1 ? ", by operand \(node.operand)" : ""
    return Prose([
      .text("The rule of "), .code(rule.name),
      .text("'s derivative is wrong at \(rule.wrong) of its local derivatives, first at "),
      .code(node.name),
      .text(
        "\(place)\(operand): at \(operands) it says \(digits.text(node.local)), its change "
          + "\(digits.text(node.numerical))."),
    ])
  }

  private func undecidable(_ parameter: ParameterReport) -> Prose? {
    guard let first = parameter.undecidable.first else { return nil }
    return Prose([
      .text(
        "\(CheckFindings.counted(parameter.undecidable.count, of: parameter)) not decided: at "),
      .code(first.name),
      .text(", say, rounding alone may move the answer by "), .number(first.errorBound),
      .text(
        ", so that a wrong one could not be told. The values on the way are too large or too "
          + "nearly equal for 53 bits."),
    ])
  }

  private func kink(_ kink: KinkReport, of parameter: ParameterReport) -> Prose {
    let digits = NumberFormat(significantDigits: 6)
    let count = kink.entries.count
    let entries = count == 1 ? "1 entry" : "\(count) entries"
    var text = "\(entries) of \(parameter.name) \(count == 1 ? "lies" : "lie") at a kink, "
    text += "\(kink.node)"
    guard let first = kink.entries.first else { return Prose([.text(text + ".")]) }
    text += ": at \(first.name) the derivative from below is \(digits.text(kink.left)), from above "
    text += "\(digits.text(kink.right)), and the engines' \(digits.text(first.scalar)) "
    let isOne = [kink.left, kink.right].contains { abs($0 - first.scalar) <= first.errorBound }
    return Prose([.text(text + (isOne ? "is one of them." : "lies between."))])
  }

  private var directions: [Prose] {
    guard let directions = report.directions else { return [] }
    let digits = NumberFormat(significantDigits: 10)
    let bad = directions.directions.first { $0.verdict == .wrong }
    var sentences: [Prose] = [
      Prose([
        .text(
          "This was the fast mode: the entries were not compared one by one, but the derivatives "
            + "along \(directions.directions.count) random directions (seed \(directions.seed)), in "
            + "each of which every entry of every parameter goes up or down by 1. A single entry "
            + "that is wrong by less than "),
        .number(directions.unseenError),
        .text(" would not be seen; nor would several whose errors cancel out in all directions."),
      ])
    ]
    if let bad {
      sentences.append(
        Prose([
          .text(
            "Along one direction the scalar engine says \(digits.text(bad.scalar)), the vectorised "
              + "\(digits.text(bad.vectorised)) and differences \(digits.text(bad.numerical)); they "
              + "may differ by "), .number(bad.errorBound),
          .text(". Without --fast the check names the entries."),
        ]))
    }
    return sentences
  }

  /// `3 of the 6 entries of W1 are`.
  static func counted(_ count: Int, of parameter: ParameterReport) -> String {
    if parameter.entries == 1 { return "\(parameter.name) is" }
    return "\(count) of the \(parameter.entries) entries of \(parameter.name) "
      + (count == 1 ? "is" : "are")
  }
}
