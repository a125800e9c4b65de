import Networks
import Wording

/// A part of a step that a translation has too, in the same place.
struct TwinPart {
  /// What it is, as findings call it.
  let name: Phrase
  /// What is the same word for word; of a question, its id.
  let range: SourceRange
  /// The question, which is compared key by key.
  let question: Question?
}

extension LessonStep {
  /// Its networks, directives and questions, in order.
  var twinParts: [TwinPart] {
    parts.compactMap { part in
      switch part {
      case .prose: nil
      case .network(let block):
        TwinPart(name: "the network", range: block.range, question: nil)
      case .show(let show):
        TwinPart(name: "the directive", range: show.range, question: nil)
      case .ask(let question):
        TwinPart(
          name: "the question `\(question.id)`", range: question.idRange, question: question)
      case .again(let again):
        TwinPart(
          name: "the question `\(again.lesson)/\(again.question)`", range: again.range,
          question: nil)
      }
    }
  }
}

extension Question.Kind {
  /// The kind with all that goes with it, as the keys of a question say it.
  var twinText: String {
    switch self {
    case .number(.digits(let count)): "number, digits: \(count)"
    case .number(.decimals(let count)): "number, decimals: \(count)"
    case .sign: "sign"
    case .size: "size"
    case .formula(.derivative(let name)): "formula of \(name)"
    case .formula(.names(let names)): "formula, names: \(names.joined(separator: ", "))"
    case .choice: "choice"
    case .order: "order"
    }
  }
}
