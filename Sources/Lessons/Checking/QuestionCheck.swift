import Networks
import Wording

/// Tries the answers that a lesson lists for a question.
struct QuestionCheck {
  private let question: Question
  private let lesson: Lesson
  private let options: NetworkOptions

  init(_ question: Question, _ lesson: Lesson, _ options: NetworkOptions) {
    (self.question, self.lesson, self.options) = (question, lesson, options)
  }

  /// What is right and refused, or wrong and not refused with what is to be said of it.
  func findings() -> [Diagnostic] {
    let judge: QuestionJudge
    do {
      judge = try QuestionJudge(question, of: lesson, options: options)
    } catch {
      return [error]
    }
    let isShown = question.kind.isNumber || question.kind == .sign || question.kind == .size
    var findings: [Diagnostic] = []
    let model = isShown ? judge.modelAnswer : question.answer.text
    findings += refusal(of: model, question.answer, judge)
    for writing in question.alsoRight { findings += refusal(of: writing.text, writing, judge) }
    for listed in question.wrong { findings += acceptance(of: listed, judge) }
    return findings
  }

  private func refusal(
    of text: String, _ writing: Writing, _ judge: QuestionJudge
  ) -> [Diagnostic] {
    switch judge.verdict(on: text) {
    case .right: return []
    case .wrong(let findings):
      return [
        writing.failure(
          "a right answer is refused",
          label: findings.first.map { Phrase(verbatim: $0.text) } ?? "it does not agree",
          help: "the model answer is \(judge.modelAnswer)")
      ]
    case .unread(let error):
      return [
        writing.failure(
          "a right answer is refused: \(error.message)", label: Phrase(verbatim: error.label))
      ]
    }
  }

  private func acceptance(
    of listed: Question.WrongAnswer, _ judge: QuestionJudge
  ) -> [Diagnostic] {
    switch judge.verdict(on: listed.answer.text) {
    case .right:
      return [
        listed.answer.failure(
          "this is listed as wrong and is right",
          label: "the model answer is \(judge.modelAnswer)")
      ]
    case .unread(let error):
      return [
        listed.answer.failure(
          "the wrong answer cannot be read: \(error.message)", label: Phrase(verbatim: error.label))
      ]
    case .wrong(let findings):
      guard let first = findings.first else {
        return [
          listed.answer.failure(
            "no known mistake gives this answer", label: "the lesson has to say what it is",
            help: "write `=>` and the diagnosis behind it")
        ]
      }
      guard let diagnosis = listed.diagnosis, first.text != diagnosis else { return [] }
      return [
        listed.answer.failure(
          "another diagnosis is given for this answer", label: Phrase(verbatim: first.text),
          help: "two wrong answers of a question differ")
      ]
    }
  }
}
