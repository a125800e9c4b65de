import Explanations
import Lessons
import Networks
import Terminal
import Typography
import Wording

extension LessonPrinter {
  /// What is said to an answer, or to what was asked for.
  func lines(_ remark: Remark) -> [String] {
    switch remark {
    case .right(let revealed): return right("Right.") + shown(revealed)
    case .wrong(let findings):
      guard !findings.isEmpty else {
        return wrong("Not yet, and no mistake that is known here gives that.")
      }
      return wrong("Not yet.") + findings.flatMap { markdown($0.text, indent: 2) }
    case .unread(let diagnostic): return unread(diagnostic)
    case .hint(let number, let count, let text): return hint(number, of: count, text)
    case .noMoreHints(let count):
      return wrapped("There are no more hints than these \(count); `:show` shows the answer.")
    case .answer(let answer, let revealed): return modelAnswer(answer) + shown(revealed)
    case .passedOver: return wrapped("Passed over.")
    case .noQuestion: return wrapped("No question is asked here.")
    case .noSuchStep(let name):
      return wrapped("There is no step `\(name)`: give a number or an id; `l` lists them.")
    }
  }

  /// How the learner stands with the question of a page that they come back to.
  func lines(_ standing: QuestionProgress, _ session: LessonSession) -> [String] {
    guard let question = session.page.question?.question else { return [] }
    var lines: [String] = []
    for (index, text) in question.hints.prefix(max(standing.hints, 0)).enumerated() {
      lines += hint(index + 1, of: question.hints.count, text)
    }
    switch standing.outcome {
    case .open: break
    case .passed: lines += wrapped("You passed over this question.")
    case .shown: lines += wrapped("You had the answer shown.") + shown(session.revealed)
    case .right:
      lines += right("Your answer was right: \(standing.answer ?? "")") + shown(session.revealed)
    }
    return lines.isEmpty ? [] : [""] + lines
  }

  /// The right answer, as it is shown.
  func modelAnswer(_ answer: String) -> [String] {
    markdown(("**The answer:** \(LessonPrinter.asMarkdown(answer))" as Phrase).text)
  }

  /// An option of a choice is Markdown already; all else is an expression.
  static func asMarkdown(_ answer: String) -> String {
    answer.wholeMatch(of: /[A-Z]: .*/) == nil && !answer.contains("`") ? "`\(answer)`" : answer
  }

  // MARK: - Parts

  private func right(_ phrase: Phrase) -> [String] {
    marked("✓", phrase).map { style.colored($0, as: .success) }
  }

  private func wrong(_ phrase: Phrase) -> [String] {
    marked("✗", phrase).map { style.colored($0, as: .failure) }
  }

  /// A sentence behind a sign, which ASCII does without.
  private func marked(_ sign: String, _ phrase: Phrase) -> [String] {
    wrapped(Phrase(verbatim: (isASCII ? "" : sign + " ") + phrase.text))
  }

  private func hint(_ number: Int, of count: Int, _ text: String) -> [String] {
    markdown(("**Hint \(number) of \(count).** \(text)" as Phrase).text)
  }

  /// What had been left out above.
  private func shown(_ blocks: [Block]) -> [String] {
    blocks.isEmpty ? [] : [""] + lines(blocks)
  }

  /// Why an answer cannot be read; the place is marked where the answer fits on the line.
  private func unread(_ diagnostic: Diagnostic) -> [String] {
    var lines = wrapped("I cannot read that: \(visibleText(diagnostic.message)).")
    let answer = visibleText(diagnostic.source.line(1))
    let (line, column) = diagnostic.source.position(of: diagnostic.range.lower)
    let label = visibleText(diagnostic.label)
    if line == 1, answer.cellWidth + 2 <= width, !isASCII {
      let before = String(answer.prefix(column - 1)).cellWidth
      let marked = diagnostic.source.text(in: diagnostic.range).cellWidth
      let carets = String(repeating: "^", count: max(1, min(marked, answer.cellWidth - before)))
      lines += ["  " + answer, "  " + String(repeating: " ", count: before) + carets]
    }
    if !label.isEmpty { lines += wrapped(Phrase(verbatim: label), indent: 2) }
    if let help = diagnostic.help {
      lines += wrapped(Phrase(verbatim: visibleText(help)), indent: 2)
    }
    return lines
  }
}
