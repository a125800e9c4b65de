import Lessons
import Typography

extension LessonPrinter {
  /// The steps with what is done of each.
  func steps(of session: LessonSession) -> [String] {
    var table = TextTable(
      alignments: [.left, .right], ellipsis: plain("…"))
    for (index, step) in session.lesson.steps.enumerated() {
      let isHere = index == session.stepIndex
      table.append([
        plain(isHere ? "→" : ""), "\(index + 1)", plain(step.title),
        plain(state(of: session.outline.steps[index], in: session)),
      ])
    }
    return [""] + table.lines(width: width)
  }

  private func state(of step: LessonOutline.Step, in session: LessonSession) -> String {
    guard let progress = session.progress.progress(of: step) else { return "" }
    if progress.isDone { return isASCII ? "done" : "✓ done" }
    let standings = step.questions.map { progress.questions[$0]?.outcome ?? .open }
    let answered = standings.count { $0 == .right || $0 == .shown }
    let passed = standings.count { $0 == .passed }
    return switch (standings.isEmpty, passed) {
    case (true, _): "begun"
    case (false, 0): "\(answered) of \(standings.count) answered"
    case (false, _): "\(answered) of \(standings.count) answered, \(passed) passed over"
    }
  }

  /// The keys, with what each does.
  func keys() -> [String] {
    var lines = [""]
    for (keys, meaning) in LessonPrinter.keyTable {
      let column = 10
      let head = plain(keys).padded(to: column)
      let body = wrapped(meaning, indent: column)
      lines.append(head + (body.first?.dropFirst(column) ?? ""))
      lines += body.dropFirst()
    }
    return lines + [""]
      + wrapped(
        "At a question you type your answer and Enter. There the letters stand behind a colon: :h, "
          + ":s, :g 4. On an empty line Tab gives a hint, → passes over the question, ← goes back. "
          + "∂L/∂z2 may be typed dL/dz2, and ŷ yhat.")
  }

  private static let keyTable: [(String, String)] = [
    ("space → n", "on"),
    ("← p", "back"),
    ("[ ]", "to the step before, the next step"),
    ("g", "to a step, by its number or id"),
    ("l", "list the steps, with what is done"),
    ("h", "a hint; again for the next one"),
    ("s", "show the answer"),
    ("r", "begin the step anew"),
    ("R", "begin the lesson anew"),
    ("e", "write the network to a file"),
    ("q", "leave; the next time you can go on here"),
  ]
}
