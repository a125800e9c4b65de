import Arguments
import Charts
import Explanations
import Lessons
import Prose
import Terminal
import Typography

/// Lays the pages of a lesson out as lines.
struct LessonPrinter {
  private let prose: ProseRenderer
  private let renderer: TerminalRenderer
  private let style: Style
  private let width: Int

  init(_ parsed: ParsedCommand, _ console: Console) {
    let text = TraceRequest.text(parsed)
    prose = ProseRenderer(width: console.width, style: console.style, isASCII: text.isASCII)
    renderer = TerminalRenderer(width: console.width, text: text, style: console.style)
    style = console.style
    width = console.width
  }

  /// The lesson's title, underlined.
  func title(_ lesson: Lesson) -> [String] {
    let title = renderer.text.plain(lesson.title)
    return [style.bold(title), String(repeating: "=", count: title.cellWidth)]
  }

  func lines(_ page: LessonPage) -> [String] {
    var lines: [String] = []
    if page.isFirst { lines += ["", style.bold(renderer.text.plain(page.step.title))] }
    for item in page.items {
      let part: [String] =
        switch item {
        case .prose(let markdown): prose.lines(markdown)
        case .network(let source): renderer.lines(.network(source))
        case .blocks(let blocks): renderer.lines(Document(title: "", blocks: blocks))
        case .charts(let charts):
          LineChart.text(
            charts, columns: min(width, 80), rows: 12, isASCII: renderer.text.isASCII,
            style: style)
        case .question(let asked, _): prose.lines(asked.question.quotation)
        }
      // One blank line between parts.
      if lines.last?.isEmpty == false { lines.append("") }
      lines += part.drop { $0.isEmpty }
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return page.isFirst ? lines : [""] + lines
  }
}
