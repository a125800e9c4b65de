import Typography
import Wording

/// A name, or elements of it, as someone asks for it on the command line: `W1`, `W1[1,2]`.
package struct ValueReference: Sendable {
  /// The definition's position in ``Network/definitions``.
  package let definition: Int
  /// Which elements, as positions row by row; `nil` for all.
  package let elements: [Int]?
}

extension Network {
  /// What a text such as `W1[1,2]` or `z2` means in this network.
  ///
  /// `option` is where the text was given, for the error.
  package func reference(_ text: String, option: String) throws(Diagnostic) -> ValueReference {
    let source = SourceText(name: option, text: text)
    let expression = try parseExpression(source)
    var root = expression.root
    var subscripts: [Subscript] = []
    if case .subscripted(let operand, let given) = root.kind {
      subscripts = given
      root = expression.nodes[operand]
    }
    guard case .name(let name) = root.kind else {
      throw Diagnostic(
        "a name belongs here", at: expression.range, label: "for instance W1[1,2]", in: source)
    }
    guard let position = definitions.firstIndex(where: { $0.name == name }) else {
      let nearest = Spelling.nearest(to: name, among: definitions.map(\.name))
      throw Diagnostic(
        "unknown name: \(name)", at: root.range, label: "not defined in \(self.source.name)",
        help: nearest.map { "did you mean \($0)?" }, in: source)
    }
    guard !subscripts.isEmpty else { return ValueReference(definition: position, elements: nil) }
    let shape = operations[definitions[position].operation].shape
    do throws(SubscriptProblem) {
      let (rows, columns) = try subscripts.ranges(in: shape, source: source)
      return ValueReference(
        definition: position,
        elements: rows.flatMap { row in columns.map { row * shape.columns + $0 } })
    } catch {
      throw Diagnostic(
        error.message, at: error.range ?? expression.range, label: error.label, help: error.help,
        in: source)
    }
  }
}
