import Explanations
import Foundation
import Rules

/// The lines of updates in JavaScript, each with the numbers that it takes.
///
/// The formulas are those that the cards show. What a symbol stands for is the line before it that
/// gave it its number, or a parameter, a gradient or the rate; what is none of these stays as it is.
struct UpdateScript {
  /// A line: `x => …` and the codes of its numbers.
  struct Line {
    let function: String
    let arguments: [String]
  }

  private(set) var lines: [Line] = []
  /// For each step that was taken, the line that gives each parameter's node its new number.
  private(set) var results: [[Int: Int]] = []
  private let names: QuantityNames
  /// The line that last gave a number to each symbol: of what all entries share, and of each entry.
  private var shared: [String: Int] = [:]
  private var own: [String: [String: Int]] = [:]
  private var entry: String?
  private var parameter: String?

  init(names: QuantityNames) { self.names = names }

  /// Begins another step.
  mutating func beginStep() {
    results.append([:])
    (shared, entry, parameter) = ([:], nil, nil)
  }

  /// Goes on to the lines of an entry of a parameter; `nil` is what all share.
  ///
  /// What an entry keeps from one step to the next, it keeps here.
  mutating func begin(_ entry: String?, of parameter: String?) {
    (self.entry, self.parameter) = (entry, parameter)
  }

  /// Takes a derivation; returns what its result is called, `u5`.
  mutating func take(_ derivation: Derivation) -> String? {
    guard case .symbol(let head) = derivation.head else { return nil }
    var formula: Formula?
    var values: [String: Double] = [:]
    for line in derivation.lines {
      formula = line.expression.formula ?? formula
      if case .numbers(_, let numbers) = line.expression { values = numbers }
    }
    guard let formula else { return nil }
    var arguments: [String] = []
    let script: JavaScript? = formula.read { symbol in
      guard let code = code(of: symbol) else { return values[symbol].map { JavaScript($0) } }
      let place = arguments.firstIndex(of: code) ?? arguments.count
      if place == arguments.count { arguments.append(code) }
      return JavaScript(text: "x[\(place)]")
    }
    guard let script else { return nil }
    lines.append(Line(function: "x=>\(script.text)", arguments: arguments))
    let index = lines.count - 1
    if let entry { own[entry, default: [:]][head] = index } else { shared[head] = index }
    if let node = node(ofEntry: head) { results[results.count - 1][node] = index }
    return "u\(index)"
  }

  /// The node of the entry itself; another parameter may be called as one of the rule's symbols.
  private func node(ofEntry symbol: String) -> Int? {
    guard let parameter, symbol == parameter || symbol.hasPrefix(parameter + "["),
      case .value(let node)? = names.quantity(symbol, in: 0)
    else { return nil }
    return node
  }

  /// What a symbol of a line is called.
  func code(of symbol: String) -> String? {
    if let line = entry.flatMap({ own[$0]?[symbol] }) ?? shared[symbol] { return "u\(line)" }
    if symbol == "η" { return "h" }
    let step = results.count - 1
    if let node = node(ofEntry: symbol) { return "v\(node)" }
    let isDerivative = symbol.hasPrefix("∂")
    guard isDerivative, let operand = symbol.components(separatedBy: "/∂").last,
      case .value(let node)? = names.quantity(operand, in: 0)
    else { return nil }
    // Behind the first step the gradients are those at the parameters that it gave.
    return "J\(node)" + (step > 0 ? "@\(step)" : "")
  }
}
