import Networks
import Wording

/// Judges choices and orders, which are said in letters.
struct PickJudge: AnswerJudge {
  private let question: Question
  private let right: String

  init(_ question: Question) throws(Diagnostic) {
    self.question = question
    right = question.letters(of: question.answer.text) ?? ""
    for writing in [question.answer] + question.alsoRight + question.wrong.map(\.answer)
    where question.letters(of: writing.text) == nil {
      throw writing.failure("this is no answer to the question", help: question.letterHelp)
    }
  }

  var modelAnswer: String { question.kind == .choice ? shown(right) : right }

  func verdict(on answer: Writing) -> Verdict {
    guard let given = question.letters(of: answer.text) else {
      return .unread(answer.failure("this is no answer to the question", help: question.letterHelp))
    }
    let isRight = ([question.answer] + question.alsoRight).contains {
      question.letters(of: $0.text) == given
    }
    guard !isRight else { return .right }
    let listed = question.diagnosis {
      question.letters(of: question.wrong[$0].answer.text) == given
    }
    return .wrong([listed].compactMap { $0 })
  }

  private func shown(_ letter: String) -> String {
    question.options.first { $0.letter == letter }.map { "\($0.letter): \($0.markdown)" } ?? letter
  }
}

extension Question {
  /// The letters that an answer picks: one of a choice, or all in some order; `nil` for anything else.
  func letters(of text: String) -> String? {
    if let option = options.first(where: { $0.markdown == text }), kind == .choice {
      return option.letter
    }
    let letters = text.uppercased().filter { !$0.isWhitespace && !",;>→、，-".contains($0) }
    let all = options.map(\.letter)
    if kind == .choice { return all.contains(letters) ? letters : nil }
    return letters.map(String.init).sorted() == all ? letters : nil
  }

  var letterHelp: Phrase {
    let all = options.map(\.letter)
    guard kind == .choice else {
      return "write each of \(all.joined(separator: ", ")) once, such as "
        + "\(all.reversed().joined())"
    }
    return "write one of \(all.joined(separator: ", "))"
  }
}
