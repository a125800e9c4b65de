import Explanations
import Networks
import ScalarEngine
import Typography
import Wording

/// What a page's script computes with: the operations of the trace, and which names they have.
struct TraceData: Encodable {
  /// A node: a number that is given, or a rule's place in the list of rules with its operands.
  enum Node: Encodable {
    case leaf(Double)
    case computed(rule: Int, operands: [Int])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .leaf(let value): try container.encode(value)
      case .computed(let rule, let operands): try container.encode([rule] + operands)
      }
    }
  }

  /// A way back: where it starts, and the nodes with names.
  struct Pass: Encodable {
    let start: Int
    let subject: String
    let isPenalty: Bool
    let names: [String: Int]
  }

  /// What the script says; `{}` stands for a number or a name.
  struct Words: Encodable {
    let rises: String
    let falls: String
    let stays: String
    let movesUp: String
    let movesDown: String
    let movesNot: String
    let infinite: String
    let wasInfinite: String
    let unknown: String
    let notANumber: String
    let isInfinite: String
    let status: String
    let notUnderstood: String
    let right: String
    let wrongSign: String
    let wrongSize: String
    let field: String
  }

  var nodes: [Node] = []
  /// The leaves that can be differentiated by.
  var differentiable: [Int] = []
  var passes: [Pass] = []
  /// The name in the file's equation of each definition that has another.
  var equations: [String: String] = [:]
  /// The learning rate; none if there is no update.
  var rate: Double?
  let digits: Int
  let words: Words

  init(text: FormulaText, rate: Double?) {
    digits = text.numbers.significantDigits
    self.rate = rate
    func said(_ phrase: Phrase) -> String { phrase.text }
    /// What is said behind a name.
    func predicate(_ phrase: Phrase) -> String { " " + phrase.text }
    // The words with other numbers are those with these.
    func template(_ sentence: String, _ numbers: [Double]) -> String {
      numbers.reduce(sentence) { sentence, number in
        sentence.replacingOnce(text.number(number), with: "{}")
      }
    }
    func movement(_ before: Double, _ after: Double) -> String {
      template(
        text.movement(from: before, to: after, isDescent: true),
        before == after ? [before] : [before, after])
    }
    words = Words(
      rises: template(text.effect(7), [7]), falls: template(text.effect(-7), [7]),
      stays: text.effect(0), movesUp: movement(3, 7), movesDown: movement(7, 3),
      movesNot: movement(7, 7), infinite: predicate("is no longer a finite number."),
      wasInfinite: predicate("is not a finite number before the step."),
      unknown: predicate(
        "changes by what cannot be told: its derivative is not a finite number."),
      notANumber: said(
        "{} is not a number with these numbers. What is computed from it says nothing."),
      isInfinite: said(
        "{} is infinite with these numbers. What is computed from it says nothing."),
      status: said("{} of {}: {}"),
      notUnderstood: said("A number, please, or + or − for its sign."),
      right: said("Right. {} of {} so far."),
      wrongSign: said("Not so: look at the signs of the factors. {} of {} so far."),
      wrongSize: said("The sign is right, the size is not. {} of {} so far."),
      field: said("{}, its number"))
  }

  /// Takes a trace's operations; returns the rules that they use.
  mutating func take(_ trace: NetworkTrace, _ names: QuantityNames) -> [RuleScript] {
    let graph = trace.nodes.graph
    var places: [RuleScript: Int] = [:]
    var rules: [RuleScript] = []
    for id in 0..<graph.count {
      let operands = graph.operandIDs(of: id)
      guard !operands.isEmpty else {
        nodes.append(.leaf(graph[id].value))
        if graph[id].isDifferentiable { differentiable.append(id) }
        continue
      }
      let rule = RuleScript(name: graph.ruleName(of: id), operandCount: operands.count)
      let place = places[rule] ?? rules.count
      if place == rules.count {
        places[rule] = place
        rules.append(rule)
      }
      nodes.append(.computed(rule: place, operands: Array(operands)))
    }
    for (index, pass) in trace.passes.enumerated() {
      let isPenalty = pass.origin == .penalty
      passes.append(
        Pass(
          start: pass.start,
          subject: isPenalty ? trace.network.penaltyName : trace.network.lossName,
          isPenalty: isPenalty, names: names.nodes(ofPass: index)))
    }
    for definition in trace.network.definitions {
      let written = trace.network.writtenName(of: definition)
      if written != definition.name { equations[definition.name] = written }
    }
    return rules
  }
}

extension String {
  /// The text with a part of it replaced where it first stands.
  fileprivate func replacingOnce(_ part: String, with other: String) -> String {
    guard let range = firstRange(of: part) else { return self }
    return self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
