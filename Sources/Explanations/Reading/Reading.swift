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

  private let nodes: NamedNodes
  private let definitions: [Int: Definition]
  /// How many nodes all examples share, and how far the own ones lie behind those of the first example.
  private let (sharedCount, distance): (Int, Int)
  /// The names that were asked for, by node.
  private var spelled: [Int: String] = [:]
  /// The nodes that texts in formulas stand for, as far as they were asked for.
  private var spellings: [String: Int] = [:]
  private var definingFormulas: [Int: Formula] = [:]
  private var termTables: [Int: [String: [Int]]] = [:]
  private var localTables: [Int: [Int: Formula]] = [:]
  private var formulas: [Int: Formula] = [:]
  /// Whether named nodes stand at a corner, as far as it was asked.
  var corners: [Int: Bool] = [:]
  /// The local derivatives of nodes with many operands.
  private var derivatives: [Int: [Formula]] = [:]
  private var known: [Int: [Formula: Formula]] = [:]
  private lazy var symbolSweep = LocalSweep<Formula>(self)

  /// Reads one example by the names that all have.
  init(_ trace: NetworkTrace, slot: Int, detail: Detail, nodes: NamedNodes) {
    self.trace = trace
    self.slot = slot
    self.detail = detail
    self.nodes = nodes
    sharedCount = trace.nodes.sharedIDs.count
    distance = trace.nodes.ids(ofSlot: slot).lowerBound - sharedCount
    definitions = Dictionary(
      trace.network.definitions.map { ($0.operation, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Reads one example.
  convenience init(_ trace: NetworkTrace, slot: Int, detail: Detail) {
    self.init(trace, slot: slot, detail: detail, nodes: NamedNodes(trace, detail: detail))
  }

  /// Reads each example.
  static func all(of trace: NetworkTrace, detail: Detail) -> [Reading] {
    let nodes = NamedNodes(trace, detail: detail)
    return trace.nodes.examples.indices.map {
      Reading(trace, slot: $0, detail: detail, nodes: nodes)
    }
  }

  var graph: Graph { trace.nodes.graph }
  var network: Network { trace.network }

  // MARK: - Names

  /// The name of each operation that has one.
  var operationNames: [String?] { nodes.operationNames }

  /// How many nodes the reading is about: what all examples share, and its own.
  var placeCount: Int { nodes.count }

  /// The position of a node among those that the reading is about.
  func place(_ node: Int) -> Int { node < sharedCount ? node : node - distance }

  private func node(_ place: Int) -> Int { place < sharedCount ? place : place + distance }

  /// The nodes with names, in the order of evaluation.
  var named: [Int] { nodes.places.map(node) }

  /// The nodes with names that are computed, in the order of evaluation.
  private(set) lazy var computed: [Int] = named.filter { !isLeaf($0) }

  func isNamed(_ node: Int) -> Bool { nodes.isNamed(place(node)) }

  /// The name of a node, by which its number is found from now on; empty if it has none.
  func name(_ node: Int) -> String {
    if let known = spelled[node] { return known }
    guard let name = nodes.name(place(node)) else { return "" }
    spelled[node] = name
    spellings[name] = node
    return name
  }

  /// The name of a node with something else for its subscripts or its number.
  func name(_ node: Int, subscripts: String) -> String {
    nodes.name(place(node), subscripts: subscripts) ?? ""
  }

  /// The subscripts in a node's name, or its number; none where it has neither.
  func subscripts(_ node: Int) -> (Int, Int?)? { nodes.subscripts(place(node)) }

  /// How many characters the subscripts of nodes that are named alike take at the most.
  func subscriptWidth(_ node: Int) -> Int { nodes.subscriptWidth(place(node)) }

  /// The position of a named node in its array.
  func element(_ node: Int) -> Int? { nodes.element(place(node)) }

  /// The operation that a node's name belongs to.
  func operation(_ node: Int) -> Int? { nodes.operation(place(node)) }

  /// The number that a name in a formula stands for.
  func number(_ name: String) -> Double? { spellings[name].map { graph[$0].value } }

  /// The node that a name in a formula stands for.
  func node(called name: String) -> Int? { spellings[name] }

  /// Whether a name stands for something computed on the way forward.
  func isComputed(_ name: String) -> Bool {
    spellings[name].map { isNamed($0) && !isLeaf($0) } ?? false
  }

  /// What a node's card stands together with: the elements of its array, or at the finest level,
  /// where they are made from one another, none.
  func group(of node: Int) -> Int? {
    guard let operation = operation(node) else { return nil }
    guard detail == .operation else { return operation }
    return isLeaf(node) ? trace.nodes.firstNode(of: operation, slot: slot) : node
  }

  /// Whether a node is given and not computed.
  func isLeaf(_ node: Int) -> Bool { graph.isLeaf(node) }

  /// The definition whose element a node is, if it is one's.
  func definition(ofNode node: Int) -> Definition? {
    operation(node).flatMap { definitions[$0] }
  }

  /// The numbers of the names in a formula.
  func numbers(in formula: Formula) -> [String: Double] {
    var result: [String: Double] = [:]
    for name in formula.symbols { result[name] = number(name) }
    return result
  }

  // MARK: - Formulas

  /// A node as a part of formulas: its name, its number if it is written out, or what it is made of.
  func formula(_ node: Int) -> Formula {
    if isNamed(node) { return .symbol(name(node)) }
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

  /// The same; of a long sum, only the term with `operand` in it.
  func definingFormula(of node: Int, showing operand: String) -> Formula {
    let formula = definingFormula(of: node)
    guard case .sum(let terms) = formula, terms.count > 2,
      let places = termPlaces(of: node)[operand], places.count == 1, let index = places.first
    else { return formula }
    let dots = Formula.symbol("…")
    return .sum(
      (index > 0 ? [dots] : []) + [terms[index]] + (index < terms.count - 1 ? [dots] : []))
  }

  /// In which terms of what a node is made of, a sum, each name stands.
  ///
  /// Each weight of a neuron asks for its own term.
  func termPlaces(of node: Int) -> [String: [Int]] {
    if let known = termTables[node] { return known }
    var table: [String: [Int]] = [:]
    if case .sum(let terms) = definingFormula(of: node) {
      for (index, term) in terms.enumerated() {
        for symbol in term.symbols { table[symbol, default: []].append(index) }
      }
    }
    termTables[node] = table
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
      return rule.value(formulas).takingBranches(number)
    }
    return rule.definition(formulas)
  }

  /// The terms of a chain of additions, so that a long sum is tidied once.
  private func terms(of node: Int) -> [Int]? {
    guard graph.isSum(node) else { return nil }
    var terms: [Int] = []
    var rest = node
    while rest == node || !isNamed(rest), graph.isSum(rest) {
      let operands = graph.operandIDs(of: rest)
      terms.append(operands[1])
      rest = operands[0]
    }
    return (terms + [rest]).reversed()
  }

  /// A function of many operands as a name with a number, for use inside other formulas.
  private func nested(_ node: Int) -> Formula {
    let text = call(node).text(.symbols)
    spellings[text] = node
    return .symbol(text)
  }

  /// A function of many operands: of a whole array by its name, else of its elements.
  private func call(_ node: Int) -> Formula {
    let operands = graph.operandIDs(of: node)
    let name = graph.ruleName(of: node)
    if let operation = operands.first.flatMap(operation), let whole = operationNames[operation],
      operands.count > 1, operands.elementsEqual(trace.nodes.nodes(of: operation, slot: slot))
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

  /// The local derivatives of a named node in symbols, by the named nodes it is made from.
  private func localFormulas(of node: Int) -> [Int: Formula] {
    let locals = symbolSweep.run(self, from: node, one: .number(1)) { node, take in
      for (position, operand) in graph.operandIDs(of: node).enumerated()
      where graph[operand].isDifferentiable {
        take(operand, localFormula(of: node, position: position))
      }
    }
    let table = knownDefinitions(besides: node)
    return Dictionary(
      uniqueKeysWithValues: locals.map { operand, local in
        let known = table.isEmpty ? local : local.replacingParts { table[$0] }
        return (operand, known.factoringOutNames)
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
    if rule.isManyOperand {
      if let known = derivatives[node] { return known[position] }
      let formulas = rule.derivatives(operands.map(formula), formula(node))
        .map { $0.takingBranches(number) }
      derivatives[node] = formulas
      return formulas[position]
    }
    // Of a long sum's terms none is written out to find that its derivative by each is 1.
    let derivative = rule.derivativeTemplate(position).substituting { name in
      RuleReading.operand(name).map { self.formula(operands[$0]) }
        ?? (name == RuleReading.output ? formula(node) : nil)
    }
    return isHidden(node) ? derivative.takingBranches(number) : derivative
  }

  /// What the elements beside a node are made of, to be called by their names: in the derivative of
  /// softmax, exp(z[2] − …) is p[2].
  private func knownDefinitions(besides node: Int) -> [Formula: Formula] {
    guard let operation = operation(node) else { return [:] }
    if let table = known[operation] { return table }
    var table: [Formula: Formula] = [:]
    let siblings = trace.nodes.nodes(of: operation, slot: slot)
    if siblings.count <= 64 {
      for sibling in siblings where isHidden(sibling) || graph.ruleName(of: sibling) == Exp.name {
        guard isNamed(sibling) else { continue }
        let formula = definingFormula(of: sibling)
        if !formula.isNumber { table[formula] = .symbol(name(sibling)) }
      }
    }
    known[operation] = table
    return table
  }
}
