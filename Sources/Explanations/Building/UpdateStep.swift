import Networks
import Rules
import ScalarEngine
import Training
import Wording

/// One step of an optimiser.
struct UpdateStep {
  let trace: NetworkTrace
  let plan: TrainingPlan
  let step: Int
  let of: Int
  let wanted: [ElementReference]

  private var rule: any UpdateRule { plan.optimizer.rule }
  private var network: Network { trace.network }

  /// Tells the step, and takes it.
  func passages(_ state: inout UpdateState) -> [Passage] {
    var shared = FormulaReading([:])
    let rate = plan.schedule.rate(&shared, plan.optimizer.rate, epoch: step - 1)
    let factor = clippingFactor(&shared)
    var passages = shared.lines.map { passage(.derivation(derivation($0))) }
    var values = network.leafValues
    for position in plan.learners {
      let definition = network.definitions[position]
      guard let gradients = trace.costGradients(of: definition.operation),
        let before = network.leafValues[definition.operation]
      else { continue }
      for element in before.indices {
        var entry = Entry(
          cost: network.costName,
          name: elementName(
            definition.name, element, network.operations[definition.operation].shape),
          value: before[element], gradient: gradients[element],
          memories: state.memories[definition.operation]?[element] ?? [:])
        let told = entry.take(rule, shared, rate: rate, clipping: plan.clipping, factor, step)
        values[definition.operation]?[element] = entry.value
        state.memories[definition.operation]?[element] = entry.memories
        if isWanted(definition.name, element) {
          passages += told.map { passage(.derivation($0), of: definition.name, element) }
        }
      }
    }
    state.setValues(values)
    return passages
  }

  private func isWanted(_ name: String, _ element: Int) -> Bool {
    let references = wanted.filter { $0.name == name }
    return wanted.isEmpty
      || references.contains { $0.elements.map { $0.contains(element) } ?? true }
  }

  /// What all gradients are multiplied by, where they are too long together.
  private func clippingFactor(_ shared: inout FormulaReading) -> Formula? {
    guard plan.clipping.norm != nil else { return nil }
    let squares = plan.learners.reduce(0.0) { sum, position in
      let gradients = trace.costGradients(of: network.definitions[position].operation) ?? []
      return gradients.reduce(sum) {
        $0 + plan.clipping.bounded($1) * plan.clipping.bounded($1)
      }
    }
    let norm = shared.setting("norm", Clipping.norm(squares: squares))
    return plan.clipping.factor(&shared, norm: norm)
  }

  private var heading: String {
    let (name, rate) = (plan.optimizer.name, FormulaStyle.shortest(plan.optimizer.rate))
    let heading: Phrase =
      switch (of > 1, name == "sgd") {
      case (false, true): "Update, η = \(rate)"
      case (false, false): "Update, \(name), η = \(rate)"
      case (true, true): "Update, step \(step) of \(of), η = \(rate)"
      case (true, false): "Update, step \(step) of \(of), \(name), η = \(rate)"
      }
    return heading.text
  }

  private func passage(_ block: Block, of name: String? = nil, _ element: Int? = nil) -> Passage {
    Passage(section: .update, heading: heading, name: name, element: element, block: block)
  }

  private func derivation(_ line: FormulaReading.Line) -> Derivation {
    Derivation(line, head: .symbol(line.symbol), showsSymbols: true)
  }

  /// What the cost is with the new parameters; `nil` where it is not finite.
  func comparison(_ cost: Double?) -> Passage {
    let subject = Prose.formula(.symbol(network.costName))
    guard let cost else {
      return passage(
        .prose(
          """
          With these parameters \(subject) is no longer a finite number: the learning rate is far too \
          large.
          """))
    }
    return passage(
      .prose(
        subject
          + Prose([
            .movement(
              from: trace.cost, to: cost, isDescent: plan.optimizer.name == "sgd")
          ])))
  }
}

