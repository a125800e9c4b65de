import Networks
import Rules
import ScalarEngine

/// A parameter's derivative of the whole cost: the mean over the examples, plus the penalty's part.
struct CostCard {
  private let passes: [PassReading]
  private let trace: NetworkTrace
  /// ∂J of what can be differentiated by, by operation.
  private let gradients: [Int: [Double]]

  init(passes: [PassReading], trace: NetworkTrace) {
    self.passes = passes
    self.trace = trace
    var gradients: [Int: [Double]] = [:]
    for operation in trace.nodes.differentiable {
      gradients[operation] = trace.costGradients(of: operation)
    }
    self.gradients = gradients
  }

  private var losses: [PassReading] {
    passes.filter { if case .loss = $0.pass.origin { true } else { false } }
  }
  private var penalty: PassReading? { passes.first { $0.pass.origin == .penalty } }

  /// The card of a leaf that all examples share.
  func card(_ node: Int, number: Int) -> Derivation {
    let reading = passes[0].reading
    let name = reading.name(node)
    let contributing = losses.filter { $0.reaches(node) }
    var symbols: [Formula] = []
    var chain: [Formula] = []
    var written = Written()
    var parts = Written()
    if let first = contributing.first {
      let terms = losses.indices.map { index in
        written.term(self.parts(node, losses[index]), losses[index].reading, of: index)
      }
      written.terms.append(overExamples(terms))
      let whole = derivative(of: first.subject, by: name)
      symbols.append(mean(commonSymbols(node, contributing) ?? whole))
      chain.append(mean(whole))
      parts.terms.append(
        overExamples(
          losses.indices.compactMap { index in
            losses[index].gradient(of: node).map { gradient in
              parts.number(gradient, called: "∂\(first.subject)/∂\(name)", of: index)
            }
          }))
    }
    if let penalty, penalty.reaches(node) {
      let own = self.parts(node, penalty)
      written.terms.append(written.term(own, penalty.reading, of: losses.count))
      symbols.append(.sum(written: own.map(\.product)))
      let whole = derivative(of: penalty.subject, by: name)
      chain.append(whole)
      parts.terms.append(
        parts.number(
          penalty.gradient(of: node) ?? 0, called: "∂\(penalty.subject)/∂\(name)",
          of: losses.count))
    }
    let gradient = gradient(node)
    var lines = [
      Derivation.Line(.symbols(.sum(written: chain))),
      Derivation.Line(.symbols(.sum(written: symbols)), note: note(contributing, node)),
      Derivation.Line(.numbers(.sum(written: written.terms), written.numbers)),
      Derivation.Line(
        .numbers(.sum(written: parts.terms), parts.numbers),
        note: count > 1 ? "each example's part" : nil),
      Derivation.Line(.result(gradient)),
    ]
    if symbols == chain { lines.remove(at: 1) }
    let told = passes.first { $0.reading.corner(behind: node, in: $0) != nil } ?? passes[0]
    let card = StepCard(passReading: told, steps: StepNumbers())
    return Derivation(
      style: .step(number: number), head: derivative(of: "J", by: name),
      headNote: composition(isPenalised: penalty?.reaches(node) ?? false),
      lines: lines, closing: card.closing(node, name, gradient, of: "J"))
  }

  /// The cost itself: the mean of the examples' losses, and the penalty.
  func value() -> Derivation {
    let loss = losses.first?.subject ?? "L"
    var symbols = [mean(.symbol(loss))]
    var parts = Written()
    let values = losses.enumerated().map { index, pass in
      parts.number(trace.nodes.graph[pass.pass.start].value, called: loss, of: index)
    }
    parts.terms = [overExamples(values)]
    if let penalty {
      symbols.append(.symbol(penalty.subject))
      let value = trace.nodes.graph[penalty.pass.start].value
      parts.terms.append(parts.number(value, called: penalty.subject, of: losses.count))
    }
    return Derivation(
      style: .value, head: .symbol("J"),
      lines: [
        .init(.symbols(.sum(written: symbols)), note: count > 1 ? "over the examples" : nil),
        .init(.numbers(.sum(written: parts.terms), parts.numbers)), .init(.result(trace.cost)),
      ])
  }

  /// ∂L by a node in symbols, unless the examples take different branches on the way.
  private func commonSymbols(_ node: Int, _ passes: [PassReading]) -> Formula? {
    var common: Formula?
    for pass in passes {
      let symbols = Formula.sum(written: parts(node, pass).map(\.product))
      if let common, common != symbols { return nil }
      common = symbols
    }
    return common
  }

  private func parts(_ node: Int, _ pass: PassReading) -> [StepCard.Part] {
    let card = StepCard(passReading: pass, steps: StepNumbers())
    return pass.contributions(to: node).map(card.part)
  }

  private var count: Int { losses.count }

  private func mean(_ formula: Formula) -> Formula {
    count > 1 ? .call("mean", [formula]) : formula
  }

  private func overExamples(_ parts: [Formula]) -> Formula {
    let padded = parts + Array(repeating: .number(0), count: max(0, count - parts.count))
    let sum = Formula.sum(written: padded)
    return count > 1 ? .quotient(sum, .number(Double(count))) : sum
  }

  /// Terms of several examples in one formula, the names of each told apart by its number.
  private struct Written {
    var terms: [Formula] = []
    var numbers: [String: Double] = [:]

    mutating func term(
      _ parts: [StepCard.Part], _ reading: Reading, of index: Int
    ) -> Formula {
      var values: [String: Double] = [:]
      for part in parts { values[part.upstreamName] = part.contribution.upstream }
      return .sum(
        written: parts.map { part in
          part.product.renaming { name in
            guard let value = values[name] ?? reading.number(name) else { return name }
            return give(value, name, of: index)
          }
        })
    }

    /// The number of a name in a pass, as a symbol.
    mutating func number(_ value: Double, called name: String, of pass: Int) -> Formula {
      .symbol(give(value, name, of: pass))
    }

    private mutating func give(_ value: Double, _ name: String, of pass: Int) -> String {
      let own = QuantityNames.name(name, ofPass: pass)
      numbers[own] = value
      return own
    }
  }

  /// What J is made of, as far as it concerns a parameter.
  private func composition(isPenalised: Bool) -> Prose {
    let loss = Prose.formula(.symbol(losses.first?.subject ?? "L"))
    guard let penalty else {
      return count > 1 ? "J = mean of \(loss) over \(count) examples" : "J = \(loss)"
    }
    let own = Prose.formula(.symbol(penalty.subject))
    let sum: Prose =
      count > 1 ? "J = mean of \(loss) over \(count) examples + \(own)" : "J = \(loss) + \(own)"
    return isPenalised ? sum : "\(sum); \(own) does not depend on it"
  }

  private func note(_ passes: [PassReading], _ node: Int) -> Prose? {
    guard let first = passes.first, let part = parts(node, first).first,
      first.contributions(to: node).count == 1
    else { return nil }
    return part.reason
  }

  private func gradient(_ node: Int) -> Double {
    let reading = passes[0].reading
    guard let operation = reading.operation(node), let element = reading.element(node) else {
      return 0
    }
    return gradients[operation]?[element] ?? 0
  }
}
