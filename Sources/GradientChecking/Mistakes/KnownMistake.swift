package import Networks
import Rules
import Wording

/// A mistake that people make, at one place of a network.
package struct KnownMistake {
  /// Its name: `missing-derivative`.
  package let name: String
  /// What is wrong and where, in a sentence.
  let sentence: Phrase
  /// What to change in the network so that its derivatives are those of the mistake.
  package let edits: [GradientEdit]
  /// The factor that is left out, where that is the mistake.
  let missing: String?

  /// The sentence in the language of the moment.
  package var text: String { sentence.text }

  init(_ name: String, _ text: Phrase, _ edits: [GradientEdit], missing: String? = nil) {
    self.name = name
    sentence = text
    self.edits = edits
    self.missing = missing
  }
}

/// The mistakes that can be made between an operation and what is differentiated.
package struct KnownMistakes {
  let computed: any DifferentiatedNetwork
  /// The operation by which is differentiated.
  let target: Int
  /// Whether an operation lies on a way from the target to the loss or the penalty.
  let isOnTheWay: [Bool]

  /// What can go wrong where a computed network is differentiated by an operation.
  package init(_ computed: any DifferentiatedNetwork, from target: Int) {
    self.computed = computed
    let network = computed.network
    self.target = target
    var reaches = [Bool](repeating: false, count: network.operations.count)
    for end in [network.loss] + (network.penalty.map { [$0] } ?? []) { reaches[end] = true }
    for (id, operation) in network.operations.enumerated().reversed() where reaches[id] {
      for operand in operation.operands { reaches[operand] = true }
    }
    let isDownstream = network.isDownstream(of: [target])
    isOnTheWay = zip(reaches, isDownstream).map { $0 && $1 }
  }

  var network: Network { computed.network }

  /// Those that are looked at first.
  package var usual: [KnownMistake] {
    derivatives + signsAndFactors + paths + products + softmaxes
  }

  /// Those that are looked at where no usual one explains a claim, by families; those of one that comes
  /// first are meant more often.
  package var rarer: [() -> [KnownMistake]] {
    [
      { writtenSlopes }, { sumsAsProducts + ownFactors }, { singlePaths }, { heldValues },
      { productsOfMeans }, { sumsBeforeProducts }, { extraSlopes }, { twoMissingFactors },
    ]
  }

  /// Whether the network is so small that all of them can be tried.
  var isSmall: Bool {
    network.nodeCount(examples: computed.exampleIndices.count) <= 20_000
  }

  /// The operations through which the derivative goes, in the order of the pass back.
  var operations: [Int] {
    network.operations.indices.reversed().filter { $0 != target && isOnTheWay[$0] }
  }

  /// The operands of an operation by which it is differentiated on the way.
  func operands(of id: Int) -> [Int] {
    let operands = network.operations[id].operands
    return operands.indices.filter { isOnTheWay[operands[$0]] || operands[$0] == target }
  }

  func text(_ id: Int) -> String { network.text(of: id) }

  // MARK: - What can go wrong

  /// A function's derivative left out, taken at the wrong place, or another function's.
  var derivatives: [KnownMistake] {
    operations.flatMap { id -> [KnownMistake] in
      guard case .unary(let rule) = network.operations[id].primitive,
        rule.name != "identity", rule.name != "negate"
      else { return [] }
      let x = text(network.operations[id].operands[0])
      let y = text(id)
      let hasName = network.definitions.contains { $0.operation == id }
      var mistakes = [
        KnownMistake(
          "missing-derivative",
          hasName
            ? "The factor \(rule.name)′(\(x)) of \(y) is missing."
            : "The factor \(rule.name)′(\(x)) is missing.",
          [.rule(operation: id, rule.withoutDerivative)], missing: "\(rule.name)′(\(x))"),
        KnownMistake(
          "derivative-argument", "\(rule.name)′ is taken of \(y) instead of \(x).",
          [.rule(operation: id, rule.withDerivativeAtOutput)]),
        KnownMistake(
          "derivative-argument",
          "The derivative of \(rule.name) is written with its value \(y); \(x) stands in its place.",
          [.rule(operation: id, rule.withOperandForOutput)]),
      ]
      for part in KnownMistakes.parts(of: rule, named: y) {
        mistakes.append(
          KnownMistake(
            "derivative-formula",
            "Of \(rule.name)′(\(x)) \(part.forgotten) is missing.",
            [.rule(operation: id, part.rule)]))
      }
      for other in KnownMistakes.activations where other.name != rule.name {
        mistakes.append(
          KnownMistake(
            "wrong-derivative",
            "The derivative of \(other.name) stands where that of \(rule.name) at \(x) belongs.",
            [.rule(operation: id, rule.withDerivative(of: other))]))
      }
      return mistakes
    }
  }

  /// The sign of one step, and the constants of squares and means.
  private var signsAndFactors: [KnownMistake] {
    operations.flatMap { id in
      operands(of: id).flatMap { operand -> [KnownMistake] in
        let (step, x) = (text(id), text(network.operations[id].operands[operand]))
        func scaled(by factor: Double, _ name: String, _ text: Phrase) -> KnownMistake {
          KnownMistake(name, text, [.scaled(operation: id, operand: operand, by: factor)])
        }
        var mistakes = [
          scaled(by: -1, "sign", "The sign of the derivative of \(step) by \(x) is wrong.")
        ]
        switch network.constantRole(of: id, differentiatedBy: operand) {
        case .exponent(let n) where n != 0:
          mistakes.append(
            scaled(
              by: 1 / n, "factor",
              n == 2
                ? "The factor 2 of the square \(step) is missing."
                : "The factor \(number(n)) of the power \(step) is missing."))
        case .divisor(let n, isMean: true) where n != 1:
          mistakes += [
            scaled(
              by: n, "mean", "The mean \(step) is not taken: its factor 1/\(number(n)) is missing."),
            scaled(
              by: 1 / n, "mean",
              "The mean \(step) is taken twice: 1/\(number(n)) stands there twice."),
          ]
        case .divisor(let n, isMean: false) where n != 0:
          mistakes.append(
            scaled(by: n, "factor", "The factor 1/\(number(n)) of \(step) is missing."))
        case .factor(let n) where n != 0:
          mistakes.append(
            scaled(by: 1 / n, "factor", "The factor \(number(n)) of \(step) is missing."))
        default: break
        }
        return mistakes
      }
    }
  }

  /// A value used twice, and one of its uses forgotten.
  private var paths: [KnownMistake] {
    var uses: [Int: [(operation: Int, operand: Int)]] = [:]
    for id in operations.reversed() {
      for operand in operands(of: id) {
        uses[network.operations[id].operands[operand], default: []].append((id, operand))
      }
    }
    return uses.sorted { $0.key < $1.key }.flatMap { value, uses -> [KnownMistake] in
      guard uses.count > 1 else { return [] }
      let name = text(value)
      let forgotten = uses.map { use in
        KnownMistake(
          "missing-path",
          uses.count == 2
            ? "\(name) is used twice; the path through \(text(use.operation)) is forgotten."
            : """
            \(name) is used \(uses.count) times; the path through \(text(use.operation)) is forgotten.
            """,
          [.scaled(operation: use.operation, operand: use.operand, by: 0)])
      }
      guard uses.count > 2 else { return forgotten }
      return forgotten
        + uses.map { kept in
          KnownMistake(
            "missing-path",
            "\(name) is used \(uses.count) times; the path through \(text(kept.operation)) alone is "
              + "counted, as if = stood for +=.",
            uses.filter { $0 != kept }.map {
              .scaled(operation: $0.operation, operand: $0.operand, by: 0)
            })
        }
    }
  }

  /// In a product, something else than the other factor.
  var products: [KnownMistake] {
    operations.flatMap { id -> [KnownMistake] in
      guard network.isProduct(id) else { return [] }
      return operands(of: id).flatMap { operand -> [KnownMistake] in
        let all = network.operations[id].operands
        let (own, other) = (all[operand], all[1 - operand])
        if case .constant = network.operations[other].primitive { return [] }
        func replaced(
          _ name: String, _ text: Phrase, _ substitute: GradientEdit.Substitute,
          missing: String? = nil
        ) -> KnownMistake {
          KnownMistake(
            name, text, [.otherFactor(operation: id, operand: operand, substitute)],
            missing: missing)
        }
        let (mine, factor, product) = (text(own), text(other), text(id))
        var mistakes = [
          replaced(
            "missing-factor",
            "The factor \(factor) of the derivative of \(product) by \(mine) is missing.", .ones,
            missing: factor)
        ]
        if case .matrixProduct = network.operations[id].primitive {
          mistakes.append(
            replaced(
              "transpose",
              "On the way back to \(mine), \(factor) is transposed wrongly: \(factor) and "
                + "\(factor).T change places.", .transpose))
        }
        for definition in network.definitions
        where definition.operation != other
          && network.operations[definition.operation].shape.matches(
            network.operations[other].shape)
          && !definition.role.isParameter
        {
          mistakes.append(
            replaced(
              "activation-for-input",
              "\(definition.name) stands in the place of \(factor) in the derivative of \(product) "
                + "by \(mine).", .numbers(values(of: definition.operation))))
        }
        return mistakes
      }
    }
  }

  /// A softmax taken element by element.
  private var softmaxes: [KnownMistake] {
    network.frames.filter { $0.name == "softmax" }.compactMap { frame in
      // A call inside a claim comes after the network's own operations.
      guard isOnTheWay.indices.contains(frame.result), isOnTheWay[frame.result],
        let argument = frame.arguments.first
      else { return nil }
      return KnownMistake(
        "softmax-elementwise",
        "\(text(frame.result)) is differentiated element by element, p (1 − p); every output of "
          + "softmax depends on every input.",
        [.elementwiseSoftmax(result: frame.result, argument: argument)])
    }
  }

  /// An operation's value for every example of the network, or once where it is the same for all; 0
  /// for examples that were not computed.
  func values(of id: Int) -> [[Double]] {
    let operation = network.operations[id]
    guard network.hasExamples, operation.isPerExample else {
      return [computed.values(of: id, slot: 0)]
    }
    var values = Array(
      repeating: [Double](repeating: 0, count: operation.shape.count),
      count: network.exampleCount)
    for (slot, example) in computed.exampleIndices.enumerated() {
      values[example] = computed.values(of: id, slot: slot)
    }
    return values
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && value.magnitude < 1e15 ? "\(Int(value))" : "\(value)"
  }
}
