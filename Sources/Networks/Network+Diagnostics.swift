import Rules
package import Wording

/// Errors that come up when a network is computed, in the words of its source.
extension Network {
  /// An error at an operation.
  package func diagnostic(_ message: Phrase, operation: Int, example: Int?) -> Diagnostic {
    Diagnostic(
      "\(message)\(inExample(example))", at: operations[operation].range,
      label: "in \(equationPhrase(of: operation))", in: source)
  }

  /// The error of a value that is infinite or not a number.
  package func notFinite(
    _ value: Double, operation: Int, element: Int, example: Int?
  ) -> Diagnostic {
    let name = elementPhrase(of: operation, element)
    return Diagnostic(
      "\(name) is \(describeNotFinite(value))\(inExample(example))",
      at: operations[operation].range, label: "first in \(equationPhrase(of: operation))",
      in: source)
  }

  /// The error of a derivative that is infinite or not a number.
  ///
  /// `subject` is what is differentiated: the loss, or the penalty.
  package func derivativeNotFinite(
    _ value: Double, of subject: String, operation: Int, element: Int, example: Int?
  ) -> Diagnostic {
    let name = elementPhrase(of: operation, element)
    return Diagnostic(
      "∂\(subject)/∂\(name) is \(describeNotFinite(value))\(inExample(example))",
      at: operations[operation].range, label: "first here, on the way back",
      in: source)
  }

  /// The error of a cost that is infinite though each part of it is not.
  package func costNotFinite(_ value: Double) -> Diagnostic {
    Diagnostic(
      "J is \(describeNotFinite(value))", at: operations[loss].range,
      label: "the sum over the examples, and of the penalty, is too large", in: source)
  }

  /// Where something is the matter: in which example, of a network that has any.
  package func inExample(_ example: Int?) -> Phrase {
    guard let example, hasExamples else { return "" }
    return ", in example \(example + 1)"
  }

  /// An element of an operation with the rule that computes it: `relu at a1[2]`.
  package func nodeName(of operation: Int, element: Int) -> String {
    let rule: String? =
      switch operations[operation].primitive {
      case .unary(let rule): rule.name
      case .binary(let rule): rule.name
      case .reduction(let rule, _): rule.name
      case .choose: Choose.name
      default: nil
      }
    let place = elementText(of: operation, element)
    return rule.map { "\($0) at \(place)" } ?? place
  }

  /// The name of an element, or the text of an operation that has no name; in English, as data has it.
  package func elementText(of operation: Int, _ element: Int) -> String {
    Language.$current.withValue(.english) { elementPhrase(of: operation, element).text }
  }

  /// The name of an element, or the text of an operation that has no name.
  package func elementPhrase(of operation: Int, _ element: Int) -> Phrase {
    let shape = operations[operation].shape
    if let definition = definitions.first(where: { $0.operation == operation }) {
      return Phrase(verbatim: elementName(definition.name, element, shape))
    }
    let text = shortened(source.phrase(in: operations[operation].range))
    if isInside(operation) { return "a value inside \(text)" }
    return Phrase(verbatim: shape.isNumber ? text : elementName("(\(text))", element, shape))
  }

  /// What an operation is called: its name, or its text in the source.
  package func text(of operation: Int) -> String {
    definitions.first { $0.operation == operation }?.name
      ?? shortened(source.phrase(in: operations[operation].range))
  }

  /// Whether an operation is a step on the way to a call's value and shares the call's text.
  private func isInside(_ operation: Int) -> Bool {
    let frame = frames[operations[operation].frame]
    return operations[operation].frame != 0 && frame.range == operations[operation].range
      && frame.result != operation
  }

  /// The name of the equation in which an operation stands; in English, as data has it.
  package func equationName(of operation: Int) -> String {
    Language.$current.withValue(.english) { equationPhrase(of: operation).text }
  }

  /// The equation in which an operation stands, as a sentence names it.
  private func equationPhrase(of operation: Int) -> Phrase {
    let equation = definitions.first { $0.operation >= operation && !$0.role.isLeaf }
    return equation.map { Phrase(verbatim: $0.name) } ?? "the file"
  }
}

/// What a number that is not finite is, in words.
package func describeNotFinite(_ value: Double) -> Phrase {
  value.isNaN ? "not a number" : value < 0 ? "infinite (−∞)" : "infinite"
}

/// `W1[1,2]` for an element, the bare name for a number.
package func elementName(_ name: String, _ index: Int, _ shape: Shape) -> String {
  let subscripts = shape.subscripts(of: index).map(String.init).joined(separator: ",")
  return subscripts.isEmpty ? name : "\(name)[\(subscripts)]"
}
