import Networks
import Rules
import ScalarEngine

/// A trace read for people, one example at a time: which nodes have a name, what formula each is,
/// and how each depends on those before it.
final class Reading {
  let trace: NetworkTrace
  /// Which example, a position in the graph's examples.
  let slot: Int
  let detail: Detail
  /// The name of each node that has one.
  private(set) var names: [Int: String] = [:]
  /// The nodes with names that are computed, in the order of evaluation.
  private(set) var computed: [Int] = []
  /// The numbers that names in formulas stand for.
  private(set) var numbers: [String: Double] = [:]
  /// The position of each named node in its array.
  private(set) var elements: [Int: Int] = [:]
  /// The operation that each name belongs to.
  private(set) var operations: [Int: Int] = [:]

  /// The functions of many operands that stand in formulas as names, as far as formulas were made.
  private(set) var calls: [String: Int] = [:]

  private let plan: DisplayPlan
  private let definitions: [Int: Definition]
  private var definingFormulas: [Int: Formula] = [:]
  private var places: [Int: [String: [Int]]] = [:]
  private var computedNames: Set<String> = []
  private var localTables: [Int: [Int: Formula]] = [:]
  private var formulas: [Int: Formula] = [:]
  /// Whether named nodes stand at a corner, as far as it was asked.
  var corners: [Int: Bool] = [:]
  /// The local derivatives of nodes with many operands.
  private var derivatives: [Int: [Formula]] = [:]
  private var known: [Int: [Formula: Formula]] = [:]

  init(_ trace: NetworkTrace, slot: Int, detail: Detail) {
    self.trace = trace
    self.slot = slot
    self.detail = detail
    plan = DisplayPlan(trace.network)
    definitions = Dictionary(
      trace.network.definitions.map { ($0.operation, $0) }, uniquingKeysWith: { first, _ in first })
    nameNodes()
  }

  /// The name of each operation that has one.
  var operationNames: [String?] { plan.names }

  var graph: Graph { trace.nodes.graph }
  var network: Network { trace.network }

  private func nameNodes() {
    for (operation, name) in plan.names.enumerated() {
      guard let name else { continue }
      let shape = network.operations[operation].shape
      for (index, node) in trace.nodes.nodes(of: operation, slot: slot).enumerated()
      where names[node] == nil {
        give(node, elementName(name, index, shape), of: operation, index)
      }
    }
    if detail == .operation { nameTheRest { _ in true } } else { nameDeepOnes() }
    computed = names.keys.filter { !isLeaf($0) }.sorted()
    computedNames = Set(computed.compactMap { names[$0] })
  }

  /// How many merged operations may stand within one another before one of them gets a name.
  private static let depthLimit = 200

  /// Names a node now and then in chains of merged operations that no one would read in one piece.
  private func nameDeepOnes() {
    var depths: [Int: Int] = [:]
    nameTheRest { node in
      // A chain of additions is one sum, however long.
      let isSum = self.graph.ruleName(of: node) == Add.name
      let depth = self.graph.operandIDs(of: node).reduce(0) {
        max($0, (depths[$1] ?? 0) + (isSum ? 0 : 1))
      }
      depths[node] = depth > Reading.depthLimit ? 0 : depth
      return depth > Reading.depthLimit
    }
  }

  /// Names nodes that are computed and have no name yet: they are numbered.
  private func nameTheRest(where needsName: (Int) -> Bool) {
    let stem = DisplayPlan.stem("v", besides: DisplayPlan.stem("u", in: network), in: network)
    var count = 0
    for range in [trace.nodes.sharedIDs, trace.nodes.ids(ofSlot: slot)] {
      for node in range
      where names[node] == nil && !graph.operandIDs(of: node).isEmpty && needsName(node) {
        count += 1
        give(node, "\(stem)\(count)", of: trace.nodes.operation(ofNode: node, slot: slot))
      }
    }
  }

