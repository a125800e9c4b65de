import Explanations
import Foundation
import Lessons
import Typography
import Wording

/// The lessons in the order of the course, with what is done of each.
struct LessonList {
  private let rows: [Row]

  private struct Row: Encodable {
    let id: String
    let title: String
    let minutes: Int
    let done: Bool
    let steps: Int
    let stepsDone: Int
  }

  init(_ lessons: [Lesson], _ book: ProgressBook) {
    rows = lessons.map { lesson in
      let count = book.lessons[lesson.id]?.doneCount(of: lesson) ?? 0
      return Row(
        id: lesson.id, title: lesson.title, minutes: lesson.minutes,
        done: count == lesson.steps.count, steps: lesson.steps.count, stepsDone: count)
    }
  }

  /// A line a lesson, or two where there is little room; what does not fit the width is cut.
  func lines(width: Int, text: FormulaText) -> [String] {
    let isNarrow = width < LessonList.narrow
    var table = TextTable(
      alignments: [.right, .left] + (isNarrow ? [] : [.left]) + [.right],
      gap: isNarrow ? 1 : 2, ellipsis: text.plain("…"))
    func append(_ number: String, _ id: String, _ title: String, _ others: [String]) {
      table.append([number, id] + (isNarrow ? [] : [title]) + others)
    }
    let heads = LessonList.heads.map { text.plain($0.text) }
    append("", heads[0], heads[1], Array(heads[2...]))
    for (index, row) in rows.enumerated() {
      append(
        "\(index + 1)", row.id, text.plain(row.title),
        ["\(row.minutes)", text.plain(state(of: row, isASCII: text.isASCII).text)])
    }
    let lines = table.lines(width: width)
    guard isNarrow else { return lines }
    return [lines[0]]
      + zip(lines.dropFirst(), rows).flatMap { line, row in
        [line, ("   " + text.plain(row.title)).truncated(to: width, ellipsis: text.plain("…"))]
      }
  }

  /// The width from which on a lesson takes one line.
  private static let narrow = 64

  private func state(of row: Row, isASCII: Bool) -> Phrase {
    if row.done { return isASCII ? "done" : "✓ done" }
    return row.stepsDone > 0 ? "\(row.stepsDone) of \(row.steps)" : ""
  }

  private static let heads: [Phrase] = ["lesson", "about", "minutes", "done"]

  /// One array of objects.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }
}
