import Networks
import Rules
import ScalarEngine

/// The order of an export: the way forward as tables, the cards grouped by layer and by array.
struct ExportArrangement {
  private let network: Network
  private let layers: NetworkLayers
  private let text: FormulaText
  /// Whether headings name layers: one alone needs no name.
  private let hasLayers: Bool

  private var heading: String?
  private var layer: Int?
  private var subject: Int?
  /// Whether the last block is a table of values.
  private var isInTable = false

  init(_ network: Network, text: FormulaText) {
    self.network = network
    self.text = text
    layers = NetworkLayers(network)
    hasLayers = layers.count > 1
  }

  /// Hands over a passage with the headings that are due before it.
  mutating func take<E>(
    _ passage: Passage, _ give: (Block) throws(E) -> Void
  ) throws(E) {
    if passage.heading != heading {
      heading = passage.heading
      (layer, subject, isInTable) = (nil, nil, false)
      try give(.heading(passage.heading, level: 2))
    }
    if let row = ForwardRow(passage.block, text: text) {
      try give(.table(Table(ForwardRow.columns, rows: [row.cells], isContinuation: isInTable)))
      isInTable = true
      return
    }
    isInTable = false
    for block in headings(of: passage) { try give(block) }
    try give(passage.block)
  }

  /// The headings of the layer and of the array, where they are others than before.
  private mutating func headings(of passage: Passage) -> [Block] {
    guard case .step = passage.block.derivation?.style, let operation = passage.operation else {
      return []
    }
    var blocks: [Block] = []
    if hasLayers, let own = layers.layer(of: operation), own != layer {
      layer = own
      blocks.append(.heading(own == 0 ? "Before the layers" : "Layer \(own)", level: 3))
      subject = nil
    }
    let isNamed = network.definitions.contains { $0.operation == operation }
    let own = isNamed ? operation : layers.equation(around: operation) ?? operation
    if own != subject, let definition = network.definitions.first(where: { $0.operation == own }) {
      subject = own
      blocks.append(.heading(title(of: definition), level: hasLayers ? 4 : 3))
    }
    return blocks
  }

  /// `W1, parameter, 2×2`, or an equation as the file writes it.
  private func title(of definition: Definition) -> String {
    let name = definition.name
    let shape = network.operations[definition.operation].shape
    if definition.role.isLeaf {
      return "\(name), \(definition.role.rawValue)" + (shape.isNumber ? "" : ", \(shape)")
    }
    guard let range = definition.expressionRange else { return name }
    let body = network.source.phrase(in: range).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard body.count <= 60, !body.contains("#") else { return name }
    let written = network.writtenName(of: definition)
    return (written == name ? "" : "\(name), in ") + "\(written) = \(body)"
  }
}

/// A value on the way forward as a row of a table.
struct ForwardRow {
  /// The name, the formula, the formula in numbers, and what it comes to.
  let cells: [String]

  static let columns: [Table.Column] = [
    .init("value"), .init("formula"), .init("in numbers"), .init("number", isNumber: true),
  ]

  /// Nothing for what is no value made of numbers.
  init?(_ block: Block, text: FormulaText) {
    guard let derivation = block.derivation, case .value = derivation.style else { return nil }
    var (formula, figures, value) = ("", "", "")
    for line in derivation.lines {
      switch line.expression {
      case .symbols: formula = text.text(line.expression)
      case .numbers: figures = text.text(line.expression)
      case .result: value = text.text(line.expression)
      case .array, .arrays: return nil
      }
    }
    cells = [text.text(derivation.head), formula, figures, value]
  }
}