  private func give(_ node: Int, _ name: String, of operation: Int, _ element: Int? = nil) {
    names[node] = name
    operations[node] = operation
    elements[node] = element
    numbers[name] = graph[node].value
  }

  /// What a node's card stands together with: the elements of its array, or at the finest level,
  /// where they are made from one another, none.
  func group(of node: Int) -> Int? {
    guard let operation = operations[node] else { return nil }
    guard detail == .operation else { return operation }
    return isLeaf(node) ? trace.nodes.nodes(of: operation, slot: slot).first : node
  }

  /// Whether a name stands for something computed on the way forward.
  func isComputed(_ name: String) -> Bool { computedNames.contains(name) }

  /// Whether a node is given and not computed.
  func isLeaf(_ node: Int) -> Bool { graph.operandIDs(of: node).isEmpty }

  /// The definition whose element a node is, if it is one's.
  func definition(ofNode node: Int) -> Definition? {
    operations[node].flatMap { operation in
      definitions[operation]
    }
  }

  /// The numbers of the names in a formula.
  func numbers(in formula: Formula) -> [String: Double] {
    var result: [String: Double] = [:]
    for name in formula.symbols { result[name] = numbers[name] }
    return result
  }

  // MARK: - Formulas

  /// A node as a part of formulas: its name, its number if it is written out, or what it is made of.
  func formula(_ node: Int) -> Formula {
    if let name = names[node] { return .symbol(name) }
    if let formula = formulas[node] { return formula }
    let formula = isLeaf(node) ? Formula.number(graph[node].value) : composed(node)
    formulas[node] = formula
    return formula
  }

  /// What a node is made of, over the names of what it is made from.
  func definingFormula(of node: Int) -> Formula {
    if let known = definingFormulas[node] { return known }
    let isCall = graph.operandIDs(of: node).count > 2 && graph.ruleName(of: node) != Choose.name
    let formula = isCall ? call(node) : composed(node)
    definingFormulas[node] = formula
    return formula
  }

  /// In which terms of what a node is made of, a sum, each name stands.
  ///
  /// Each weight of a neuron asks for its own term.
  func termPlaces(of node: Int) -> [String: [Int]] {
    if let known = places[node] { return known }
    var table: [String: [Int]] = [:]
    if case .sum(let terms) = definingFormula(of: node) {
      for (index, term) in terms.enumerated() {
        for symbol in term.symbols { table[symbol, default: []].append(index) }
      }
    }
    places[node] = table
    return table
  }

  private func composed(_ node: Int) -> Formula {
    if let terms = terms(of: node) { return .sum(of: terms.map(formula)) }
    let operands = graph.operandIDs(of: node)
    let rule = RuleReading(name: graph.ruleName(of: node), operandCount: operands.count)
    if rule.isManyOperand { return nested(node) }
    let formulas = operands.map(formula)
    // Inside a function that is not opened, the branch taken says more than the condition.
    if rule.isFunction, isHidden(node) {
      return rule.value(formulas).takingBranches { self.numbers[$0] }
    }
    return rule.definition(formulas)
  }

  /// The terms of a chain of additions, so that a long sum is tidied once.
  private func terms(of node: Int) -> [Int]? {
    guard graph.ruleName(of: node) == Add.name else { return nil }
    var terms: [Int] = []
    var rest = node
    while rest == node || names[rest] == nil, graph.ruleName(of: rest) == Add.name {
      let operands = graph.operandIDs(of: rest)
      terms.append(operands[1])
      rest = operands[0]
    }
    return (terms + [rest]).reversed()
  }

  /// A function of many operands as a name with a number, for use inside other formulas.
  private func nested(_ node: Int) -> Formula {
    let text = call(node).text(.symbols)
    numbers[text] = graph[node].value
    calls[text] = node
    return .symbol(text)
  }

