package import GradientChecking
package import Networks
import Rules
package import ScalarEngine

/// A trace, told: forward, backward, and what one update would do.
package struct Explanation {
  package let trace: NetworkTrace
  package let options: ExplanationOptions
  package let verdicts: [ClaimVerdict]
  /// The passes as they are read by elements; none where whole arrays are told.
  let passes: [PassReading]

  package init(
    _ trace: NetworkTrace, options: ExplanationOptions = ExplanationOptions(),
    verdicts: [ClaimVerdict] = []
  ) {
    self.trace = trace
    self.options = options
    self.verdicts = verdicts
    passes = options.detail == .layer ? [] : PassReading.all(of: trace, detail: options.detail)
  }

  private var network: Network { trace.network }

  /// The whole of it as a document.
  package func document(title: String) -> Document {
    let note = options.summaryNote.map { [Block.prose($0)] } ?? []
    var document = Document(
      title: title, blocks: note + passages().blocks, shapes: network.shownShapes)
    document.blocks.append(.prose(rounding))
    return document
  }

  private var rounding: Prose {
    "Numbers are rounded for show only; the engine computes with all their digits."
  }

  /// The parts of the document, in order.
  package func passages() -> [Passage] {
    var passages: [Passage] = []
    tell { passages.append($0) }
    return passages
  }

  /// Hands over the parts of the document one by one, in order.
  func tell<E>(_ take: (Passage) throws(E) -> Void) throws(E) {
    try tellStory(take)
    for passage in claims { try take(passage) }
    try tellUpdate(take)
  }

  /// Hands over what an update does.
  func tellUpdate<E>(_ take: (Passage) throws(E) -> Void) throws(E) {
    guard let update = options.update else { return }
    let section = UpdateSection(trace: trace, update: update, wanted: options.wanted)
    for passage in section.passages() { try take(passage) }
  }

  /// What is said of the file's claims.
  var claims: [Passage] { ClaimsSection(verdicts: verdicts).passages() }

  /// Hands over the way forward and the way back.
  func tellStory<E>(_ take: (Passage) throws(E) -> Void) throws(E) {
    var last: Passage?
    func note(_ passage: Passage) throws(E) {
      last = passage
      try take(passage)
    }
    if options.detail == .layer {
      for passage in LayerSection(trace: trace, options: options).passages() { try note(passage) }
    } else if options.showsPaths {
      for passage in PathsSection(passes: passes, trace: trace).passages(options.wanted) {
        try note(passage)
      }
    } else {
      try tellElements(note)
    }
    // Why the way back goes no further; nothing where one chain alone is asked for.
    guard options.wanted.isEmpty, let last, let sentence = FrozenNote(trace: trace).sentence else {
      return
    }
    try take(
      Passage(
        section: last.section, heading: last.heading, name: nil, element: nil,
        block: .prose(sentence)))
  }

  // MARK: - By elements

  private func tellElements<E>(_ take: (Passage) throws(E) -> Void) throws(E) {
    var number = 1
    var isEmpty = true
    for (index, pass) in passes.enumerated() {
      try tell(pass, &number) { (passage) throws(E) in
        isEmpty = false
        try take(passage.of(pass: index))
      }
    }
    let rest =
      isEmpty && !options.wanted.isEmpty
      ? notReached(passes[0]) : passes.count > 1 ? costSection(passes, &number) : []
    for passage in rest { try take(passage) }
  }

  /// One pass: the way forward and the way back.
  private func tell<E>(
    _ pass: PassReading, _ number: inout Int, _ take: (Passage) throws(E) -> Void
  ) throws(E) {
    let reading = pass.reading
    let wanted = wantedNodes(pass)
    if let wanted, !wanted.contains(where: pass.reaches) { return }
    let headings = headings(pass)
    let isWanted = { (node: Int) in (wanted?.contains(node) ?? true) && !isHidden(node, pass) }
    try ForwardSection(reading: reading).tell(
      where: { isTold($0, with: pass, among: passes) && isWanted($0) }
    ) { (value) throws(E) in
      try take(reading.passage(.forward, headings.forward, of: value.node, .value(value)))
    }
    let cards = BackwardSection(passReading: pass, firstNumber: number).cards { node in
      let isShared = reading.isLeaf(node) && trace.nodes.sharedIDs.contains(node)
      return isWanted(node) && (passes.count == 1 || !isShared)
    }
    number += cards.count
    for card in cards {
      try take(reading.passage(.backward, headings.backward, of: card.node, .card(card)))
    }
  }

  /// Whether a node belongs to an operation that is not told.
  private func isHidden(_ node: Int, _ pass: PassReading) -> Bool {
    guard !options.hidden.isEmpty else { return false }
    return options.hidden.contains(trace.nodes.operation(ofNode: node, slot: pass.reading.slot))
  }

  /// What is said of names by which nothing is to be differentiated.
  private func notReached(_ pass: PassReading) -> [Passage] {
    options.wanted.map { reference in
      let name = Prose.formula(.symbol(reference.name))
      let subject = Prose.formula(.symbol(pass.subject))
      let isItself = reference.name == pass.subject
      let text: Prose =
        isItself ? "\(name) is what is differentiated." : "\(name) does not reach \(subject)."
      return Passage(
        section: .backward, heading: PassHeadings.ofOnePass.backward, name: reference.name,
        element: nil,
        block: .prose(text))
    }
  }

  /// Whether a node's value is told with a pass: what all examples share is told once, with the
  /// first; what only the penalty needs, with the penalty.
  private func isTold(_ node: Int, with pass: PassReading, among passes: [PassReading]) -> Bool {
    if pass.pass.origin == .penalty {
      let isNew = !passes[0].reaches(node)
      return node == pass.pass.start || isNew && pass.reaches(node)
    }
    guard trace.nodes.sharedIDs.contains(node) else { return true }
    let penalty = passes.last { $0.pass.origin == .penalty }
    let isOfPenalty =
      node == penalty?.pass.start
      || penalty?.reaches(node) ?? false && !pass.reaches(node)
    return pass.pass.origin == .loss(slot: 0) && !isOfPenalty
  }

  private func headings(_ pass: PassReading) -> PassHeadings {
    switch pass.pass.origin {
    case .loss(let slot): network.passHeadings(ofExample: trace.nodes.examples[slot])
    case .penalty: .ofPenalty
    }
  }

  /// The parameters' derivatives of the whole cost, where there is more than one pass.
  private func costSection(_ passes: [PassReading], _ number: inout Int) -> [Passage] {
    let card = CostCard(passes: passes, trace: trace)
    var passages = [
      Passage(
        section: .cost, heading: PassHeadings.ofCost.forward, name: nil, element: nil,
        block: .derivation(card.value()))
    ]
    for definition in network.definitions {
      guard definition.role.isLeaf, trace.nodes.differentiable.contains(definition.operation),
        !network.operations[definition.operation].isPerExample,
        let positions = positions(of: definition)
      else { continue }
      let nodes = trace.nodes.nodes(of: definition.operation, slot: 0)
      for node in positions.map({ nodes[$0] })
      where passes.contains(where: { $0.reaches(node) }) {
        passages.append(
          passes[0].reading.passage(
            .cost, PassHeadings.ofCost.backward, of: node,
            .block(.derivation(card.card(node, number: number)))))
        number += 1
      }
    }
    return passages
  }

  /// Which elements of a definition are asked for.
  private func positions(of definition: Definition) -> [Int]? {
    let all = Array(0..<network.operations[definition.operation].shape.count)
    guard !options.wanted.isEmpty else { return all }
    let references = options.wanted.filter { $0.name == definition.name }
    guard !references.isEmpty else { return nil }
    let wanted = Set(references.flatMap { $0.elements ?? all })
    return all.filter { wanted.contains($0) }
  }

  /// The nodes on the chains that were asked for; `nil` for all.
  private func wantedNodes(_ pass: PassReading) -> Set<Int>? {
    guard !options.wanted.isEmpty else { return nil }
    return pass.downstream(of: pass.nodes(of: options.wanted)).union([pass.pass.start])
  }
}

extension Reading {
  /// A passage about a named node.
  func passage(
    _ section: Passage.Section, _ heading: String, of node: Int, _ told: Told
  ) -> Passage {
    Passage(
      section: section, heading: heading, name: operation(node).flatMap { operationNames[$0] },
      element: element(node), operation: operation(node), told: told)
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
  /// The shape of everything that has a name in explanations.
  package var shownShapes: [String: Shape] {
    let defined = definitions.map { ($0.name, operations[$0.operation].shape) }
    let named = DisplayPlan(self).names.enumerated().compactMap { id, name in
      name.map { ($0, operations[id].shape) }
    }
    return Dictionary(defined + named, uniquingKeysWith: { first, _ in first })
  }
}
