import Charts
import Explanations
package import Networks

/// A lesson's text with everything that is generated made anew.
package struct LessonWriting {
  /// A directive with what stands below it and what belongs there.
  package struct Place: Sendable {
    /// The directive.
    package let range: SourceRange
    package let committed: GeneratedBlock?
    package let markdown: String
    let precision: GeneratedComparison.Precision
  }

  package let lesson: Lesson
  /// The directives that compute something, in the order of the file.
  package let places: [Place]

  /// Computes all that a lesson shows.
  ///
  /// `trainings` are those that have been run for other lessons of the same folder.
  ///
  /// - Throws: a diagnostic, in the lesson's own lines, of what cannot be computed.
  package init(
    _ lesson: Lesson, options: NetworkOptions, among lessons: [Lesson] = [],
    trainings: ShownTrainings = ShownTrainings()
  ) throws(Diagnostic) {
    self.lesson = lesson
    places = try lesson.inItsLanguage { () throws(Diagnostic) in
      try LessonWriting.places(
        in: lesson, ShownNetworks(lesson, options: options, trainings: trainings), among: lessons)
    }
  }

  private static func places(
    in lesson: Lesson, _ networks: ShownNetworks, among lessons: [Lesson]
  ) throws(Diagnostic) -> [Place] {
    var networks = networks
    var places: [Place] = []
    for part in lesson.steps.flatMap(\.parts) {
      switch part {
      case .prose, .network, .ask: break
      case .show(let show):
        var items = try networks.items(of: show)
        if show.faded > 0 { _ = items.fade(by: show.faded) }
        let shapes = try networks.network(show.network).network.shownShapes
        places.append(
          Place(
            range: show.range, committed: show.generated,
            markdown: LessonWriting.markdown(items, shapes: shapes),
            precision: try networks.precision(of: show)))
      case .again(let again):
        let question = try lesson.question(again, among: lessons).question
        places.append(
          Place(
            range: again.directiveRange, committed: again.generated,
            markdown: question.quotation, precision: .printed))
      }
    }
    return places
  }

  /// The lesson's text with each generated block as it belongs.
  ///
  /// What agrees with what belongs there is left as it is, so that another machine's last digit changes
  /// no file.
  package var text: String {
    var text = ""
    var written = lesson.source.start
    for place in places {
      if let committed = place.committed {
        text += lesson.source.text(in: SourceRange(written, committed.range.lower))
        text += place.agrees ? lesson.source.text(in: committed.range) : place.block
        written = committed.range.upper
      } else {
        text += lesson.source.text(in: SourceRange(written, place.range.upper))
        text += "\n" + place.block
        written = place.range.upper
      }
    }
    return text + lesson.source.text(in: SourceRange(written, lesson.source.bytes.count))
  }

  /// Items as they stand in the file.
  private static func markdown(_ items: [LessonPage.Item], shapes: [String: Shape]) -> String {
    let renderer = MarkdownRenderer()
    var parts: [String] = []
    var blocks: [Block] = []
    func finish() {
      if !blocks.isEmpty { parts.append(renderer.fragment(blocks, shapes: shapes)) }
      blocks = []
    }
    for item in items {
      switch item {
      case .blocks(let more): blocks += more
      case .charts(let charts):
        finish()
        let lines = LineChart.text(charts, columns: 72, rows: 10)
        parts.append("```text\n\(lines.joined(separator: "\n"))\n```")
      case .prose, .network, .question: break
      }
    }
    finish()
    return parts.joined(separator: "\n\n")
  }
}

extension LessonWriting.Place {
  /// Whether what stands there is what belongs there.
  package var agrees: Bool { difference == nil }

  /// The first line, counted from 0 within the block, that is not what belongs there, and what does.
  var difference: (line: Int, expected: String)? {
    guard let committed else { return (0, "") }
    return GeneratedComparison(precision).difference(of: committed.markdown, from: markdown)
  }

  /// The block with its two comments.
  fileprivate var block: String {
    "\(GeneratedBlock.opening)\n\n\(markdown)\n\n\(GeneratedBlock.closing)"
  }
}

extension Question {
  /// The question with its options, as it stands in a lesson.
  package var quotation: String {
    var lines = markdown.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if !options.isEmpty { lines.append("") }
    lines += options.map { "- **\($0.letter)** \($0.markdown)" }
    return lines.map { $0.isEmpty ? ">" : "> \($0)" }.joined(separator: "\n")
  }
}
