import Networks
import Rules
import ScalarEngine
import Typography

/// Writes cards and rows of tables as Markdown by filling in the forms that they have in common.
///
/// Nearly all steps of a large trace apply one rule to one or two named values, and their texts differ in
/// nothing but names and numbers. The first of them is laid out in full, once as it is and once with
/// holes; from then on the holes are filled. What has no such form is left to be laid out in full.
struct StepForms {
  private let renderer: MarkdownRenderer
  private let formula: LaTeXFormula
  private var kinds: [NameKind?] = []
  private var shapes: [StepShape: Int] = [:]
  private var forms: [ShapeForms] = []
  private var filling = Filling()

  /// The forms of one shape: one for each sorts of numbers, if they have one.
  private struct ShapeForms {
    /// Which numbers are in the texts.
    var used: [Int]
    var bySorts: [UInt64: TextForm?] = [:]
  }

  init(_ renderer: MarkdownRenderer, _ formula: LaTeXFormula) {
    (self.renderer, self.formula) = (renderer, formula)
  }

  /// Writes a card; false if it has to be laid out in full.
  mutating func write(_ source: CardSource, to bytes: inout [UInt8]) -> Bool {
    let cards = source.cards
    let reading = cards.maker.passReading.reading
    let start = cards.maker.passReading.pass.start
    guard let contribution = cards.maker.passReading.onlyContribution(to: source.node),
      contribution.output != start,
      let (reusable, nodes) = shape(of: contribution.output, in: reading)
        ?? shape(of: contribution, in: reading)
    else { return false }
    if reading.isLeaf(source.node),
      reading.corner(behind: source.node, in: cards.maker.passReading) != nil
    {
      return false
    }
    let earlier = cards.maker.steps[contribution.output]
    var shape = reusable
    shape.start = start
    shape.position = Int8(nodes.firstIndex(of: source.node) ?? 0)
    shape.hasEarlier = earlier != nil
    let step = FormedStep(
      reading: reading, nodes: nodes, start: start,
      upstream: contribution.upstream,
      gradient: cards.maker.passReading.gradient(of: source.node) ?? 0, number: source.number,
      earlierStep: earlier)
    return write(step, shape, to: &bytes) { [renderer, formula] in
      renderer.card($0, formula)
    } derivation: {
      source.derivation
    }
  }

  /// Writes a row of the table of values; false if it has to be laid out in full.
  mutating func write(_ source: ValueSource, to bytes: inout [UInt8]) -> Bool {
    let reading = source.section.reading
    guard let (shape, nodes) = shape(of: source.node, in: reading) else { return false }
    let step = FormedStep(reading: reading, nodes: nodes)
    return write(step, shape, to: &bytes) { [renderer] derivation in
      MarkdownText.row(ForwardRow(derivation, text: renderer.text).cells)
    } derivation: {
      source.section.derivation(source.node, showsEquation: false)
    }
  }

  // MARK: - Filling

  private mutating func write(
    _ step: FormedStep, _ shape: StepShape, to bytes: inout [UInt8],
    layingOut layOut: (Derivation) -> String, derivation: () -> Derivation
  ) -> Bool {
    let known = shapes[shape]
    let index = known ?? forms.count
    if known == nil {
      let marked = step.marked(derivation(), sorts: { _ in [] }, isWide: false, renderer.text)
      forms.append(ShapeForms(used: marked?.used.sorted() ?? []))
      shapes[shape] = index
    }
    var key: UInt64 = 0
    for number in forms[index].used {
      guard let sort = sort(of: number, in: step) else { return false }
      key = key << 3 | UInt64(sort.rawValue)
    }
    if let form = forms[index].bySorts[key] {
      guard let form else { return false }
      fill(step, forms[index].used)
      form.write(filling, to: &bytes)
      return true
    }
    let derivation = derivation()
    let form = form(step, derivation, layOut)
    // The form is right if it gives what it was made from.
    let text = Array(layOut(derivation).utf8)
    var filled: [UInt8] = []
    fill(step, forms[index].used)
    form?.write(filling, to: &filled)
    forms[index].bySorts[key] = .some(filled == text ? form : nil)
    bytes += text
    return true
  }

  /// The text with holes, if its layout is the same however wide they are.
  private func form(
    _ step: FormedStep, _ derivation: Derivation, _ layOut: (Derivation) -> String
  ) -> TextForm? {
    let forms = [false, true].map { isWide -> TextForm? in
      let sorts = { (number: Int) in sort(of: number, in: step) ?? [] }
      guard let marked = step.marked(derivation, sorts: sorts, isWide: isWide, renderer.text)
      else { return nil }
      return TextForm(step.markingNumber(layOut(marked.derivation)))
    }
    return forms[0] == forms[1] ? forms[0] : nil
  }

