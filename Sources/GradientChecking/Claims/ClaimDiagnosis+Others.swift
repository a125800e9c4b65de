import Networks
import Rules
import Wording

/// What a claim is instead: another derivative, a part of it, or nearly the right one.
extension ClaimDiagnosis {
  /// It agrees to some digits.
  func approximations() -> [ClaimVerdict.Diagnosis] {
    let error = claim.verdict.maxRelativeError
    // Of a derivative next to nothing every small number is near.
    let isLarge = claim.actual.contains { $0.contains { $0.magnitude > 1e-9 } }
    guard error <= 1e-3, isLarge else { return [] }
    var (digits, next) = (3, 1e-4)
    while error <= next, digits < 15 { (digits, next) = (digits + 1, next / 10) }
    return [
      .init(
        mistake: "approximate",
        text: "The claim agrees with the derivative to about \(digits) digits: it is rounded, or a "
          + "difference quotient with its own error.")
    ]
  }

  /// The derivative by something else.
  func otherGradients() -> [ClaimVerdict.Diagnosis] {
    guard claim.claim.elements == nil else { return [] }
    let own = claim.definition
    let others = network.definitions.filter { other in
      let operation = network.operations[other.operation]
      let differs = !other.role.isLeaf || operation.isPerExample
      return other.operation != own.operation && ![.loss, .penalty, .target].contains(other.role)
        && operation.shape.matches(claim.shape)
        && (claim.claim.isOfCost ? !differs || !network.hasExamples : differs == claim.isPerExample)
    }
    guard
      let all = try? differentiate(network, Set(others.map(\.operation)))
    else { return [] }
    let names = others.filter { other in
      let rows = claim.answers(of: all, operation: other.operation)
      // A 1 is the derivative of much.
      let isTelling = rows.contains { $0.contains { ![0, 1, -1].contains($0) } }
      return isTelling && claim.isClaimed(rows) && claim.differs(rows)
    }.map { "∂\(claim.subject)/∂\($0.name)" }
    guard !names.isEmpty else { return [] }
    return [
      .init(mistake: "other-derivative", text: "That is \(names.joined(separator: " = ")).")
    ]
  }

  /// The derivative of one element of a value, as if the loss were that element.
  func outputsAlone() -> [ClaimVerdict.Diagnosis] {
    let mistakes = KnownMistakes(computed, from: claim.definition.operation)
    guard !claim.claim.isOfCost else { return [] }
    return network.definitions.flatMap { definition -> [ClaimVerdict.Diagnosis] in
      let operation = definition.operation
      let shape = network.operations[operation].shape
      guard definition.role == .equation, mistakes.isOnTheWay[operation],
        operation != claim.definition.operation, (2...16).contains(shape.count)
      else { return [] }
      return (0..<shape.count).compactMap { element in
        let answers = answers(of: network.reduced(to: operation, element: element))
        guard let answers, claim.isClaimed(answers), claim.differs(answers) else { return nil }
        return .init(
          mistake: "missing-upstream",
          text:
            "That is the derivative of \(elementName(definition.name, element, shape)) alone: the "
            + "factor ∂\(network.lossName)/∂\(definition.name), which flows in from above, is missing, "
            + "and the other paths.")
      }
    }
  }

  /// A number that is used more than once, and its paths multiplied where they are to be added.
  func pathsMultiplied() -> [ClaimVerdict.Diagnosis] {
    let target = claim.definition.operation
    guard claim.shape.isNumber, !claim.claim.isOfCost else { return [] }
    let known = KnownMistakes(computed, from: target)
    let uses = known.operations.flatMap { id in
      known.operands(of: id).filter { network.operations[id].operands[$0] == target }
        .map { (operation: id, operand: $0) }
    }
    guard (2...4).contains(uses.count) else { return [] }
    let isMultiplied = network.definitions.contains { end in
      guard end.role == .equation, known.isOnTheWay[end.operation],
        network.operations[end.operation].shape.isNumber,
        let upstream = try? differentiate(network, [end.operation])
      else { return false }
      var products = computed.exampleIndices.indices.map {
        upstream.lossGradients(of: end.operation, slot: $0)?[0] ?? 0
      }
      for kept in uses {
        let cut = network.edited(
          uses.filter { $0 != kept }.map {
            .scaled(operation: $0.operation, operand: $0.operand, by: 0)
          }
        ).reduced(to: end.name)
        let own = cut.definitions[claim.claim.definition].operation
        guard let part = try? differentiate(cut, [own]) else { return false }
        for slot in products.indices {
          products[slot] *= part.lossGradients(of: own, slot: slot)?[0] ?? 0
        }
      }
      let mean = products.reduce(0, +) / Double(products.count)
      let rows = claim.isPerExample ? products.map { [$0] } : [[mean]]
      return claim.isClaimed(rows) && claim.differs(rows)
    }
    guard isMultiplied else { return [] }
    let places = uses.map { network.text(of: $0.operation) }.joined(separator: ", ")
    return [
      .init(
        mistake: "paths-multiplied",
        text:
          "The paths of \(claim.definition.name) through \(places) are added, not multiplied.")
    ]
  }
}

extension Network {
  /// The network whose loss is one element of a value.
  fileprivate func reduced(to operation: Int, element: Int) -> Network {
    let shape = operations[operation].shape
    return replacingLoss { rewriter, loss in
      guard let value = rewriter.position(of: operation) else { return nil }
      let only = (0..<shape.count).map { $0 == element ? 1.0 : 0 }
      let mask = rewriter.constant(only, shape: shape, like: loss)
      let kept = rewriter.append(
        .binary(Multiply.self), [value, mask], shape: shape, like: loss)
      return rewriter.append(.sum(.all), [kept], shape: .number, like: loss)
    }
  }

  /// The network whose loss is the value, a number, of this name.
  fileprivate func reduced(to name: String) -> Network {
    guard let operation = definition(named: name)?.operation else { return self }
    return reduced(to: operation, element: 0)
  }
}

extension ClaimComparison {
  /// What the claim differentiates, as it writes it: `L` of ∂L/∂W1.
  fileprivate var subject: Substring { claim.target.prefix { $0 != "/" }.dropFirst() }
}
