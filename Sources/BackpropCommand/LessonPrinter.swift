import Arguments
import Charts
import Explanations
import Lessons
import Prose
import Terminal
import Typography
import Wording

/// Lays the pages of a lesson out as lines.
struct LessonPrinter {
  private let prose: ProseRenderer
  private let renderer: TerminalRenderer
  let style: Style
  let width: Int

  init(_ parsed: ParsedCommand, _ console: Console) {
    let text = TraceRequest.text(parsed)
    prose = ProseRenderer(width: console.width, style: console.style, isASCII: text.isASCII)
    renderer = TerminalRenderer(width: console.width, text: text, style: console.style)
    style = console.style
    width = console.width
  }

  var isASCII: Bool { renderer.text.isASCII }

  /// The lesson's title, underlined.
  func title(_ lesson: Lesson) -> [String] {
    let lines = wrapped(Phrase(verbatim: lesson.title))
    let widest = lines.map(\.cellWidth).max() ?? 0
    return lines.map(style.bold) + [String(repeating: "=", count: widest)]
  }

  /// Text as it is, or its nearest in ASCII.
  func plain(_ text: String) -> String { renderer.text.plain(text) }

  /// A paragraph of the program's own words.
  func wrapped(_ phrase: Phrase, indent: Int = 0) -> [String] {
    TextWrapping(width: width, indent: indent).lines(plain(phrase.text))
  }

  /// What a learner typed, broken wherever a line is full.
  func typed(_ text: String) -> [String] {
    var lines = ["> "]
    var used = 2
    for character in plain(text) {
      let cells = CellWidth.of(character)
      if used + cells > width {
        lines.append("  ")
        used = 2
      }
      lines[lines.count - 1].append(character)
      used += cells
    }
    return lines.map(style.dim)
  }

  /// Markdown, each line after some spaces.
  func markdown(_ text: String, indent: Int = 0) -> [String] {
    var renderer = prose
    renderer.width = max(width - indent, 1)
    let margin = String(repeating: " ", count: indent)
    return renderer.lines(text).map { $0.isEmpty ? "" : margin + $0 }
  }

  /// A page; its question stands under its number.
  func lines(_ telling: LessonTelling, page index: Int) -> [String] {
    let page = telling.pages[index]
    var lines: [String] = []
    if page.isFirst { lines += [""] + wrapped(Phrase(verbatim: page.step.title)).map(style.bold) }
    for item in page.items {
      let part: [String] =
        switch item {
        case .prose(let markdown): prose.lines(markdown)
        case .network(let source): renderer.lines(.network(source))
        case .blocks(let blocks): self.lines(blocks)
        case .charts(let charts):
          LineChart.text(
            charts, columns: min(width, 80), rows: 12, isASCII: isASCII, style: style)
        case .question(let asked, _):
          questionHead(asked, number: telling.questionNumber(ofPage: index) ?? 0)
            + prose.lines(asked.question.quotation)
        }
      // One blank line between parts.
      if lines.last?.isEmpty == false { lines.append("") }
      lines += part.drop { $0.isEmpty }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return page.isFirst ? lines : [""] + lines
  }

  /// Blocks of an explanation, without blank lines around them.
  func lines(_ blocks: [Block]) -> [String] {
    var lines = Array(renderer.lines(Document(title: "", blocks: blocks)).drop { $0.isEmpty })
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  private func questionHead(_ asked: AskedQuestion, number: Int) -> [String] {
    let text: Phrase =
      switch (asked.isAgain, asked.question.isOptional) {
      case (true, _): "Question \(number), once more from “\(asked.lesson.title)”"
      case (false, true): "Question \(number), which may be passed over"
      case (false, false): "Question \(number)"
      }
    return wrapped(text).map(style.bold)
  }
}
