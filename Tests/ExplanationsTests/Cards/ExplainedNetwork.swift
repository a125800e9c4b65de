import Training
import Networks
import ScalarEngine

@testable import Explanations

/// A network computed and explained, with independent ways to look up what its cards name.
struct ExplainedNetwork {
  let network: Network
  let trace: NetworkTrace
  let options: ExplanationOptions
  let passages: [Passage]
  /// For each example, the node of every name on its cards.
  let nodes: [[String: Int]]
  /// The same nodes, without their names.
  private let named: [Set<Int>]
  /// Names that stand for two nodes at once: on a correct card there are none.
  let ambiguousNames: [String]

  /// The learning rate of its update.
  let rate: Double?

  init(
    _ text: String, name: String = "test", detail: Detail = .neuron, expanding: Set<String> = [],
    wanted: [String] = [], paths: Bool = false, rate: Double? = nil, example: Int? = nil
  ) throws {
    var reading = NetworkOptions()
    reading.expanding = expanding
    let read = try Network(SourceText(name: name + ".net", text: text), options: reading)
    network = read.looksAtBatch ? read.unrolled.network : read
    var options = ExplanationOptions()
    options.detail = detail
    self.rate = rate
    if let rate { options.update = .init(try .descent(rate: rate, of: network)) }
    options.showsPaths = paths
    var leaves: Set<Int> = []
    for text in wanted {
      let reference = try network.reference(text, option: "--wrt")
      let definition = network.definitions[reference.definition]
      options.wanted.append(
        ElementReference(name: definition.name, elements: reference.elements))
      if definition.role.isLeaf { leaves.insert(definition.operation) }
    }
    self.options = options
    let graph = try NetworkGraph(network, example: example, differentiating: leaves)
    trace = try NetworkTrace(graph, recording: detail == .operation)
    passages = Explanation(trace, options: options).passages()
    var nodes: [[String: Int]] = []
    var ambiguous: [String] = []
    for slot in trace.nodes.examples.indices {
      let reading = Reading(trace, slot: slot, detail: detail == .layer ? .neuron : detail)
      var table: [String: Int] = [:]
      for node in reading.named {
        let name = reading.name(node)
        if table.updateValue(node, forKey: name) != nil { ambiguous.append(name) }
      }
      nodes.append(table)
    }
    self.nodes = nodes
    named = nodes.map { Set($0.values) }
    ambiguousNames = ambiguous
  }

  /// The derivations of the explanation, each with its heading.
  var derivations: [(passage: Passage, derivation: Derivation)] {
    passages.compactMap { passage in
      if case .derivation(let derivation) = passage.block { (passage, derivation) } else { nil }
    }
  }

  /// The example of a heading such as `Forward, example 2 of 4`, as a slot.
  func slot(of heading: String) -> Int {
    guard let range = heading.firstRange(of: "example ") else { return 0 }
    let number = Int(heading[range.upperBound...].prefix { $0.isNumber }) ?? 0
    return trace.nodes.examples.firstIndex(of: number - 1) ?? 0
  }

  // MARK: - Looking up

  /// What names mean in an example's cards; in the cost's, where all examples meet, in `mean(…)`.
  func scene(_ slot: Int, paths: Bool = false) -> Scene {
    Scene(
      values: { value(of: $0, slot, paths) },
      examples: trace.nodes.examples.indices.map { slot in
        Scene(values: { value(of: $0, slot, paths) })
      })
  }

  private func value(of name: String, _ slot: Int, _ paths: Bool) -> [Double]? {
    if name.hasPrefix("∂"), let slash = name.firstRange(of: "/∂") {
      let above = String(name[name.index(after: name.startIndex)..<slash.lowerBound])
      let below = String(name[slash.upperBound...])
      return derivative(of: above, by: below, slot, isLocal: paths).map { [$0] }
    }
    if name == "J", network.hasCostBesidesLoss { return [trace.cost] }
    if let definition = network.definition(named: name) {
      return trace.values(of: definition.operation, slot: slot)
    }
    if let node = nodes[slot][name] { return [trace.nodes.graph[node].value] }
    if name == "J" { return [trace.cost] }
    // An array of the plan's own, such as the u1 in log_sum_exp(u1).
    let elements = nodes[slot].filter { $0.key.hasPrefix(name + "[") }.sorted {
      $0.value < $1.value
    }
    return elements.isEmpty ? nil : elements.map { trace.nodes.graph[$0.value].value }
  }

  private func derivative(
    of above: String, by below: String, _ slot: Int, isLocal: Bool
  ) -> Double? {
    guard let node = nodes[slot][below] else { return nil }
    if above == "J", network.lossName != "J" || network.hasCostBesidesLoss {
      return costGradient(of: below)
    }
    let pass =
      above == network.lossName
      ? trace.passes[slot] : trace.passes.last { $0.origin == .penalty && name(of: $0) == above }
    if let pass, !isLocal { return trace.gradient(ofNode: node, in: pass) ?? 0 }
    return nodes[slot][above].map { localDerivative(of: $0, by: node, slot) }
  }

  private func name(of pass: NetworkTrace.Pass) -> String? {
    network.definitions.first { $0.role == .penalty }?.name
  }

  /// ∂J/∂element by the element's name.
  func costGradient(of name: String) -> Double? {
    for definition in network.definitions where name.hasPrefix(definition.name) {
      let shape = network.operations[definition.operation].shape
      for index in 0..<shape.count where elementName(definition.name, index, shape) == name {
        return trace.costGradients(of: definition.operation)?[index]
      }
    }
    return nil
  }

  /// ∂output/∂operand along the nodes without a name between them, going forwards.
  func localDerivative(of output: Int, by operand: Int, _ slot: Int) -> Double {
    let graph = trace.nodes.graph
    var tangents: [Int: Double] = [operand: 1]
    func tangent(_ node: Int) -> Double {
      if let known = tangents[node] { return known }
      if node < operand || node != output && named[slot].contains(node) { return 0 }
      var total = 0.0
      graph.forEachLocalDerivative(of: node) { child, local in
        let inner = tangent(child)
        if inner != 0 { total += local * inner }
      }
      tangents[node] = total
      return total
    }
    return tangent(output)
  }
}
