import Networks
import Rules
import ScalarEngine

/// One step of gradient descent: each parameter, and what the cost is afterwards.
struct UpdateSection {
  let trace: NetworkTrace
  let rate: Double

  func passages() -> [Passage] {
    let network = trace.network
    var passages: [Passage] = []
    var updated = network.leafValues
    for definition in network.definitions where definition.role == .parameter {
      guard let gradients = trace.costGradients(of: definition.operation),
        let values = network.leafValues[definition.operation]
      else { continue }
      let shape = network.operations[definition.operation].shape
      for (index, (value, gradient)) in zip(values, gradients).enumerated() {
        updated[definition.operation]?[index] = value - rate * gradient
        let line = line(elementName(definition.name, index, shape), value, gradient)
        passages.append(passage(.derivation(line), of: definition.name, index))
      }
    }
    let comparison = comparison(network.replacingLeafValues(updated))
    return passages + [passage(.prose(comparison))]
  }

  private func passage(_ block: Block, of name: String? = nil, _ element: Int? = nil) -> Passage {
    Passage(
      section: .update, heading: "Update, η = \(FormulaStyle.shortest(rate))", name: name,
      element: element, block: block)
  }

  private func line(_ name: String, _ value: Double, _ gradient: Double) -> Derivation {
    let symbols = Formula.sum([
      .symbol("value"), .negative(.product([.symbol("η"), .symbol("gradient")])),
    ])
    return Derivation(
      style: .update, head: .symbol(name),
      lines: [
        .init(.numbers(symbols, ["value": value, "η": rate, "gradient": gradient])),
        .init(.result(value - rate * gradient)),
      ])
  }

  /// What the cost is with the new parameters.
  private func comparison(_ network: Network) -> Prose {
    let name = network.hasCostBesidesLoss ? "J" : network.lossName
    let subject = Prose.formula(.symbol(name))
    do {
      let examples = trace.nodes.examples
      let graph = try NetworkGraph(network, example: examples.count == 1 ? examples[0] : nil)
      let cost = try NetworkTrace(graph, recording: false).cost
      let verb =
        cost < trace.cost ? " falls from " : cost > trace.cost ? " rises from " : " stays at "
      let before = Prose([.text(verb), .exact(trace.cost)])
      if cost == trace.cost { return subject + before + "." }
      let advice: Prose = cost > trace.cost ? " The learning rate is too large for this step." : ""
      return subject + before + Prose([.text(" to "), .exact(cost), .text(".")]) + advice
    } catch {
      return "With these parameters " + subject
        + " is no longer a finite number: the learning rate is far too large."
    }
  }
}
