import Foundation
import Lessons
import Terminal
import Wording

/// The learner's own record, as Markdown: each answer, mistake and hint is added as it happens.
final class LearnerNotes {
  private let path: String
  private let descriptor: Int32
  /// The time of day, so that a test can choose it.
  private let now: () -> Date
  private var step: String?
  private var question: String?

  /// Opens the file, to which a section is added for a sitting of the lesson.
  init(path: String, lesson: Lesson, now: @escaping () -> Date = Date.init) throws(Failure) {
    self.path = path
    self.now = now
    let kind = OutputFile.kind(of: path)
    guard kind != .directory else { throw OutputFile.failure(path, "it is a directory") }
    let endsWithLine = LearnerNotes.endsWithLine(path)
    descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw OutputFile.failure(path, Phrase(verbatim: systemMessage(errno)))
    }
    let begin = kind == .nothing || endsWithLine == nil ? "" : endsWithLine == true ? "\n" : "\n\n"
    try write("\(begin)# \(MarkdownNote.line(lesson.title))\n\n")
    try write(("Lesson `\(lesson.id)`, \(format("yyyy-MM-dd HH:mm"))." as Phrase).text + "\n")
  }

  deinit { close(descriptor) }

  /// Whether a file ends with a line break; nil where it is empty or cannot be read.
  private static func endsWithLine(_ path: String) -> Bool? {
    guard OutputFile.kind(of: path) == .file, let handle = FileHandle(forReadingAtPath: path)
    else { return nil }
    defer { try? handle.close() }
    guard let end = try? handle.seekToEnd(), end > 0,
      (try? handle.seek(toOffset: end - 1)) != nil, let last = try? handle.read(upToCount: 1)
    else { return nil }
    return last == Data("\n".utf8)
  }

  /// Adds what was said to an answer, or to what was asked for.
  func note(_ remark: Remark, to answer: String?, in session: LessonSession) throws(Failure) {
    guard let asked = session.page.question, let line = line(remark, answer) else { return }
    var text = ""
    if step != session.page.step.id {
      step = session.page.step.id
      text += "\n## \(MarkdownNote.line(session.page.step.title))\n"
    }
    if question != asked.name {
      question = asked.name
      text += "\n\(asked.question.quotation)\n\n"
    }
    try write(text + line)
  }

  private func line(_ remark: Remark, _ answer: String?) -> String? {
    let given = MarkdownNote.code(answer ?? "")
    let text: Phrase
    switch remark {
    case .right: text = "\(given): right"
    case .wrong(let findings):
      let said = findings.map { MarkdownNote.line($0.text) }.joined(separator: " ")
      text = said.isEmpty ? "\(given): not right" : "\(given): not right. \(said)"
    case .hint(let number, let count, let hint):
      text = "hint \(number) of \(count): \(MarkdownNote.line(hint))"
    case .answer(let answer, _):
      text = "the answer was shown: \(LessonPrinter.asMarkdown(answer))"
    case .passedOver: text = "passed over"
    case .unread, .noMoreHints, .noQuestion, .noSuchStep: return nil
    }
    return "- \(format("HH:mm")) \(text.text)\n"
  }

  private func format(_ pattern: String) -> String {
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.dateFormat = pattern
    return formatter.string(from: now())
  }

  /// What is written is in the file at once: whatever ends the program, nothing is lost.
  private func write(_ text: String) throws(Failure) {
    let writer = OutputWriter(descriptor: descriptor)
    do throws(OutputError) {
      try writer.write(text)
      try writer.flush()
    } catch {
      throw OutputFile.failure(path, error.reason)
    }
  }
}
