package import Networks
import Wording

extension Lesson {
  /// Reads a lesson file.
  ///
  /// - Throws: the first thing that is wrong with it, with line, column and mend.
  package init(_ source: SourceText) throws(Diagnostic) {
    var parser = LessonParser(source)
    self = try parser.run()
  }
}

/// Cuts a lesson file into steps and these into prose, networks and shows.
struct LessonParser {
  let source: SourceText
  let lines: [SourceRange]
  /// The line to be read next, counted from 0.
  var next = 0
  var steps: [LessonStep] = []
  var networks: [NetworkBlock] = []
  /// The step that is being read.
  var step: StepHeading?
  var parts: [LessonStep.Part] = []
  /// The prose that is being read, up to its last line that is not blank.
  var prose: SourceRange?

  struct StepHeading {
    let id: String
    let title: String
    let range: SourceRange
  }

  init(_ source: SourceText) {
    self.source = source
    lines = source.lines
  }

  mutating func run() throws(Diagnostic) -> Lesson {
    let (front, lineCount) = try FrontMatter.read(lines, in: source)
    next = lineCount
    let idRange = front.value(of: .id)
    let id = try identifier(at: idRange, in: source)
    let title = try front.title()
    let minutes = try front.minutes()
    let needs = try front.needs()
    let articles = try front.articles()
    try readTitle(title)
    while next < lines.count { try readLine() }
    try endStep()
    guard !steps.isEmpty else {
      let end = SourceRange(source.bytes.count, source.bytes.count)
      throw Diagnostic(
        "the lesson has no steps", at: end, label: "nothing follows",
        help: "a step begins with `<!-- step: its-id -->` and below it `## Its title`",
        in: source)
    }
    return Lesson(
      id: id, title: title, minutes: minutes, needs: needs.map(\.id), articles: articles,
      source: source, steps: steps, networks: networks, needRanges: needs.map(\.range),
      idRange: idRange)
  }

  func text(_ range: SourceRange) -> String { source.text(in: range) }

  func failure(
    _ message: Phrase, at range: SourceRange, label: Phrase = "", help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(message, at: range, label: label, help: help, in: source)
  }

  /// Reads the level-1 heading with which the text begins.
  private mutating func readTitle(_ title: String) throws(Diagnostic) {
    while next < lines.count, source.trimmed(lines[next]).isEmpty { next += 1 }
    let line = next < lines.count ? lines[next] : SourceRange(source.bytes.count, 0)
    guard next < lines.count, let heading = try Heading(line, in: source), heading.level == 1 else {
      throw failure(
        "the text begins with the lesson's title", at: line, label: "a heading belongs here",
        help: "write `# \(title)`")
    }
    guard text(heading.title) == title else {
      throw failure(
        "the heading is not the lesson's title", at: heading.title,
        label: "the front matter says `\(title)`", help: "make them the same")
    }
    next += 1
  }
}
