import Wording

/// Derivatives of the loss and of the cost, in claims.
extension Lowering {
  /// The engine's value of `∂L/∂z`, on the right of a claim.
  mutating func lowerDerivative(
    _ reference: DerivativeReference, _ place: Place
  ) throws(Diagnostic) -> Lowered {
    guard claim != nil else { throw misplacedDerivative(place) }
    let ofCost = try isCost(reference.loss, of: reference.target, at: place)
    let definition = try target(reference.target)
    let operation = definition.operation
    if ofCost { try checkShared(definition, place) }
    let derivative = try append(
      .derivative(of: operation, ofCost: ofCost), [], shape(operation), at: place,
      isPerExample: !ofCost && hasExamples)
    return try lowerSubscripts(
      reference.target.subscripts, of: derivative,
      Place(range: reference.target.range, frame: place.frame))
  }

  func misplacedDerivative(_ place: Place) -> Diagnostic {
    error(
      "a derivative stands only in a claim", place, label: "not in an equation",
      help: "the derivative of a function is written `sigmoid'(z)`")
  }

  /// The definition with respect to which is differentiated.
  func target(_ target: DerivativeTarget) throws(Diagnostic) -> Definition {
    if let definition = definition(named: target.name) { return definition }
    if functions[target.name] != nil {
      throw error(
        "\(quoted(target.name)) is a function", at: target.nameRange,
        label: "a derivative is taken by a value")
    }
    throw error(
      "unknown name: \(shortened(target.name))", at: target.nameRange, label: "not defined",
      help: nearestHelp(target.name, definitions.map(\.name)))
  }

  /// Refuses ∂J by what differs from example to example.
  func checkShared(_ definition: Definition, _ place: Place) throws(Diagnostic) {
    guard operations[definition.operation].isPerExample else { return }
    let name = shortened(definition.name)
    throw error(
      "`\(name)` differs from example to example", place,
      label: "∂J is taken by what all examples share",
      help: "write `∂\(shortened(lossName))/∂\(name)`, which is taken for each example")
  }

  /// Whether the letter of a derivative means the cost; an error where it means nothing.
  func isCost(
    _ letter: String, of target: DerivativeTarget, at place: Place
  ) throws(Diagnostic) -> Bool {
    if letter == lossName {
      guard letter == "J", exampleCount > 1 || penalty != nil else { return false }
      throw error(
        "`J` is both the loss and the whole cost", place,
        label: penalty == nil
          ? "with several examples it could be either"
          : "with a penalty it could be either",
        help: "give the loss another name, such as `L`")
    }
    if letter == "J" { return true }
    let name = shortened(target.name)
    throw error(
      "\(quoted(letter)) is not what is differentiated", place,
      label: "the loss is \(quoted(lossName))",
      help: "write `∂\(shortened(lossName))/∂\(name)` or, for the whole cost, `∂J/∂\(name)`")
  }
}
