import Networks
import Rules
import ScalarEngine

/// The trace in matrix form: one step an array.
struct LayerSection {
  let trace: NetworkTrace
  let options: ExplanationOptions
  private let reading: ArrayReading
  private let isDifferentiated: [Bool]

  init(trace: NetworkTrace, options: ExplanationOptions) {
    self.trace = trace
    self.options = options
    reading = ArrayReading(trace)
    isDifferentiated = trace.network.isDownstream(of: trace.nodes.differentiable)
  }

  private var network: Network { trace.network }

  func passages() -> [Passage] {
    var passages: [Passage] = []
    var number = 1
    let chain = Chain(self, from: network.loss)
    let told = trace.exampleIndices.indices.prefix(options.toldExamples ?? .max)
    let shared = arrays(slot: nil)
    for slot in told {
      let arrays = arrays(slot: slot).merging(shared) { own, _ in own }
      let headings = network.passHeadings(ofExample: trace.exampleIndices[slot])
      for (id, derivation) in forward(slot, chain, arrays) {
        passages.append(passage(.forward, headings.forward, id, derivation))
      }
      for id in chain.order where !options.hidden.contains(id) {
        let card = card(id, chain, arrays, number: number) {
          trace.lossGradients(of: $0, slot: slot)
        }
        passages.append(passage(.backward, headings.backward, id, card))
        number += 1
      }
    }
    let untold = trace.exampleIndices.count - told.count
    if untold > 0, let last = passages.last {
      let note: Prose = """
        The other \(untold) examples are not told; \(.code("--example")) takes one of them.
        """
      passages.append(
        Passage(
          section: last.section, heading: last.heading, name: nil, element: nil, block: .prose(note)
        ))
    }
    return network.hasCostBesidesLoss ? passages + cost(&number) : passages
  }

  private func passage(
    _ section: Passage.Section, _ heading: String, _ id: Int, _ derivation: Derivation
  ) -> Passage {
    Passage(
      section: section, heading: heading, name: reading.names[id], element: nil,
      operation: id, block: .derivation(derivation))
  }

  private func expression(
    _ formula: Formula, _ arrays: [String: ArrayExpression.Array] = [:]
  ) -> ArrayExpression {
    ArrayExpression(formula, arrays: arrays, arrayNames: reading.arrays)
  }

  // MARK: - Forward

  private func forward(
    _ slot: Int, _ chain: Chain, _ arrays: [String: ArrayExpression.Array]
  ) -> [(Int, Derivation)] {
    network.operations.indices.compactMap { id in
      guard let name = reading.names[id], !isLeaf(id), isShown(id, chain),
        !options.hidden.contains(id),
        slot == 0 || network.operations[id].isPerExample
      else { return nil }
      let formula = reading.formulas[id]
      return (
        id,
        Derivation(
          style: .value, head: .symbol(name),
          lines: [
            .init(.arrays(expression(formula))),
            .init(.arrays(expression(formula, arrays))),
            .init(.arrays(expression(.symbol(name), arrays))),
          ])
      )
    }
  }

  private func isShown(_ id: Int, _ chain: Chain) -> Bool {
    guard !options.wanted.isEmpty else { return true }
    return chain.order.contains(id) || id == chain.start
  }

  private func isLeaf(_ id: Int) -> Bool {
    if case .leaf = network.operations[id].primitive { true } else { false }
  }

  /// The values of the names of an example, or of those that all examples share.
  private func arrays(slot: Int?) -> [String: ArrayExpression.Array] {
    var result: [String: ArrayExpression.Array] = [:]
    for (id, name) in reading.names.enumerated() {
      guard let name, network.operations[id].isPerExample == (slot != nil) else { continue }
      result[name] = .init(
        elements: trace.values(of: id, slot: slot ?? 0), shape: network.operations[id].shape)
    }
    return result
  }

  // MARK: - Backward

  /// What each named array gets from those that use it.
  private struct Chain {
    let start: Int
    /// By operand: the named operation through which a share comes, and the share in symbols.
    private(set) var shares: [Int: [(output: Int, share: Formula)]] = [:]
    /// The named operations with a derivative, backwards.
    private(set) var order: [Int] = []

    init(_ section: LayerSection, from start: Int) {
      self.start = start
      let reading = section.reading
      let pullback = ArrayPullback(reading: reading)
      for output in stride(from: start, through: 0, by: -1)
      where reading.names[output] != nil && section.isDifferentiated[output]
        && (output == start || shares[output] != nil)
      {
        let subject = reading.names[start] ?? ""
        var adjoints: [Int: Formula] = [
          output: output == start
            ? .number(1) : derivative(of: subject, by: reading.names[output] ?? "")
        ]
        for id in stride(from: output, through: 0, by: -1) {
          guard let upstream = adjoints[id], id == output || reading.names[id] == nil else {
            continue
          }
          for (operand, share) in pullback.shares(
            of: id, upstream: upstream, where: { section.isDifferentiated[$0] })
          {
            adjoints[operand] = adjoints[operand].map { $0 + share } ?? share
          }
        }
        for (operand, share) in adjoints
        where operand != output && reading.names[operand] != nil {
          shares[operand, default: []].append((output, reading.naming(output, in: share)))
        }
      }
      order = sorted(section)
    }

