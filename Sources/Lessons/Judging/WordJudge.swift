import Networks
package import Wording

/// Judges signs and sizes, which are said in a word.
struct WordJudge: AnswerJudge {
  private let question: Question
  private let words: [AnswerWord]
  private let right: AnswerWord

  init(_ question: Question, _ asked: AskedNetwork) throws(Diagnostic) {
    self.question = question
    words = question.kind == .sign ? AnswerWord.signs : AnswerWord.sizes
    let sides = question.answer.sides
    let left = try asked.number(sides[0])
    let other = sides.count > 1 ? try asked.number(sides[1]) : 0
    let isSame = (left - other).magnitude <= max(1e-12, 1e-9 * other.magnitude)
    right = words[isSame ? 1 : left < other ? 0 : 2]
  }

  var modelAnswer: String { right.shown.text }

  func verdict(on answer: Writing) -> Verdict {
    guard let given = words.first(where: { $0.isMeant(by: answer.text) }) else {
      let list = words.map(\.shown)
      return .unread(
        answer.failure(
          "the answer is one word", help: "write `\(list[0])`, `\(list[1])` or `\(list[2])`"))
    }
    guard given.word != right.word else { return .right }
    let listed = question.diagnosis { given.isMeant(by: question.wrong[$0].answer.text) }
    return .wrong([listed].compactMap { $0 })
  }
}

/// A word that is an answer, with what else people write for it.
package struct AnswerWord: Sendable {
  package let word: String
  /// The word as it is said to a learner, who may answer with it too.
  package let shown: Phrase
  private let others: [String]

  /// The words for numbers below, at and above 0.
  package static let signs = [
    AnswerWord(
      word: "negative", shown: "negative", others: ["-", "−", "minus", "n", "负", "负的", "为负"]),
    AnswerWord(word: "zero", shown: "zero", others: ["0", "z", "零", "为零"]),
    AnswerWord(word: "positive", shown: "positive", others: ["+", "plus", "p", "正", "正的", "为正"]),
  ]
  /// The words for what is below, like and above something else.
  package static let sizes = [
    AnswerWord(word: "smaller", shown: "smaller", others: ["<", "less", "更小", "小", "较小"]),
    AnswerWord(
      word: "the same", shown: "the same", others: ["=", "same", "equal", "一样", "相同", "相等"]),
    AnswerWord(
      word: "larger", shown: "larger", others: [">", "greater", "bigger", "更大", "大", "较大"]),
  ]

  func isMeant(by text: String) -> Bool {
    let words = text.lowercased().split { $0.isWhitespace || ".。!".contains($0) }
    let text = words.joined(separator: " ")
    // `neg` will do: no two words of a kind begin alike.
    return text.count >= 2 && word.hasPrefix(text) || text == shown.text || others.contains(text)
  }
}
