import Networks
import Rules
import ScalarEngine
import Training

/// Some steps of an optimiser: what each parameter becomes, line by line, and what the cost is then.
struct UpdateSection {
  let trace: NetworkTrace
  let update: ExplanationOptions.Update
  let wanted: [ElementReference]

  private var plan: TrainingPlan { update.plan }
  private var rule: any UpdateRule { plan.optimizer.rule }

  func passages() -> [Passage] {
    var passages: [Passage] = []
    var state = UpdateState(trace.network, plan)
    var now = trace
    for step in 1...update.steps {
      let section = UpdateStep(
        trace: now, plan: plan, step: step, of: update.steps, wanted: wanted)
      passages += section.passages(&state)
      do {
        let next = try state.trace(like: now)
        passages.append(section.comparison(next.cost))
        now = next
      } catch {
        passages.append(section.comparison(nil))
        break
      }
    }
    return passages
  }
}

/// What an optimiser has between two steps: the parameters, and what it keeps of each entry.
struct UpdateState {
  private(set) var network: Network
  /// For each parameter that learns, what is kept of each of its entries, by name.
  var memories: [Int: [[String: Double]]] = [:]

  init(_ network: Network, _ plan: TrainingPlan) {
    self.network = network
    let none = Dictionary(uniqueKeysWithValues: plan.optimizer.rule.memories.map { ($0, 0.0) })
    for position in plan.learners {
      let operation = network.definitions[position].operation
      memories[operation] = Array(
        repeating: none, count: network.operations[operation].shape.count)
    }
  }

  mutating func setValues(_ values: [Int: [Double]]) {
    network = network.replacingLeafValues(values)
  }

  /// The network with the new parameters, computed for the same examples.
  func trace(like trace: NetworkTrace) throws(Diagnostic) -> NetworkTrace {
    let nodes = trace.nodes
    return try NetworkTrace(
      NetworkGraph(network, example: nodes.isOneExamplePicked ? nodes.examples[0] : nil),
      recording: false)
  }
}
