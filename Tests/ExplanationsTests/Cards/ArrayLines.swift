import Networks
import ScalarEngine
import Typography

@testable import Explanations

/// Evaluates every line of an explanation in matrix form with the network language itself.
///
/// A small network is built around each line, in which every name is given.
struct ArrayLines {
  private let explained: ExplainedNetwork
  private let text = FormulaText(numbers: NumberFormat(significantDigits: 17))
  /// The operation of every name on the cards.
  private let operations: [String: Int]
  /// How many lines were evaluated.
  private(set) var count = 0
  /// How many were not, by reason.
  private(set) var skipped: [Reason: Int] = [:]
  /// What is wrong.
  private(set) var mistakes: [String] = []

  /// What the network language cannot say.
  enum Reason: CaseIterable {
    /// An array of which only some elements are written.
    case abbreviated
    /// `spread(…)`: the way back from a slice, zeros elsewhere.
    case spread
    /// A branch that is not taken and has no number: the language computes both.
    case branchNotTaken

    fileprivate func applies(to text: String) -> Bool {
      switch self {
      case .abbreviated: text.contains("…")
      case .spread: text.contains("spread(")
      case .branchNotTaken: false
      }
    }
  }

  /// An array counts as no smaller than this: where its terms cancel, rounding is all that is left.
  private let floor: Double

  init(_ explained: ExplainedNetwork, floor: Double = 1e-12) {
    self.explained = explained
    self.floor = floor
    var operations: [String: Int] = [:]
    for (operation, name) in DisplayPlan(explained.network).names.enumerated() {
      if let name { operations[name] = operation }
    }
    self.operations = operations
    for (passage, derivation) in explained.derivations { check(derivation, passage) }
  }

  private mutating func check(_ derivation: Derivation, _ passage: Passage) {
    let head = text.text(derivation.head)
    let slot = explained.slot(of: passage.heading)
    guard let expected = array(head, slot) else {
      mistakes.append("\(passage.heading): \(head) is nothing that the engine computed")
      return
    }
    for line in derivation.lines {
      check(text.text(line.expression), expected.elements, slot, "\(passage.heading): \(head)")
      if let note = line.note, case .code(let code)? = note.parts.first,
        let sign = code.firstRange(of: " = "),
        let value = array(String(code[..<sign.lowerBound]), slot)
      {
        check(String(code[sign.upperBound...]), value.elements, slot, "note of \(head)")
      }
    }
  }

  private mutating func check(
    _ line: String, _ expected: [Double], _ slot: Int, _ place: String
  ) {
    if let reason = Reason.allCases.first(where: { $0.applies(to: line) }) {
      skipped[reason, default: 0] += 1
      return
    }
    do {
      let shown = try evaluate(line, slot)
      count += 1
      let largest = expected.reduce(floor) { max($0, $1.magnitude) }
      let isEqual =
        shown.count == expected.count
        && zip(shown, expected).allSatisfy { ($0 - $1).magnitude <= 1e-12 * largest }
      if !isEqual { mistakes.append("\(place) = \(line) is \(shown), the engine says \(expected)") }
    } catch let error as Diagnostic where error.isAboutNumbers && line.contains(" if ") {
      skipped[.branchNotTaken, default: 0] += 1
    } catch {
      mistakes.append("\(place) = \(line): \(error)")
    }
  }

  // MARK: - Evaluating

  private func evaluate(_ line: String, _ slot: Int) throws -> [Double] {
    // The mean over the examples is taken of what it is of in each.
    if let start = line.firstRange(of: "mean_examples("), line.hasPrefix("mean_examples("),
      let end = line.firstIndex(of: ")")
    {
      let inner = String(line[start.upperBound..<end])
      let parts = try explained.trace.exampleIndices.indices.map { try evaluate(inner, $0) }
      let mean = parts[0].indices.map { index in
        parts.reduce(0) { $0 + $1[index] } / Double(parts.count)
      }
      let rest = line[end...].dropFirst(4)
      if rest.isEmpty { return mean }
      return zip(mean, try evaluate(String(rest), slot)).map { $0 + $1 }
    }
    var source = ""
    var expression = ""
    var declared: Set<String> = []
    let language = ArrayLanguage.text(line)
    var rest = language[...]
    while let first = rest.first {
      guard first.isLetter || first == "∂" else {
        expression.append(first)
        rest = rest.dropFirst()
        // The e of a number is no name.
        if first.isNumber, rest.first == "e" {
          expression += "e"
          rest = rest.dropFirst()
        }
        continue
      }
      let word = name(rest)
      rest = rest.dropFirst(word.count)
      guard rest.first != "(", let array = array(word, slot) else {
        expression += word
        continue
      }
      // Every derivative becomes a name of its own.
      let plain = word.hasPrefix("∂") ? "ω" + word.filter { $0.isLetter || $0.isNumber } : word
      if declared.insert(plain).inserted { source += declaration(plain, array) }
      expression += plain
    }
    source += "parameter ωone = 1\nωresult = \(expression)\nloss ωloss = ωone * sum(ωresult)\n"
    let network = try Network(SourceText(name: "line", text: source))
    let graph = try NetworkGraph(network)
    guard let result = network.definition(named: "ωresult") else { return [] }
    return graph.values(of: result.operation, slot: 0)
  }

  private func declaration(_ name: String, _ array: ArrayExpression.Array) -> String {
    let shape = array.shape
    var value = array.elements.map { "\($0)" }.joined(separator: ", ")
    if !shape.isNumber, shape.extents.count < 2 { value = "[\(value)]" }
    if !shape.isNumber, shape.extents.count == 2 {
      let rows = (0..<shape.rows).map { row in
        let elements = array.elements[row * shape.columns..<(row + 1) * shape.columns]
        return "[" + elements.map { "\($0)" }.joined(separator: ", ") + "]"
      }
      value = "[" + rows.joined(separator: ", ") + "]"
    }
    return "input \(name) = \(value)\n"
  }

  /// A name or a derivative at the beginning of a text.
  private func name(_ text: Substring) -> String {
    func word(_ text: Substring) -> Substring {
      text.prefix { ($0.isLetter || $0.isNumber || $0 == "_") }
    }
    guard text.first == "∂" else { return String(word(text)) }
    let above = word(text.dropFirst())
    let below = word(text.dropFirst(above.count + 3))
    return "∂\(above)/∂\(below)"
  }

  /// The array that a name or a derivative stands for.
  private func array(_ name: String, _ slot: Int) -> ArrayExpression.Array? {
    let trace = explained.trace
    let parts = name.split(separator: "/")
    guard name.hasPrefix("∂"), parts.count == 2 else {
      return operations[name].map {
        .init(
          elements: trace.values(of: $0, slot: slot), shape: explained.network.operations[$0].shape)
      }
    }
    guard let operation = operations[String(parts[1].dropFirst())] else { return nil }
    let gradient: [Double]? =
      switch String(parts[0].dropFirst()) {
      case explained.network.lossName: trace.lossGradients(of: operation, slot: slot)
      case "J": trace.costGradients(of: operation)
      default: trace.penaltyGradients(of: operation)
      }
    return gradient.map {
      .init(elements: $0, shape: explained.network.operations[operation].shape)
    }
  }
}
