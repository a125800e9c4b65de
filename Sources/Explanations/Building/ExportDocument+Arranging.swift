import Networks
import Rules
import ScalarEngine

extension ExportDocument {
  /// The explanation's blocks as an export shows them: the way forward as tables, the cards under
  /// headings that name their array.
  func arranged(_ blocks: [Block]) -> [Block] {
    guard options.detail != .layer, !options.showsPaths else { return blocks }
    var result: [Block] = []
    var rows: [[String]] = []
    var group: String?
    for block in blocks {
      if let row = forwardRow(block) {
        rows.append(row)
        continue
      }
      if !rows.isEmpty { result.append(.table(forwardTable(rows))) }
      rows = []
      if case .heading = block { group = nil }
      if let name = subjectOfCard(block), name != group {
        group = name
        result.append(.heading(title(of: name), level: 3))
      }
      result.append(block)
    }
    return rows.isEmpty ? result : result + [.table(forwardTable(rows))]
  }

  // MARK: - Forward

  /// A value with its formula, the formula in numbers, and what it comes to.
  private func forwardRow(_ block: Block) -> [String]? {
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
    return [text.text(derivation.head), formula, figures, value]
  }

  private func forwardTable(_ rows: [[String]]) -> Table {
    Table(
      [.init("value"), .init("formula"), .init("in numbers"), .init("number", isNumber: true)],
      rows: rows)
  }

  // MARK: - Backward

  /// The array, or the number, whose derivative a card is about.
  private func subjectOfCard(_ block: Block) -> String? {
    guard let derivation = block.derivation, case .step = derivation.style,
      case .symbol(let head) = derivation.head,
      let (_, below) = LaTeXFormula.derivative(head)
    else { return nil }
    return String(below.prefix { $0 != "[" })
  }

  /// `W1, parameter, 2×2`, or an equation as the file writes it.
  private func title(of name: String) -> String {
    guard let definition = network.definition(named: name) else { return name }
    let shape = self.shape(of: definition)
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

  // MARK: - Gradients

  /// Every parameter's element with its value and its derivative.
  var gradientSection: [Block] {
    let subject = network.hasCostBesidesLoss ? "J" : network.lossName
    var rows: [[String]] = []
    for definition in network.definitions
    where definition.role == .parameter {
      guard let gradients = trace.costGradients(of: definition.operation),
        let values = network.leafValues[definition.operation]
      else { continue }
      let shape = self.shape(of: definition)
      for (index, (value, gradient)) in zip(values, gradients).enumerated() {
        rows.append([
          elementName(definition.name, index, shape), text.number(value), text.number(gradient),
        ])
      }
    }
    guard !rows.isEmpty else { return [] }
    let table = Table(
      [
        .init("parameter"), .init("value", isNumber: true),
        .init("∂\(subject)/∂parameter", isNumber: true),
      ], rows: rows)
    return [.heading("All gradients", level: 2), .table(table)]
  }
}