/// One entry of a parameter in a step.
private struct Entry {
  /// What is differentiated: `J`.
  let cost: String
  let name: String
  var value: Double
  let gradient: Double
  /// What is kept of it, by name.
  var memories: [String: Double]

  /// Takes the step and tells its lines.
  mutating func take(
    _ rule: any UpdateRule, _ shared: FormulaReading, rate: Formula, clipping: Clipping,
    _ factor: Formula?, _ step: Int
  ) -> [Derivation] {
    let bounded = clipping.bounded(gradient)
    let isLong = factor.flatMap { $0.evaluate { shared.values[$0] } }.map { $0 < 1 } ?? false
    let known = shared.values.merging(memories) { $1 }.merging(
      ["w": value, "g": bounded]) { $1 }
    var reading = FormulaReading(known)
    var g = Formula.symbol("g")
    if isLong, let factor { g = reading.line("g", factor * g) }
    var memory = rule.memorySymbols
    var constants = rule.constants(&reading, rate: rate, step: .number(Double(step)))
    constants.isFirst = step == 1
    _ = rule.update(&reading, .symbol("w"), g, &memory, constants)
    value = reading.values["w"] ?? .nan
    for key in memories.keys { memories[key] = reading.values[key] }
    // Where a single line says it all, nothing else has to be named.
    if reading.lines.count == 1, bounded == gradient, let line = reading.lines.first {
      let own = line.naming("w", name).naming("g", "∂\(cost)/∂\(name)")
      return [Derivation(own, head: .symbol(name), showsSymbols: false)]
    }
    // A parameter that is called as one of the rule's own symbols is told apart from it.
    let own = Set(reading.lines.map(\.symbol) + memories.keys + ["g"])
    let other = own.contains(name) ? name + "_t" : nil
    return [given(bounded, as: name == "g" ? other ?? "g" : "g")]
      + reading.lines.map { line in
        let told = other.map { line.naming(name, $0) } ?? line
        let head = line.symbol == "w" ? name : line.symbol == name ? other ?? name : line.symbol
        return Derivation(told.naming("w", name), head: .symbol(head), showsSymbols: true)
      }
  }

  /// `g ← ∂J/∂W1[1,2] = −0.01`.
  private func given(_ bounded: Double, as symbol: String) -> Derivation {
    var lines: [Derivation.Line] = [
      .init(.symbols(.symbol("∂\(cost)/∂\(name)"))), .init(.result(gradient)),
    ]
    if bounded != gradient {
      lines = [
        .init(.symbols(.symbol("∂\(cost)/∂\(name)"))), .init(.result(gradient)),
        .init(.result(bounded), note: "bounded"),
      ]
    }
    return Derivation(style: .update, head: .symbol(symbol), lines: lines)
  }
}

extension UpdateRule {
  /// What is kept, in symbols.
  fileprivate var memorySymbols: Memories<Formula> {
    let names = memories + ["", "", ""]
    return Memories(.symbol(names[0]), .symbol(names[1]), .symbol(names[2]))
  }
}

extension FormulaReading.Line {
  /// The line with a symbol by another name.
  fileprivate func naming(_ symbol: String, _ name: String) -> FormulaReading.Line {
    var values = values
    values[name] = values[symbol]
    return FormulaReading.Line(
      symbol: self.symbol, formula: formula.substituting { $0 == symbol ? .symbol(name) : nil },
      values: values,
      result: result)
  }
}

extension Derivation {
  /// A line of an update.
  fileprivate init(_ line: FormulaReading.Line, head: Formula, showsSymbols: Bool) {
    self.init(
      style: .update, head: head,
      lines: (showsSymbols ? [.init(.symbols(line.formula))] : [])
        // A symbol's number is the result.
        + (line.formula.isSymbol ? [] : [.init(.numbers(line.formula, line.values))])
        + [.init(.result(line.result))])
  }
}

extension Formula {
  fileprivate var isSymbol: Bool { if case .symbol = self { true } else { false } }
}
