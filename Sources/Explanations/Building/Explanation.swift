import Networks
import Rules
package import ScalarEngine

/// A trace, told: forward, backward, and what one update would do.
package struct Explanation {
  package let trace: NetworkTrace
  package let options: ExplanationOptions

  package init(_ trace: NetworkTrace, options: ExplanationOptions = ExplanationOptions()) {
    self.trace = trace
    self.options = options
  }

  private var network: Network { trace.network }

  /// The whole of it as a document.
  package func document(title: String) -> Document {
    var document = Document(title: title, arrays: network.arrayNames)
    if options.detail == .layer {
      document.blocks = LayerSection(trace: trace, options: options).blocks()
    } else {
      document.blocks = elementBlocks()
    }
    if let rate = options.rate { document.blocks += UpdateSection(trace: trace, rate: rate).blocks() }
    return document
  }

  // MARK: - By elements

  private func elementBlocks() -> [Block] {
    let readings = trace.nodes.examples.indices.map {
      Reading(trace, slot: $0, detail: options.detail)
    }
    let passes = trace.passes.map { pass in
      switch pass.origin {
      case .loss(let slot): PassReading(readings[slot], pass)
      case .penalty: PassReading(readings[0], pass)
      }
    }
    if options.showsPaths {
      return PathsSection(passes: passes, trace: trace).blocks(options.wanted)
    }
    var number = 1
    var blocks: [Block] = []
    for pass in passes {
      blocks += section(pass, among: passes, &number)
    }
    if passes.count > 1 { blocks += costSection(passes, &number) }
    return blocks
  }

  /// One pass: the way forward and the way back.
  private func section(
    _ pass: PassReading, among passes: [PassReading], _ number: inout Int
  ) -> [Block] {
    let reading = pass.reading
    let wanted = wantedNodes(pass)
    let isAlone = passes.count == 1
    var blocks: [Block] = []
    let suffix = suffix(pass, isAlone: isAlone)
    let shared = trace.nodes.sharedIDs
    let isPenalty = pass.pass.origin == .penalty
    let forward = ForwardSection(reading: reading).blocks { node in
      // What all examples share is told once, with the first; the penalty with its own pass.
      let isTold = shared.contains(node)
      let feedsPenalty = isTold && passes.last?.contributions.keys.contains(node) == true
      let isItself = node == pass.pass.start
      if isPenalty { return isItself || feedsPenalty && pass.contributions[node] != nil }
      if isTold && pass.pass.origin != .loss(slot: 0) { return false }
      return (wanted?.contains(node) ?? true) && node != penaltyStart(passes)
    }
    if !forward.isEmpty { blocks += [.heading("Forward" + suffix, level: 2)] + forward }
    let section = BackwardSection(passReading: pass, firstNumber: number)
    let cards = section.cards { node in
      (wanted?.contains(node) ?? true) && (isAlone || !reading.isLeaf(node))
    }
    number += cards.count
    if !cards.isEmpty {
      blocks.append(.heading("Backward" + suffix, level: 2))
      blocks += cards.map { .derivation($0.card) }
    }
    return blocks
  }

  private func penaltyStart(_ passes: [PassReading]) -> Int? {
    passes.last.flatMap { $0.pass.origin == .penalty ? $0.pass.start : nil }
  }

  private func suffix(_ pass: PassReading, isAlone: Bool) -> String {
    switch pass.pass.origin {
    case .loss(let slot):
      guard network.hasExamples else { return "" }
      return ", example \(trace.nodes.examples[slot] + 1) of \(network.exampleCount)"
    case .penalty: return ", the penalty"
    }
  }

  /// The parameters' derivatives of the whole cost, where there is more than one pass.
  private func costSection(_ passes: [PassReading], _ number: inout Int) -> [Block] {
    var blocks: [Block] = []
    let card = CostCard(passes: passes, trace: trace)
    for definition in network.definitions where trace.nodes.differentiable.contains(definition.operation) {
      guard !network.operations[definition.operation].isPerExample,
        let positions = positions(of: definition)
      else { continue }
      let nodes = trace.nodes.nodes(of: definition.operation, slot: 0)
      for position in positions where passes.contains(where: { $0.contributions[nodes[position]] != nil }) {
        blocks.append(.derivation(card.card(nodes[position], number: number)))
        number += 1
      }
    }
    guard !blocks.isEmpty else { return [] }
    return [.heading("Backward, the cost J", level: 2)] + blocks
  }

  /// Which elements of a definition are asked for.
  private func positions(of definition: Definition) -> [Int]? {
    let all = Array(0..<network.operations[definition.operation].shape.count)
    guard !options.wanted.isEmpty else { return all }
    let references = options.wanted.filter { $0.name == definition.name }
    guard !references.isEmpty else { return nil }
    return references.contains { $0.elements == nil } ? all : references.flatMap { $0.elements ?? [] }
  }

  /// The nodes on the chains that were asked for; `nil` for all.
  private func wantedNodes(_ pass: PassReading) -> Set<Int>? {
    guard !options.wanted.isEmpty else { return nil }
    return pass.downstream(of: pass.nodes(of: options.wanted)).union([pass.pass.start])
  }
}

extension PassReading {
  /// The nodes that references mean.
  func nodes(of references: [ElementReference]) -> [Int] {
    references.flatMap { reference -> [Int] in
      guard let definition = reading.network.definition(named: reference.name) else { return [] }
      let nodes = reading.trace.nodes.nodes(of: definition.operation, slot: reading.slot)
      return reference.elements.map { $0.map { nodes[$0] } } ?? nodes
    }
  }
}

extension Network {
  /// The names that stand for more than one number.
  var arrayNames: Set<String> {
    Set(definitions.filter { !operations[$0.operation].shape.isNumber }.map(\.name))
  }
}
