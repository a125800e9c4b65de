import Networks
import Rules
import ScalarEngine
import Testing
import Training
import VectorEngine

@testable import Explanations

/// What the lines of an update say is what the trainer does.
@Suite struct UpdateLineTests {
  static let statements = [
    "sgd(rate = 0.1)", "sgd(rate = 0.1, momentum = 0.9)",
    "sgd(rate = 0.1, momentum = 0.9, nesterov = true, weight_decay = 0.1)",
    "sgd(rate = 0.1, momentum = 0.9, dampening = 0.5)", "adagrad(lr_decay = 0.1)",
    "rmsprop(momentum = 0.5, centered = true)", "adam(rate = 0.02, weight_decay = 0.1)",
    "adamw(rate = 0.02, amsgrad = true)",
    "adam(rate = 0.1), schedule = cosine(epochs = 4, eta_min = 0.01, warmup = 2)",
    "sgd(rate = 0.1), schedule = step(step_size = 2, gamma = 0.5)",
    "sgd(rate = 0.1), schedule = exponential(gamma = 0.5), clip_value = 0.05",
    "adam(rate = 0.1), clip_norm = 0.05", "sgd(rate = 0.3), clip_norm = 0.05 only W2, b2",
  ]

  static let text = """
    input x[2]
    target y
    parameter W1 = [[0.1, 0.2], [0.3, -0.1]]
    parameter b1 = [0.1, -0.2]
    parameter W2 = [[0.4, 0.5]]
    parameter b2 = 0.35
    ŷ = sigmoid(W2 @ sigmoid(W1 @ x + b1) + b2)
    loss L = (y - ŷ)^2 / 2
    penalty R = 0.01 * sum(W1^2)
    examples
      1, 2 -> 1
      0, -1 -> 0
      2, 0.5 -> 1

    """

  @Test("the last line of each entry is its new value", arguments: statements)
  func agrees(_ statement: String) throws {
    let network = try Network(SourceText(name: "a.net", text: Self.text))
    let plan = try TrainingPlan(network.training(statement), of: network)
    let steps = 5
    let trace = try NetworkTrace(NetworkGraph(network), recording: false)
    let section = UpdateSection(
      trace: trace, update: .init(plan, steps: steps), wanted: [])
    // The same with all examples in a batch.
    let options = ", epochs = \(steps), batch = 3"
    let whole =
      statement.contains(" only")
      ? statement.replacing(" only", with: options + " only") : statement + options
    let long = try TrainingPlan(network.training(whole), of: network)
    let trainer = try Trainer(network, plans: [long], seed: 1)
    var states: [[[Double]]] = []
    var watcher = TrainingWatcher()
    watcher.step = { _ in states.append(trainer.parameters) }
    _ = try trainer.run(watcher)
    #expect(states.count == steps)

    var step = 0
    var checked = 0
    for passage in section.passages() {
      guard case .derivation(let derivation) = passage.block, let name = passage.name,
        let element = passage.element
      else {
        if case .prose = passage.block { step += 1 }
        continue
      }
      guard derivation.head.description.hasPrefix(name),
        case .result(let result)? = derivation.lines.last?.expression
      else { continue }
      let position = try #require(
        network.definitions.filter { $0.role == .parameter }.firstIndex { $0.name == name })
      // Of two lines for one entry, as weight decay has, the last counts.
      let expected = states[step][position][element]
      if (result - expected).magnitude <= 1e-12 { checked += 1 }
    }
    let entries = plan.learners.reduce(0) {
      $0 + network.operations[network.definitions[$1].operation].shape.count
    }
    #expect(checked == steps * entries)
    #expect(step == steps)
  }

  @Test("lines are what they say", arguments: statements)
  func linesHold(_ statement: String) throws {
    let network = try Network(SourceText(name: "a.net", text: Self.text))
    let plan = try TrainingPlan(network.training(statement), of: network)
    let trace = try NetworkTrace(NetworkGraph(network), recording: false)
    let section = UpdateSection(trace: trace, update: .init(plan, steps: 3), wanted: [])
    var count = 0
    for passage in section.passages() {
      guard case .derivation(let derivation) = passage.block else { continue }
      var result = Double.nan
      if case .result(let last)? = derivation.lines.last?.expression { result = last }
      for line in derivation.lines {
        guard case .numbers(let formula, let values) = line.expression else { continue }
        let value = try #require(formula.evaluate { values[$0] })
        #expect((value - result).magnitude <= 1e-12 * max(1, result.magnitude))
        count += 1
      }
    }
    #expect(count > 0)
  }

  /// A parameter that is called as one of Adam's own symbols is told apart from it.
  @Test func aParameterMayBeCalledAsASymbolOfTheRule() throws {
    let text = "parameter v = 1\nparameter g = 2\nloss L = 25 * v^2 / 2 + g^2"
    let network = try Network(SourceText(name: "", text: text))
    let trace = try NetworkTrace(NetworkGraph(network), recording: false)
    var options = ExplanationOptions()
    options.update = .init(
      try TrainingPlan(network.training("adam(rate = 0.1)"), of: network), steps: 1)
    let writer = FormulaText()
    let lines = Explanation(trace, options: options).passages().compactMap { passage -> String? in
      guard passage.section == .update, let derivation = passage.block.derivation else {
        return nil
      }
      return ([writer.text(derivation.head)] + derivation.lines.map { writer.text($0.expression) })
        .joined(separator: " = ")
    }
    #expect(
      lines.contains("v_t = β2 v_t + (1 − β2) g² = 0.999 × 0 + (1 − 0.999) × 25² = 0.625"),
      "\(lines)")
    #expect(lines.contains("g_t = ∂L/∂g = 4"))
    #expect(lines.contains { $0.hasPrefix("v = v − ") && $0.hasSuffix("= 0.9") })
  }
}