    private func sorted(_ section: LayerSection) -> [Int] {
      let wanted = section.wantedOperations
      let kept = wanted.map { downstream(of: $0) }
      return shares.keys.filter { kept?.contains($0) ?? true }.sorted { a, b in
        key(a, section) > key(b, section)
      }
    }

    /// Later operations first; a leaf stands behind the first value that uses it.
    private func key(_ id: Int, _ section: LayerSection) -> (Int, Int, Int) {
      guard section.isLeaf(id) else { return (id, 1, 0) }
      return (shares[id]?.map(\.output).min() ?? 0, 0, -id)
    }

    private func downstream(of nodes: Set<Int>) -> Set<Int> {
      var seen = nodes
      var waiting = Array(nodes)
      while let node = waiting.popLast() {
        for share in shares[node] ?? [] where seen.insert(share.output).inserted {
          waiting.append(share.output)
        }
      }
      return seen
    }
  }

  private var wantedOperations: Set<Int>? {
    guard !options.wanted.isEmpty else { return nil }
    return Set(options.wanted.compactMap { network.definition(named: $0.name)?.operation })
  }

  private func card(
    _ id: Int, _ chain: Chain, _ arrays: [String: ArrayExpression.Array], number: Int,
    gradient: (Int) -> [Double]?
  ) -> Derivation {
    let subject = reading.names[chain.start] ?? ""
    let name = reading.names[id] ?? ""
    let shares = (chain.shares[id] ?? []).sorted { $0.output < $1.output }
    let formula = reading.shapes.whole(
      .sum(written: shares.map(\.share)), network.operations[id].shape)
    var numbers = arrays
    for share in shares where share.output != chain.start {
      guard let output = reading.names[share.output] else { continue }
      numbers["∂\(subject)/∂\(output)"] = .init(
        elements: gradient(share.output) ?? [], shape: network.operations[share.output].shape)
    }
    let head = "∂\(subject)/∂\(name)"
    numbers[head] = .init(
      elements: gradient(id) ?? [], shape: network.operations[id].shape)
    return Derivation(
      style: .step(number: number), head: .symbol(head),
      headNote: reach(shares.map(\.output), chain),
      lines: [
        .init(.arrays(expression(formula)), note: reason(shares.map(\.output))),
        .init(.arrays(expression(formula, numbers))),
        .init(.arrays(expression(.symbol(head), numbers))),
      ])
  }

  private func reach(_ outputs: [Int], _ chain: Chain) -> Prose? {
    let names = outputs.filter { $0 != chain.start }.compactMap { reading.names[$0] }
    guard !names.isEmpty else { return nil }
    return "through \(Prose.list(names.map { .formula(.symbol($0)) }))"
  }

  private func reason(_ outputs: [Int]) -> Prose? {
    guard outputs.count == 1, let name = reading.names[outputs[0]] else { return nil }
    return .code("\(name) = \(reading.formulas[outputs[0]].arrayText(arrays: reading.arrays))")
  }

  // MARK: - The cost

  private func cost(_ number: inout Int) -> [Passage] {
    var passages: [Passage] = []
    let count = trace.exampleIndices.count
    for definition in network.definitions {
      let operation = definition.operation
      guard definition.role.isLeaf, trace.nodes.differentiable.contains(operation),
        !network.operations[operation].isPerExample,
        wantedOperations?.contains(operation) ?? true,
        let total = trace.costGradients(of: operation)
      else { continue }
      let mean = derivative(of: network.lossName, by: definition.name)
      let head = "∂J/∂\(definition.name)"
      var formula = count > 1 ? Formula.call("mean_examples", [mean]) : mean
      if let penalty = network.penalty, trace.penaltyGradients(of: operation) != nil {
        formula = .sum([
          formula, derivative(of: reading.names[penalty] ?? "R", by: definition.name),
        ])
      }
      let shape = network.operations[operation].shape
      let derivation = Derivation(
        style: .step(number: number), head: .symbol(head),
        lines: [
          .init(.arrays(expression(formula))),
          .init(.arrays(expression(.symbol(head), [head: .init(elements: total, shape: shape)]))),
        ])
      passages.append(passage(.cost, PassHeadings.ofCost.backward, operation, derivation))
      number += 1
    }
    return passages
  }
}