  private mutating func fill(_ step: FormedStep, _ used: [Int]) {
    filling.removeAll()
    filling.step = step.number
    filling.earlierStep = step.earlierStep ?? 0
    for node in step.nodes { filling.add(subscripts: step.reading.subscripts(node)) }
    var next = 0
    for number in used {
      while next < number {
        filling.addNoNumber()
        next += 1
      }
      filling.add(number: step.value(number), format(number))
      next += 1
    }
  }

  private func format(_ number: Int) -> NumberFormat {
    number == FormedStep.effect ? FormedStep.effectFormat : renderer.text.numbers
  }

  /// What of a number decides about the layout; `nil` if it is none.
  private func sort(of number: Int, in step: FormedStep) -> NumberSort? {
    let value = step.value(number)
    guard value.isFinite else { return nil }
    if value == 0 { return .zero }
    let format = format(number)
    var sort: NumberSort = value < 0 ? .negative : []
    if format.isScientific(value) { sort.insert(.scientific) }
    return sort
  }

  // MARK: - Shapes

  /// The shape of what is made by one rule of one or two different named values, and the nodes in it;
  /// `nil` for others.
  private mutating func shape(
    of node: Int, in reading: Reading
  ) -> (StepShape, nodes: [Int])? {
    let operands = reading.graph.operandIDs(of: node)
    guard !operands.isEmpty, !reading.graph.takesAnyNumber(node),
      let kind = kind(of: node, in: reading),
      let first = self.kind(of: operands[0], in: reading)
    else { return nil }
    guard !kind.isHidden else { return nil }
    var shape = StepShape(output: kind, first: first)
    shape.rule = reading.graph.ruleCode(of: node)
    guard operands.count == 2 else { return (shape, [node, operands[0]]) }
    guard operands[0] != operands[1], let second = self.kind(of: operands[1], in: reading) else {
      return nil
    }
    shape.second = second
    return (shape, [node, operands[0], operands[1]])
  }

  /// The shape of what is made of merged operations, as far as it is shown with one of its operands.
  private mutating func shape(
    of contribution: PassReading.Contribution, in reading: Reading
  ) -> (StepShape, nodes: [Int])? {
    let (output, operand) = (contribution.output, contribution.operand)
    guard let kind = kind(of: output, in: reading), let own = self.kind(of: operand, in: reading)
    else { return nil }
    var pattern = FormulaPattern(nodes: [output, operand])
    let local = reading.localFormula(of: output, by: operand)
    let definition = reading.definingFormula(of: output, showing: reading.name(operand))
    for formula in [local, definition] {
      let isKnown = pattern.add(formula) { name in
        guard let node = reading.node(called: name), reading.name(node) == name,
          let kind = self.kind(of: node, in: reading)
        else { return nil }
        return (node, kind.operation)
      }
      guard isKnown else { return nil }
    }
    var shape = StepShape(output: kind, first: own)
    shape.pattern = pattern.tokens
    return (shape, pattern.nodes)
  }

  /// How a node is named, if all of its kind are named alike.
  private mutating func kind(of node: Int, in reading: Reading) -> NameKind? {
    guard let operation = reading.operation(node) else { return nil }
    let isNumbered = reading.element(node) == nil
    if kinds.isEmpty {
      kinds = Array(repeating: nil, count: 2 * reading.network.operations.count)
    }
    let index = 2 * operation + (isNumbered ? 1 : 0)
    if let known = kinds[index] { return known.isUniform ? known : nil }
    let name = isNumbered ? nil : reading.operationNames[operation]
    let kind = NameKind(
      operation: isNumbered ? -1 : Int32(operation), isHidden: reading.isHidden(node),
      isUniform: name.map { formula.names.writesAlike(elementsOf: $0) } ?? true)
    kinds[index] = kind
    return kind.isUniform ? kind : nil
  }
}

/// What decides about the texts of a step but for names and numbers.
struct StepShape: Hashable {
  let output: NameKind
  let first: NameKind
  var second: NameKind?
  /// The rule that is applied, if it is one alone.
  var rule: UInt32 = 0
  /// Else the formulas in the text.
  var pattern: [UInt64] = []
  /// What is differentiated; 0 on the way forward.
  var start = 0
  /// By which of the operands.
  var position: Int8 = 0
  /// Whether the output has a card of its own.
  var hasEarlier = false

  init(output: NameKind, first: NameKind) { (self.output, self.first) = (output, first) }
}

/// How the nodes of an operation are named.
struct NameKind: Hashable {
  /// The operation, or -1 for names that are numbered.
  let operation: Int32
  /// Whether it belongs to a function that is not opened.
  let isHidden: Bool
  /// Whether all of them are written in the same way.
  let isUniform: Bool
}
