import Rules
import ScalarEngine
import Typography
import Wording

/// A named value made from a few others, with all that its card or its row is about.
struct FormedStep {
  let reading: Reading
  /// The nodes whose names stand in the text, the value that is made first.
  let nodes: [Int]
  /// What is differentiated; nothing on the way forward.
  var start: Int?
  /// Its derivative by the output.
  var upstream = 0.0
  /// The derivative by the operand that the card is about.
  var gradient = 0.0
  /// The number of the card, and that of the output's.
  var number = 0
  var earlierStep: Int?

  /// The numbers by which the holes are counted; behind these, those of the nodes.
  static let upstreamGradient = 0
  static let ownGradient = 1
  static let effect = 2
  private static let firstValue = 3

  /// How the size of an effect is written.
  static let effectFormat = NumberFormat(significantDigits: 3)

  /// The number that fills a hole.
  func value(_ number: Int) -> Double {
    switch number {
    case FormedStep.upstreamGradient: upstream
    case FormedStep.ownGradient: gradient
    case FormedStep.effect: gradient / 100
    default: reading.graph[nodes[number - FormedStep.firstValue]].value
    }
  }

  // MARK: - Marking

  /// The derivation with holes in the place of subscripts and numbers, and which numbers these are;
  /// `nil` if it has something else in it.
  func marked(
    _ derivation: Derivation, sorts: (Int) -> NumberSort, isWide: Bool, _ text: FormulaText
  ) -> (derivation: Derivation, used: Set<Int>)? {
    var marking = Marking(step: self, isWide: isWide, text: text)
    return withoutActuallyEscaping(sorts) { sorts in
      marking.sorts = sorts
      let result = marking.derivation(derivation)
      marking.sorts = { _ in [] }
      return marking.isPossible ? (result, marking.used) : nil
    }
  }

  /// A card's text with a hole in the place of its number.
  func markingNumber(_ text: String) -> String {
    let title = MarkdownRenderer.title(ofStep: number)
    guard text.hasPrefix(title) else { return text }
    return MarkdownRenderer.title(ofStep: Hole.step.text(width: 1)) + text.dropFirst(title.count)
  }

  /// Puts holes into a derivation.
  private struct Marking {
    let step: FormedStep
    let isWide: Bool
    let text: FormulaText
    /// The names with holes, by the names, and which numbers they stand for.
    private let names: [String: (marked: String, number: Int)]
    var sorts: (Int) -> NumberSort = { _ in [] }
    private(set) var used: Set<Int> = []
    private(set) var isPossible = true

    init(step: FormedStep, isWide: Bool, text: FormulaText) {
      (self.step, self.isWide, self.text) = (step, isWide, text)
      var names: [String: (String, Int)] = [:]
      for (index, node) in step.nodes.enumerated() {
        let width = isWide ? step.reading.subscriptWidth(node) : 1
        let hole = Hole.subscripts(index).text(width: width)
        names[step.reading.name(node)] = (
          step.reading.name(node, subscripts: hole), FormedStep.firstValue + index
        )
      }
      self.names = names
    }

    mutating func derivation(_ derivation: Derivation) -> Derivation {
      var result = derivation
      if case .step = derivation.style, derivation.headNote != nil || derivation.closing != nil {
        result.headNote = derivation.headNote.map { prose($0) }
        result.closing = derivation.closing.map { prose($0) }
      }
      result.head = formula(derivation.head)
      result.lines = derivation.lines.map { line in
        Derivation.Line(expression(line.expression), note: line.note.map { prose($0) })
      }
      return result
    }

    private mutating func expression(
      _ expression: Derivation.Expression
    ) -> Derivation.Expression {
      switch expression {
      case .symbols(let formula): return .symbols(self.formula(formula))
      case .numbers(let formula, let values):
        var marked: [String: Double] = [:]
        for name in values.keys {
          guard let index = numberIndex(of: name) else {
            isPossible = false
            continue
          }
          marked[self.name(name)] = number(index)
        }
        return .numbers(self.formula(formula), marked)
      case .result:
        return .result(
          number(step.start == nil ? FormedStep.firstValue : FormedStep.ownGradient))
      case .array, .arrays:
        isPossible = false
        return expression
      }
    }

    private mutating func prose(_ prose: Prose) -> Prose {
      Prose(
        prose.parts.map { part in
          switch part {
          case .formula(let formula): return .formula(self.formula(formula))
          case .text(let text): return .text(reference(text))
          case .effect(let change): return .text(effect(change))
          case .code, .number, .full, .exact, .movement:
            isPossible = false
            return part
          }
        })
    }

    /// `step 8; given` with a hole for the 8.
    private func reference(_ text: String) -> String {
      guard let number = step.earlierStep else { return text }
      let reference = StepCard.reference(to: number).text
      let rest = text.dropFirst(reference.count)
      guard text.hasPrefix(reference), rest.first?.isNumber != true else { return text }
      let hole = Hole.earlierStep.text(width: isWide ? 9 : 1)
      return StepCard.reference(to: hole).text + rest
    }

    private mutating func effect(_ change: Double) -> String {
      used.insert(FormedStep.effect)
      var sort = sorts(FormedStep.effect)
      guard change != 0 else { return text.effect(0) }
      sort.remove(.negative)
      let hole = HoleNumber(FormedStep.effect, sort, width: isWide ? 12 : 1).text
      return text.effect(change > 0 ? 7 : -7).replacing("7", with: hole)
    }

    private mutating func formula(_ formula: Formula) -> Formula {
      formula.renaming { name($0) }
    }

    /// A name with a hole; of a derivative, both of its names.
    private mutating func name(_ name: String) -> String {
      if let known = names[name] { return known.marked }
      if let (above, below) = LaTeXFormula.derivative(name) {
        return "∂\(self.name(above))/∂\(self.name(below))"
      }
      // What is neither a name of this step nor differentiated may be another in the next.
      if name != subject, name != "…" { isPossible = false }
      return name
    }

    private func numberIndex(of name: String) -> Int? {
      if let known = names[name] { return known.number }
      let upstream = subject.map { "∂\($0)/∂\(step.reading.name(step.nodes[0]))" }
      return name == upstream ? FormedStep.upstreamGradient : nil
    }

    private var subject: String? { step.start.map(step.reading.name) }

    private mutating func number(_ index: Int) -> Double {
      used.insert(index)
      let width = isWide ? text.numbers.significantDigits + 7 : 1
      return HoleNumber(index, sorts(index), width: width).value
    }
  }
}
