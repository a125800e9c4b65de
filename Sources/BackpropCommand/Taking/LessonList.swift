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

  /// A line a lesson; what does not fit the width is cut.
  func lines(width: Int, text: FormulaText) -> [String] {
    var table = TextTable(
      alignments: [.right, .left, .left, .right], gap: width < 60 ? 1 : 2,
      ellipsis: text.plain("…"))
    table.append([""] + LessonList.heads.map { text.plain($0.text) })
    for (index, row) in rows.enumerated() {
      let done: Phrase =
        row.done
        ? (text.isASCII ? "done" : "✓ done")
        : row.stepsDone > 0 ? "\(row.stepsDone) of \(row.steps)" : ""
      table.append(
        ["\(index + 1)", row.id, text.plain(row.title), "\(row.minutes)", text.plain(done.text)])
    }
    return table.lines(width: width)
  }

  private static let heads: [Phrase] = ["lesson", "about", "minutes", "done"]

  /// One array of objects.
  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(rows), as: UTF8.self)
  }
}
