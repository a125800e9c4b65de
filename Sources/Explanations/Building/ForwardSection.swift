package import Networks
import Rules
import ScalarEngine

/// The way forward: each value in symbols, in numbers, and what it comes to.
struct ForwardSection {
  let reading: Reading

  /// Hands over the value of each node, in the order of evaluation.
  func tell<E>(where isWanted: (Int) -> Bool, _ take: (ValueSource) throws(E) -> Void) throws(E) {
    var previous: Int?
    for node in reading.computed where isWanted(node) {
      let operation = reading.operation(node)
      // The equation stands beside its first element alone.
      try take(
        ValueSource(section: self, node: node, showsEquation: operation != previous))
      previous = operation
    }
  }

  func derivation(_ node: Int, showsEquation: Bool) -> Derivation {
    let formula = reading.definingFormula(of: node)
    let name = reading.name(node)
    var lines = [Derivation.Line(.symbols(formula))]
    if showsEquation, let equation = reading.equation(of: node) {
      lines[0].note = .code(equation)
    }
    let absent = reading.absentFactors(of: node)
    if !absent.isEmpty {
      let zeros = absent.map { Prose([.formula($0), .text(" = 0")]) }
      let since: Prose = "since \(Prose.list(zeros))"
      lines[0].note = lines[0].note.map { "\($0); \(since)" } ?? since
    }
    if !formula.symbols.allSatisfy({ reading.number($0) == nil }) {
      lines.append(.init(.numbers(formula, reading.numbers(in: formula))))
    }
    if !formula.isNumber { lines.append(.init(.result(reading.graph[node].value))) }
    return Derivation(style: .value, head: .symbol(name), lines: lines)
  }
}

extension Reading {
  /// The equation that a node belongs to, as the file writes it, where that says more than the
  /// formula does.
  func equation(of node: Int) -> String? {
    guard let operation = operation(node) else { return nil }
    let isArray = !network.operations[operation].shape.isNumber
    let isOpaque = network.operations[operation].frame != 0
    guard isArray || isOpaque, let definition = definition(ofNode: node),
      let range = definition.expressionRange
    else { return nil }
    let text = network.source.phrase(in: range)
    return "\(network.writtenName(of: definition)) = \(text)"
  }
}

extension Network {
  /// The name in the file's own equation: `z1` where `z1_2` is example 2's, written out.
  package func writtenName(of definition: Definition) -> String {
    let written = source.phrase(in: definition.nameRange)
    return written == definition.name ? definition.name : written
  }
}
