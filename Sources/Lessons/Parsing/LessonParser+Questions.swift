import Networks
import Wording

extension LessonParser {
  /// Adds a question; the quotation above it is what readers see of it.
  mutating func read(_ fields: QuestionFields) throws(Diagnostic) {
    try checkInsideStep(fields.range)
    guard let above = prose, let quotation = try QuestionText(endOf: above, in: source) else {
      throw failure(
        "the question has no text", at: fields.id, label: "a quotation belongs above this comment",
        help: "write what readers see in lines that begin with `> `")
    }
    if quotation.range.lower == above.lower {
      prose = nil
    } else {
      prose = source.trimmedLines(SourceRange(above.lower, quotation.range.lower))
    }
    endProse()
    next = fields.nextLine
    let question = try Question(fields, quotation, network: networks.last?.index)
    let asked = steps.flatMap(\.questions) + LessonStep.questions(in: parts)
    if let earlier = asked.first(where: { $0.id == question.id }) {
      throw failure(
        "two questions have the id `\(question.id)`", at: question.idRange,
        label: "the first is on line \(source.position(of: earlier.range.lower).line)",
        help: "progress holds on to a question's id, so each has its own in the lesson")
    }
    if question.faded > 0 { try fade(question) }
    parts.append(.ask(question))
  }

  /// Leaves the last lines of what is shown above to a question.
  private mutating func fade(_ question: Question) throws(Diagnostic) {
    let last = parts.lastIndex { part in
      if case .show(let show) = part, show.isOfTrace { true } else { false }
    }
    guard let last, case .show(var show) = parts[last], show.faded == 0 else {
      throw failure(
        "there is nothing to leave out", at: question.idRange,
        label: "no `show` of its own stands above it in this step",
        help: "leave `faded` away, or show something between the two questions")
    }
    show.faded = question.faded
    parts[last] = .show(show)
  }

  /// Adds a question of an earlier lesson: `again: one-neuron/grad-w`.
  mutating func readAgain(_ directive: Directive) throws(Diagnostic) {
    try checkInsideStep(directive.range)
    let halves = source.text(in: directive.arguments).split(
      separator: "/", omittingEmptySubsequences: false)
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else {
      throw failure(
        "which question comes back?",
        at: directive.arguments.isEmpty
          ? directive.range : directive.arguments,
        label: "a lesson's id, `/`, and the question's id",
        help: "for instance `<!-- again: two-two-one/delta2 -->`")
    }
    parts.append(
      .again(
        Again(
          lesson: String(halves[0]), question: String(halves[1]), range: directive.arguments,
          directiveRange: directive.range)))
  }

  /// Reads what was generated for the directive above.
  mutating func readGenerated() throws(Diagnostic) {
    let opening = lines[next]
    let end = lines[next...].firstIndex { text($0) == GeneratedBlock.closing }
    guard let end else {
      throw failure(
        "the generated block is never closed", at: opening,
        label: "no line `\(GeneratedBlock.closing)` follows")
    }
    let inside = lines[(next + 1)..<end].map(text).joined(separator: "\n")
    let block = GeneratedBlock(
      markdown: inside.withoutBlankEnds, range: opening.joined(with: lines[end]))
    next = end + 1
    switch (prose, parts.last) {
    case (nil, .show(var show)?) where show.generated == nil:
      show.generated = block
      parts[parts.count - 1] = .show(show)
    case (nil, .again(var again)?) where again.generated == nil:
      again.generated = block
      parts[parts.count - 1] = .again(again)
    default:
      throw failure(
        "nothing generates this block", at: opening,
        label: "no directive that computes something stands right above",
        help: "`backprop lesson --bless` writes these blocks")
    }
  }
}

extension LessonStep {
  static func questions(in parts: [Part]) -> [Question] {
    parts.compactMap { part in
      if case .ask(let question) = part { question } else { nil }
    }
  }
}

extension String {
  /// The text without blank lines at its beginning and end.
  var withoutBlankEnds: String {
    let isBlank = { (line: Substring) in line.allSatisfy(\.isWhitespace) }
    var lines = split(separator: "\n", omittingEmptySubsequences: false)[...]
    while lines.last.map(isBlank) == true { lines.removeLast() }
    while lines.first.map(isBlank) == true { lines.removeFirst() }
    return lines.joined(separator: "\n")
  }
}

extension SourceText {
  /// A range without the blank lines at its end.
  func trimmedLines(_ range: SourceRange) -> SourceRange {
    var upper = range.upper
    while upper > range.lower, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[upper - 1]) { upper -= 1 }
    return SourceRange(range.lower, upper)
  }
}
