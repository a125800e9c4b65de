import Networks
import Rules
import ScalarEngine
import Wording

/// The order of an export: the way forward as tables, the cards grouped by layer and by array.
struct ExportArrangement {
  private let network: Network
  /// Under which headings the cards about each operation stand.
  private let places: [Place]

  private struct Place {
    /// The layer; none where there is but one.
    var layer: Int?
    /// The named operation that the card is about, or the equation in which its operation stands.
    var subject: Int?
  }

  private var heading: String?
  private var layer: Int?
  private var subject: Int?
  /// Whether the last block is a table of values.
  private var isInTable = false

  init(_ network: Network) {
    self.network = network
    let layers = NetworkLayers(network)
    let hasLayers = layers.count > 1
    let named = Set(network.definitions.map(\.operation))
    places = network.operations.indices.map { operation in
      Place(
        layer: hasLayers ? layers.layer(of: operation) : nil,
        subject: named.contains(operation) ? operation : layers.equation(around: operation))
    }
  }

  /// Hands over a passage with the headings that are due before it.
  mutating func take<E>(_ passage: Passage, _ give: (Told) throws(E) -> Void) throws(E) {
    if passage.heading != heading {
      heading = passage.heading
      (layer, subject, isInTable) = (nil, nil, false)
      try give(.block(.heading(Phrase(verbatim: passage.heading), level: 2)))
    }
    if case .value = passage.told {
      if !isInTable { try give(.block(.table(Table(ForwardRow.columns, rows: [])))) }
      isInTable = true
    } else {
      isInTable = false
      if passage.section == .backward || passage.section == .cost, let operation = passage.operation
      {
        for block in headings(places[operation]) { try give(.block(block)) }
      }
    }
    try give(passage.told)
  }

  /// The headings of the layer and of the array, where they are others than before.
  private mutating func headings(_ place: Place) -> [Block] {
    guard place.subject != subject || place.layer != layer else { return [] }
    var blocks: [Block] = []
    if let own = place.layer, own != layer {
      layer = own
      blocks.append(.heading(own == 0 ? "Before the layers" : "Layer \(own)", level: 3))
      subject = nil
    }
    if place.subject != subject {
      subject = place.subject
      let definition = network.definitions.first { $0.operation == place.subject }
      if let definition {
        let title = Phrase(verbatim: title(of: definition))
        blocks.append(.heading(title, level: place.layer == nil ? 3 : 4))
      }
    }
    return blocks
  }

  /// `W1, parameter, 2×2`, or an equation as the file writes it.
  private func title(of definition: Definition) -> String {
    let name = definition.name
    let shape = network.operations[definition.operation].shape
    if definition.role.isLeaf {
      return definition.role.title(of: name, shape.isNumber ? nil : shape).text
    }
    guard let range = definition.expressionRange else { return name }
    let body = network.source.phrase(in: range).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    guard body.count <= 60, !body.contains("#") else { return name }
    let written = network.writtenName(of: definition)
    let equation = "\(written) = \(body)"
    let title: Phrase = written == name ? Phrase(verbatim: equation) : "\(name), in \(equation)"
    return title.text
  }
}

/// A value on the way forward as a row of a table.
struct ForwardRow {
  /// The name, the formula, the formula in numbers, and what it comes to.
  let cells: [String]

  static var columns: [Table.Column] {
    [.init("value"), .init("formula"), .init("in numbers"), .init("number", isNumber: true)]
  }

  init(_ derivation: Derivation, text: FormulaText) {
    var (formula, figures, value) = ("", "", "")
    for line in derivation.lines {
      switch line.expression {
      case .symbols: formula = text.text(line.expression)
      case .numbers: figures = text.text(line.expression)
      case .result, .array, .arrays: value = text.text(line.expression)
      }
    }
    cells = [text.text(derivation.head), formula, figures, value]
  }
}

extension Told {
  /// The block that an export has of it.
  func blockOfExport(_ text: FormulaText) -> Block {
    guard case .value(let value) = self else { return block }
    let row = ForwardRow(value.derivation, text: text)
    return .table(Table(ForwardRow.columns, rows: [row.cells], isContinuation: true))
  }
}

extension Definition.Role {
  /// A leaf of this role with its shape, where it is more than a number: `W1, parameter, 2×2`.
  fileprivate func title(of name: String, _ shape: Shape?) -> Phrase {
    switch (self, shape) {
    case (.parameter, nil): "\(name), parameter"
    case (.parameter, let shape?): "\(name), parameter, \(shape)"
    case (.frozen, nil): "\(name), frozen"
    case (.frozen, let shape?): "\(name), frozen, \(shape)"
    case (.target, nil): "\(name), target"
    case (.target, let shape?): "\(name), target, \(shape)"
    case (_, nil): "\(name), input"
    case (_, let shape?): "\(name), input, \(shape)"
    }
  }
}
