import Lessons
import Typography
import Wording

extension LessonPrinter {
  /// The steps with what is done of each.
  func steps(of session: LessonSession) -> [String] {
    var table = TextTable(
      alignments: [.left, .right], ellipsis: plain("…"))
    for (index, step) in session.lesson.steps.enumerated() {
      let isHere = index == session.stepIndex
      table.append([
        plain(isHere ? "→" : ""), "\(index + 1)", plain(step.title),
        plain(state(of: session.outline.steps[index], in: session).text),
      ])
    }
    return [""] + table.lines(width: width)
  }

  private func state(of step: LessonOutline.Step, in session: LessonSession) -> Phrase {
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
    let column = 10
    for (keys, meaning) in LessonPrinter.keyTable {
      let head = plain(keys.text).padded(to: column)
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

  private static let keyTable: [(Phrase, Phrase)] = [
    ("space → n", "on"),
    (Phrase(verbatim: "← p"), "back"),
    (Phrase(verbatim: "[ ]"), "to the step before, the next step"),
    (Phrase(verbatim: "g"), "to a step, by its number or id"),
    (Phrase(verbatim: "l"), "list the steps, with what is done"),
    (Phrase(verbatim: "h"), "a hint; again for the next one"),
    (Phrase(verbatim: "s"), "show the answer"),
    (Phrase(verbatim: "r"), "begin the step anew"),
    (Phrase(verbatim: "R"), "begin the lesson anew"),
    (Phrase(verbatim: "e"), "write the network to a file"),
    (Phrase(verbatim: "q"), "leave; the next time you can go on here"),
  ]
}
