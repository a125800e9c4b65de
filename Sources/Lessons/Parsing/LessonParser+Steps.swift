import Networks
import Typography
import Wording

extension LessonParser {
  /// Reads the next line, and with it the block that it begins.
  mutating func readLine() throws(Diagnostic) {
    let line = lines[next]
    if source.trimmed(line).isEmpty {
      next += 1
    } else if let fence = Fence(line, in: source) {
      try read(fence)
    } else if let fields = try QuestionFields(lines, from: next, in: source) {
      try read(fields)
    } else if text(line) == GeneratedBlock.opening {
      try readGenerated()
    } else if let directive = try Directive(line, in: source) {
      try read(directive)
    } else if let heading = try Heading(line, in: source), heading.level <= 2 {
      throw misplaced(heading)
    } else {
      try checkUnderline(line)
      try addProse(line)
      next += 1
    }
  }

  // MARK: - Steps

  private mutating func read(_ directive: Directive) throws(Diagnostic) {
    next += 1
    endProse()
    switch directive.keyword {
    case .step: try beginStep(directive)
    case .show: try add(directive) { directive throws(Diagnostic) in try Show.Subject(directive) }
    case .table:
      try add(directive) { directive throws(Diagnostic) in try Show.Subject(table: directive) }
    case .train:
      try add(directive) { directive throws(Diagnostic) in try Show.Subject(training: directive) }
    case .check:
      try add(directive) { directive throws(Diagnostic) in try Show.Subject(check: directive) }
    case .again: try readAgain(directive)
    case .ask:
      // What begins as a question does has been read as one.
      throw failure(
        "a question begins with `\(QuestionFields.opening)`", at: directive.range,
        help: "write `\(directive.keyword.example)` and its keys below")
    }
  }

  private mutating func add(
    _ directive: Directive, _ read: (Directive) throws(Diagnostic) -> Show.Subject
  ) throws(Diagnostic) {
    try checkInsideStep(directive.range)
    guard let network = networks.last else {
      throw failure(
        "there is no network to show", at: directive.range,
        label: "no network block stands above",
        help: "begin one with a line ```network, end it with a line ```")
    }
    parts.append(
      .show(Show(subject: try read(directive), network: network.index, range: directive.range)))
  }

  private mutating func beginStep(_ directive: Directive) throws(Diagnostic) {
    try endStep()
    let idRange = source.trimmed(directive.arguments)
    let id = try identifier(at: idRange, in: source)
    if let earlier = steps.first(where: { $0.id == id }) {
      throw failure(
        "two steps have the id `\(id)`", at: idRange,
        label: "the first is on line \(source.position(of: earlier.range.lower).line)",
        help: "progress and links hold on to a step's id, so each has its own")
    }
    guard next < lines.count, let heading = try Heading(lines[next], in: source), heading.level == 2
    else {
      throw failure(
        "no heading follows the step's id", at: directive.range,
        label: "a heading belongs on the next line", help: "write `## ` and the step's title")
    }
    step = StepHeading(id: id, title: text(heading.title), range: lines[next])
    next += 1
  }

  /// Closes the step that is being read, if there is one.
  mutating func endStep() throws(Diagnostic) {
    endProse()
    guard let step else { return }
    guard !parts.isEmpty else {
      throw failure(
        "the step `\(step.id)` is empty", at: step.range, label: "nothing stands below it")
    }
    steps.append(LessonStep(id: step.id, title: step.title, parts: parts, range: step.range))
    (self.step, parts) = (nil, [])
  }

  private func misplaced(_ heading: Heading) -> Diagnostic {
    guard heading.level == 2 else {
      return failure(
        "a lesson has one level-1 heading", at: heading.title, label: "the title stands above",
        help: "a step begins with `##`, a heading within a step with `###`")
    }
    return failure(
      "the step has no id", at: heading.title, label: "the line above names none",
      help: suggestedIdentifier(for: text(heading.title)).map {
        "write `<!-- step: \($0) -->` on the line above"
      })
  }

  // MARK: - Blocks

  private mutating func read(_ fence: Fence) throws(Diagnostic) {
    try checkInsideStep(fence.range)
    let word = text(fence.word)
    if word != "network", word != "math",
      let nearest = Spelling.nearest(to: word, among: ["network", "math"])
    {
      throw failure(
        "unknown block: `\(word)`", at: fence.word, help: "did you mean `\(nearest)`?")
    }
    let opening = next
    next += 1
    while next < lines.count, !fence.isClosed(by: lines[next], in: source) { next += 1 }
    guard next < lines.count else {
      throw failure(
        "the block is never closed", at: fence.range, label: "no line that ends it follows")
    }
    let closing = next
    next += 1
    guard word == "network" else {
      for line in opening...closing { try addProse(lines[line]) }
      return
    }
    guard fence.indentation == 0 else {
      throw failure(
        "a network block begins at the start of its line", at: fence.range,
        label: "this one is indented")
    }
    guard closing > opening + 1 else {
      throw failure("the network block is empty", at: fence.range)
    }
    endProse()
    let range = SourceRange(lines[opening + 1].lower, lines[closing - 1].upper)
    let block = NetworkBlock(index: networks.count, range: range, in: source)
    networks.append(block)
    parts.append(.network(block))
  }

  // MARK: - Prose

  private mutating func addProse(_ line: SourceRange) throws(Diagnostic) {
    try checkInsideStep(source.trimmed(line))
    prose = prose?.joined(with: line) ?? line
  }

  mutating func endProse() {
    guard let range = prose else { return }
    parts.append(.prose(markdown: text(range), range: range))
    prose = nil
  }

  func checkInsideStep(_ range: SourceRange) throws(Diagnostic) {
    guard step == nil else { return }
    throw failure(
      "this belongs to no step", at: range, label: "no step has begun",
      help: "a step begins with `<!-- step: its-id -->` and below it `## Its title`")
  }

  /// Refuses a line of `---` or `===` below a paragraph: GitHub makes a heading of the paragraph.
  private func checkUnderline(_ line: SourceRange) throws(Diagnostic) {
    let range = source.trimmed(line)
    let bytes = source.bytes[range.lower..<range.upper]
    guard let mark = bytes.first, mark == UInt8(ascii: "-") || mark == UInt8(ascii: "="),
      bytes.allSatisfy({ $0 == mark }), let prose, next > 0, prose.upper == lines[next - 1].upper
    else { return }
    throw failure(
      "a paragraph cannot be underlined", at: range,
      label: "this would make a heading of the line above",
      help: "write headings with `#`, and leave a line free above a rule")
  }
}
