package import GradientChecking
package import Networks
import Rules
package import ScalarEngine
package import Typography
import Wording

/// The document that an export holds: the network, its graph, the way forward as a table, every
/// card, all gradients and the update.
package struct ExportDocument {
  package let trace: NetworkTrace
  package let options: ExplanationOptions
  package let verdicts: [ClaimVerdict]
  /// What the three-way check of all gradients found out, if it was asked for.
  package let check: GradientReport?
  /// How the numbers of tables are written.
  package let text: FormulaText

  package init(
    _ trace: NetworkTrace, options: ExplanationOptions = ExplanationOptions(),
    verdicts: [ClaimVerdict] = [], check: GradientReport? = nil,
    numbers: NumberFormat = NumberFormat()
  ) {
    self.trace = trace
    self.options = options
    self.verdicts = verdicts
    self.check = check
    text = FormulaText(numbers: numbers)
  }

  var network: Network { trace.network }

  /// The shape of everything that has a name in it.
  package var shapes: [String: Shape] { network.shownShapes }

  /// The whole of it.
  package func document(title: String) -> Document {
    var blocks: [Block] = []
    tell { blocks.append($0.blockOfExport(text)) }
    return Document(title: title, blocks: blocks.joiningTables, shapes: shapes)
  }

  /// Hands it over piece by piece, tables some rows at a time.
  func tell<E>(_ take: (Told) throws(E) -> Void) throws(E) {
    for block in introduction + networkSection + graphSection { try take(.block(block)) }
    let explanation = Explanation(trace, options: options, verdicts: verdicts)
    var arrangement = ExportArrangement(network)
    // The update stands last, behind the gradients that it uses.
    try explanation.tellStory { (passage) throws(E) in try arrangement.take(passage, take) }
    for passage in explanation.claims { try arrangement.take(passage, take) }
    try GradientSection(trace: trace, options: options, check: check, text: text).tell {
      (block) throws(E) in try take(.block(block))
    }
    try explanation.tellUpdate { (passage) throws(E) in try arrangement.take(passage, take) }
  }

  /// All gradients, with what three ways of computing them say.
  package var gradientBlocks: [Block] {
    var blocks: [Block] = []
    GradientSection(trace: trace, options: options, check: check, text: text).tell {
      blocks.append($0)
    }
    return blocks.joiningTables
  }

  // MARK: - The network

  /// What the document is about, in a paragraph.
  package var introduction: [Block] {
    let (cost, digits) = (Formula.symbol(network.costName), text.numbers.significantDigits)
    let about: Prose = """
      How \(.formula(cost)) = \(.exact(trace.cost)) comes about, and how its derivatives do. Numbers \
      are rounded to \(digits) significant digits for show; the calculation keeps them all.
      """
    let notation = exampleOfLayer.map { whole, element -> Prose in
      """
      In the maths, \(.formula(.symbol(element))) stands for \(.code(element)), an element of layer \
      \(layer(of: whole))’s \(.code(whole)).
      """
    }
    return [.prose(about.followed(by: notation))] + (options.summaryNote.map { [.prose($0)] } ?? [])
  }

  /// An array whose name ends in a layer, a matrix if there is one, with one of its elements.
  private var exampleOfLayer: (whole: String, element: String)? {
    let arrays = network.definitions.filter {
      !self.shape(of: $0).isNumber && $0.name.last?.isNumber == true && !$0.name.contains("_")
    }
    guard let definition = arrays.first(where: { self.shape(of: $0).columns > 1 }) ?? arrays.first
    else { return nil }
    let shape = self.shape(of: definition)
    return (definition.name, elementName(definition.name, min(1, shape.count - 1), shape))
  }

  private func layer(of name: String) -> String {
    String(name.reversed().prefix { $0.isNumber }.reversed())
  }

  func shape(of definition: Definition) -> Shape { network.operations[definition.operation].shape }

  private var networkSection: [Block] {
    [.heading("The network", level: 2), .network(network.source.text)] + equations
      + costEquation
  }

  /// The file's equations and functions in maths.
  package var equations: [Block] {
    guard let statements = try? parse(network.source) else { return [] }
    return statements.compactMap { statement in
      switch statement {
      case .equation(let equation), .loss(let equation), .penalty(let equation):
        line(.symbol(equation.name), equation.body)
      case .function(let function):
        line(.call(function.name, function.parameters.map { .symbol($0.name) }), function.body)
      case .declaration, .examples, .validation, .claim, .training, .metric: nil
      }
    }
  }

  private func line(_ head: Formula, _ body: Expression) -> Block {
    let expression = ArrayExpression(language: network.source.text(in: body.range))
    return .derivation(
      Derivation(style: .value, head: head, lines: [.init(.arrays(expression))]))
  }

  /// What J is, where it is more than the loss of one example.
  package var costEquation: [Block] {
    guard network.hasCostBesidesLoss else { return [] }
    let loss = Formula.symbol(network.lossName)
    let count = trace.nodes.examples.count
    let penalty = network.definitions.first { $0.role == .penalty }
    let mean = count > 1 ? Formula.call("mean", [loss]) : loss
    let terms = [mean] + (penalty.map { [Formula.symbol($0.name)] } ?? [])
    let line = Derivation(
      style: .value, head: .symbol("J"), lines: [.init(.symbols(.sum(written: terms)))])
    let note: Prose = "The mean is over the \(count) examples."
    return [.derivation(line)] + (count > 1 ? [.prose(note)] : [])
  }
}

extension [Block] {
  /// The blocks with the rows of each table together.
  fileprivate var joiningTables: [Block] {
    reduce(into: []) { blocks, block in
      if case .table(let rows) = block, rows.isContinuation, case .table(var table)? = blocks.last {
        table.rows += rows.rows
        blocks[blocks.count - 1] = .table(table)
      } else {
        blocks.append(block)
      }
    }
  }
}
