import Explanations
package import Networks
import Wording

/// Finds what is not in order in a lesson that can be read.
package struct LessonCheck {
  /// The lesson with what belongs into it.
  package let writing: LessonWriting
  private let options: NetworkOptions
  private let lessons: [Lesson]
  private let file: ((String) -> String?)?

  private var lesson: Lesson { writing.lesson }

  /// Computes everything in a lesson.
  ///
  /// - Parameters:
  ///   - lesson: a lesson that has been read.
  ///   - options: how to read its networks.
  ///   - lessons: those that it may need.
  ///   - trainings: those that have been run for other lessons of the same folder.
  ///   - file: the text of the file that a link's path leads to; without it, links to files are not
  ///     followed.
  /// - Throws: what keeps it from being told at all.
  package init(
    _ lesson: Lesson, options: NetworkOptions, among lessons: [Lesson],
    trainings: ShownTrainings = ShownTrainings(), file: ((String) -> String?)? = nil
  ) throws(Diagnostic) {
    writing = try LessonWriting(lesson, options: options, among: lessons, trainings: trainings)
    (self.options, self.lessons, self.file) = (options, lessons, file)
  }

  /// Everything that is wrong, in the order of the file.
  package func findings() -> [Diagnostic] {
    let questions = lesson.steps.flatMap(\.questions).flatMap {
      QuestionCheck($0, lesson, options).findings()
    }
    return (generated() + questions + returns() + markdown() + TypedNumbers(writing).findings())
      .sorted { $0.range.lower < $1.range.lower }
  }

  /// Blocks that are missing, or not what belongs there.
  private func generated() -> [Diagnostic] {
    writing.places.compactMap { place in
      guard let committed = place.committed else {
        return finding(
          "nothing is generated for this yet", at: place.range,
          label: "what it shows belongs below it", help: LessonCheck.bless)
      }
      guard let (line, expected) = place.difference else { return nil }
      let lines = LineCursor.lines(of: committed.range, in: lesson.source)
      // Behind the opening comment there may be a blank line.
      let isBlank = { (line: SourceRange) in lesson.source.trimmed(line).isEmpty }
      let first = lines.dropFirst().firstIndex { !isBlank($0) } ?? 0
      return finding(
        "the generated block is not what is computed",
        at: lines[min(first + line, lines.count - 1)],
        label: expected.isEmpty ? "nothing belongs here" : "it should say: \(expected)",
        help: LessonCheck.bless)
    }
  }

  private static let bless: Phrase = "`backprop lesson --bless` writes it"

  /// Questions that come back before they have been asked.
  private func returns() -> [Diagnostic] {
    lesson.steps.flatMap(\.parts).compactMap { part in
      guard case .again(let again) = part, !earlier.contains(again.lesson) else { return nil }
      return finding(
        "`\(again.lesson)` is no earlier lesson", at: again.range,
        label: "its question may come back only where it has been asked",
        help: "add `\(again.lesson)` to what the lesson needs")
    }
  }

  /// The ids of the lessons that are read before this one.
  private var earlier: Set<String> {
    var found: Set<String> = []
    var waiting = lesson.needs
    while let id = waiting.popLast() {
      guard found.insert(id).inserted else { continue }
      waiting += lessons.first { $0.id == id }?.needs ?? []
    }
    return found
  }

  /// What GitHub would show wrongly, and links that lead nowhere.
  private func markdown() -> [Diagnostic] {
    let lines = lesson.source.lines
    return MarkdownLint.findings(in: lesson.source.text(in: whole), file: file).map { found in
      finding(
        Phrase(verbatim: found.message), at: lines[min(max(found.line - 1, 0), lines.count - 1)],
        label: Phrase(verbatim: found.rule.rawValue))
    }
  }

  private var whole: SourceRange { SourceRange(lesson.source.start, lesson.source.bytes.count) }

  private func finding(
    _ message: Phrase, at range: SourceRange, label: Phrase = "", help: Phrase? = nil
  ) -> Diagnostic {
    Diagnostic(message, at: range, label: label, help: help, in: lesson.source)
  }
}
