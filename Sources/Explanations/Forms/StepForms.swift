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
    var bySorts: [UInt32: TextForm?] = [:]
  }

  init(_ renderer: MarkdownRenderer, _ formula: LaTeXFormula) {
    (self.renderer, self.formula) = (renderer, formula)
  }

  /// Writes a card; false if it has to be laid out in full.
  mutating func write(_ source: CardSource, to bytes: inout [UInt8]) -> Bool {
    let pass = source.card.passReading
    let reading = pass.reading
    let contributions = pass.contributions(to: source.node)
    guard contributions.count == 1, let contribution = contributions.first,
      contribution.output != pass.pass.start,
      var shape = shape(of: contribution.output, in: reading)
    else { return false }
    let operands = reading.graph.operandIDs(of: contribution.output)
    if reading.isLeaf(source.node), reading.corner(behind: source.node, in: pass) != nil {
      return false
    }
    shape.start = pass.pass.start
    shape.position = operands[0] == source.node ? 0 : 1
    shape.hasEarlier = source.card.steps[contribution.output] != nil
    let gradient = pass.gradient(of: source.node) ?? 0
    let step = FormedStep(
      reading: reading, output: contribution.output, operands: operands,
      upstream: (pass.subject, contribution.upstream), gradient: gradient,
      number: source.number, earlierStep: source.card.steps[contribution.output])
    return write(step, shape, to: &bytes) { [renderer, formula] in
      renderer.card($0, formula)
    } derivation: {
      source.derivation
    }
  }

  /// Writes a row of the table of values; false if it has to be laid out in full.
  mutating func write(_ source: ValueSource, to bytes: inout [UInt8]) -> Bool {
    let reading = source.section.reading
    guard let shape = shape(of: source.node, in: reading) else { return false }
    let step = FormedStep(
      reading: reading, output: source.node, operands: reading.graph.operandIDs(of: source.node))
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
    var key: UInt32 = 0
    for number in forms[index].used {
      guard let sort = sort(of: number, in: step) else { return false }
      key = key << 3 | UInt32(sort.rawValue)
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
    filling.add(subscripts: step.reading.subscripts(step.output))
    for operand in step.operands { filling.add(subscripts: step.reading.subscripts(operand)) }
    var next = 0
    for number in used {
      while next < number { filling.add(number: ""); next += 1 }
      filling.add(number: format(number).text(step.value(number)))
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

  /// The shape of what is made by one rule of one or two different named values; `nil` for others.
  private mutating func shape(of node: Int, in reading: Reading) -> StepShape? {
    let operands = reading.graph.operandIDs(of: node)
    guard !operands.isEmpty, !reading.graph.takesAnyNumber(node),
      let kind = kind(of: node, in: reading),
      let first = self.kind(of: operands[0], in: reading)
    else { return nil }
    var shape = StepShape(rule: reading.graph.ruleCode(of: node), output: kind, first: first)
    if operands.count == 2 {
      guard operands[0] != operands[1], let second = self.kind(of: operands[1], in: reading) else {
        return nil
      }
      shape.second = second
    }
    return kind.isHidden ? nil : shape
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
  let rule: UInt32
  let output: NameKind
  let first: NameKind
  var second: NameKind?
  /// What is differentiated; 0 on the way forward.
  var start = 0
  /// By which of the operands.
  var position: Int8 = 0
  /// Whether the output has a card of its own.
  var hasEarlier = false

  init(rule: UInt32, output: NameKind, first: NameKind) {
    (self.rule, self.output, self.first) = (rule, output, first)
  }
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
