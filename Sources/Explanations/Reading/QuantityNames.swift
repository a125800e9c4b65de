import Foundation

/// A number of a trace: what a name in a formula stands for.
package enum Quantity: Hashable, Sendable {
  /// The value of a node.
  case value(node: Int)
  /// The derivative of a pass's start by a node.
  case gradient(pass: Int, node: Int)
  /// What comes to a named node through one of the named values that use it.
  case contribution(pass: Int, operand: Int, output: Int)
  /// J.
  case cost
  /// The derivative of J by a node that all examples share.
  case costGradient(node: Int)
}

/// What the names in the formulas of an explanation stand for.
package struct QuantityNames {
  private let passes: [PassReading]
  private let nodes: [[String: Int]]

  /// The names of an explanation by elements, once its passages have been made.
  package init(_ explanation: Explanation) {
    passes = explanation.passes
    var known: [ObjectIdentifier: [String: Int]] = [:]
    nodes = passes.map { pass in
      let key = ObjectIdentifier(pass.reading)
      if let table = known[key] { return table }
      let reading = pass.reading
      let table = Dictionary(
        reading.named.map { (reading.name($0), $0) }, uniquingKeysWith: { first, _ in first })
      known[key] = table
      return table
    }
  }

  /// What a name stands for in the formulas of a pass; of those of the whole cost if it is `nil`.
  package func quantity(_ name: String, in pass: Int?) -> Quantity? {
    if let (name, pass) = QuantityNames.split(name) { return quantity(name, in: pass) }
    let parts = name.components(separatedBy: QuantityNames.through)
    guard let (subject, operand) = LaTeXFormula.derivative(parts[0]) else {
      return value(name, in: pass)
    }
    guard let pass else { return nodes[0][operand].map { .costGradient(node: $0) } }
    guard nodes.indices.contains(pass), subject == passes[pass].subject,
      let node = nodes[pass][operand]
    else { return nil }
    guard parts.count == 2 else { return .gradient(pass: pass, node: node) }
    return nodes[pass][parts[1]].map {
      .contribution(pass: pass, operand: node, output: $0)
    }
  }

  /// The node of each name in a pass.
  package func nodes(ofPass pass: Int) -> [String: Int] { nodes[pass] }

  private func value(_ name: String, in pass: Int?) -> Quantity? {
    guard let pass else { return name == "J" ? .cost : nodes[0][name].map { .value(node: $0) } }
    guard nodes.indices.contains(pass) else { return nil }
    return (nodes[pass][name] ?? passes[pass].reading.node(called: name)).map { .value(node: $0) }
  }

  // MARK: - Names

  /// What stands between a derivative and the value through which a part of it comes.
  static let through = " through "

  /// A name told apart from the same name in other passes: `x[1]⟨2⟩`.
  static func name(_ name: String, ofPass pass: Int) -> String { "\(name)⟨\(pass)⟩" }

  private static func split(_ name: String) -> (name: String, pass: Int)? {
    guard name.last == "⟩", let mark = name.lastIndex(of: "⟨"),
      let pass = Int(name[name.index(after: mark)...].dropLast())
    else { return nil }
    return (String(name[..<mark]), pass)
  }
}
