import Networks
import Typography

/// Names that many keyboards do not have, and how they are typed: `yhat` for `ŷ`, `delta` for `δ`.
struct SpeltNames {
  /// The names by their spellings.
  private let names: [String: String]
  private let typed: TypedFormula?

  /// Finds the names that can stand in an answer to a question.
  init(_ question: Question, of lesson: Lesson) {
    var texts = [question.answer.text]
    if let network = question.network { texts.append(lesson.networks[network].text) }
    if case .formula(.names(let names)) = question.kind { texts += names }
    let words = Set(texts.flatMap { $0.matches(of: SpeltNames.word).map { String($0.output) } })
    var names: [String: String] = [:]
    for word in words where !word.utf8.allSatisfy({ $0 < 0x80 }) {
      let spelling = ASCIIText.of(word)
      // A name that is there in its own right keeps its meaning.
      guard spelling.wholeMatch(of: SpeltNames.word) != nil, !words.contains(spelling) else {
        continue
      }
      names[spelling] = word
    }
    self.names = names
    typed = question.kind.isFormula ? TypedFormula(names: words) : nil
  }

  private static var word: Regex<Substring> { /[\p{L}_][\p{L}\p{M}\p{N}_]*/ }

  /// The answer with the names themselves.
  func resolved(_ answer: String) -> String {
    let answer = typed?.normalised(answer) ?? answer
    guard !names.isEmpty else { return answer }
    return answer.replacing(SpeltNames.word) { match in
      let word = String(match.output)
      if let name = names[word] { return name }
      return word
    }
  }
}