  /// A function of many operands: of a whole array by its name, else of its elements.
  private func call(_ node: Int) -> Formula {
    let operands = graph.operandIDs(of: node)
    let name = graph.ruleName(of: node)
    if let operation = operands.first.flatMap({ operations[$0] }),
      let whole = plan.names[operation],
      operands.count > 1, trace.nodes.nodes(of: operation, slot: slot) == operands
    {
      return .call(name, [.symbol(whole)])
    }
    return .call(name, operands.map(formula))
  }

  /// Whether a node belongs to a function that is not opened.
  func isHidden(_ node: Int) -> Bool {
    let operation = trace.nodes.operation(ofNode: node, slot: slot)
    var frame = network.operations[operation].frame
    while frame != 0 {
      if !network.frames[frame].isExpanded { return true }
      frame = network.frames[frame].parent
    }
    return false
  }

  // MARK: - Local derivatives

  /// How a named node depends on one before it.
  struct Local {
    let operand: Int
    /// The local derivative's number.
    let value: Double
  }

  /// The local derivatives of a named node by the names it is made from, through what is merged.
  func locals(of node: Int) -> [Local] {
    var sweep = LocalSweep<Double>(self, node)
    sweep.run(one: 1) { self.graph.localDerivatives(of: $0) }
    return sweep.results.map { Local(operand: $0.operand, value: $0.adjoint) }
  }

  /// The same derivatives as formulas, by operand.
  func localFormulas(of node: Int) -> [Int: Formula] {
    var sweep = LocalSweep<Formula>(self, node)
    sweep.run(one: .number(1)) { [unowned self] node in
      self.graph.operandIDs(of: node).enumerated().map { position, operand in
        self.graph[operand].isDifferentiable
          ? self.localFormula(of: node, position: position) : .number(0)
      }
    }
    let table = knownDefinitions(besides: node)
    return Dictionary(
      uniqueKeysWithValues: sweep.results.map { result in
        let known = table.isEmpty ? result.adjoint : result.adjoint.replacingParts { table[$0] }
        return (result.operand, known.factoringOutNames)
      })
  }

  /// ∂node/∂operand in symbols, both named.
  func localFormula(of node: Int, by operand: Int) -> Formula {
    if localTables[node] == nil { localTables[node] = localFormulas(of: node) }
    return localTables[node]?[operand] ?? .number(0)
  }

  func localFormula(of node: Int, position: Int) -> Formula {
    let operands = graph.operandIDs(of: node)
    let rule = RuleReading(name: graph.ruleName(of: node), operandCount: operands.count)
    func output() -> Formula { names[node].map { .symbol($0) } ?? formula(node) }
    if rule.isManyOperand {
      if let known = derivatives[node] { return known[position] }
      let formulas = rule.derivatives(operands.map(formula), output())
        .map { $0.takingBranches { self.numbers[$0] } }
      derivatives[node] = formulas
      return formulas[position]
    }
    // Of a long sum's terms none is written out to find that its derivative by each is 1.
    let derivative = rule.derivativeTemplate(position).substituting { name in
      RuleReading.operand(name).map { self.formula(operands[$0]) }
        ?? (name == RuleReading.output ? output() : nil)
    }
    return isHidden(node) ? derivative.takingBranches { self.numbers[$0] } : derivative
  }

  /// What the elements beside a node are made of, to be called by their names: in the derivative of
  /// softmax, exp(z[2] − …) is p[2].
  private func knownDefinitions(besides node: Int) -> [Formula: Formula] {
    guard let operation = operations[node] else { return [:] }
    if let table = known[operation] { return table }
    var table: [Formula: Formula] = [:]
    let siblings = trace.nodes.nodes(of: operation, slot: slot)
    if siblings.count <= 64 {
      for sibling in siblings where isHidden(sibling) || graph.ruleName(of: sibling) == Exp.name {
        guard let name = names[sibling] else { continue }
        let formula = definingFormula(of: sibling)
        if !formula.isNumber { table[formula] = .symbol(name) }
      }
    }
    known[operation] = table
    return table
  }
}
