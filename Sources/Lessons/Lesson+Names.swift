package import Networks
import Typography
import Wording

extension Lesson {
  /// Checks that a network has what a show of this lesson names.
  ///
  /// - Parameters:
  ///   - show: one of this lesson's.
  ///   - network: the one that was read from the show's network block.
  /// - Throws: where a name or an element is unknown, and where a derivative is asked for that does
  ///   not exist because no parameter lies upstream.
  package func checkNames(of show: Show, in network: Network) throws(Diagnostic) {
    let (names, needsDerivative) =
      switch show.subject {
      case .forward(let names): (names, false)
      case .backward(let names): (names, true)
      case .paths(let name): ([name], true)
      case .update, .steps, .table, .training, .gradients, .claim: ([ValueName](), false)
      }
    let isDownstream = network.isDownstream(of: network.parameters)
    for name in names {
      let definition = try definition(named: name, in: network)
      try checkPosition(of: name, in: network.operations[definition.operation].shape)
      guard !needsDerivative || isDownstream[definition.operation] else {
        throw Diagnostic(
          "the loss has no derivative by `\(name.name)`", at: name.range,
          label: "no parameter lies upstream of this \(definition.role.rawValue)", in: source)
      }
    }
  }

  private func definition(
    named name: ValueName, in network: Network
  ) throws(Diagnostic) -> Definition {
    if let definition = network.definition(named: name.name) { return definition }
    let nearest = Spelling.nearest(to: name.name, among: network.definitions.map(\.name))
    throw Diagnostic(
      "unknown name: `\(name.name)`", at: name.range, label: "the network above has no such value",
      help: nearest.map { "did you mean `\($0)`?" }, in: source)
  }

  private func checkPosition(of name: ValueName, in shape: Shape) throws(Diagnostic) {
    let position = name.position
    if position.isEmpty { return }
    let limits = position.count == 1 && shape.isColumn ? [shape.rows] : [shape.rows, shape.columns]
    guard position.count == limits.count, zip(position, limits).allSatisfy({ $0 <= $1 }) else {
      throw Diagnostic(
        "there is no `\(name)`", at: name.range, label: "\(name.name) is \(shape)", in: source)
    }
  }
}
