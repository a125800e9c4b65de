package import Networks

/// Writes the blocks of a document as Markdown, one after the other.
package struct MarkdownStream {
  private let renderer: MarkdownRenderer
  private let formula: LaTeXFormula
  /// Lines of maths that may share a block with what comes next.
  private var lines: [Derivation] = []
  /// The first two lines of the table that is being written.
  private var tableHead = ""

  /// The most lines of maths in a block.
  private static let lineLimit = 30

  /// A writer of blocks whose names stand for arrays of these shapes.
  package init(_ renderer: MarkdownRenderer, shapes: [String: Shape]) {
    self.renderer = renderer
    formula = LaTeXFormula(names: LaTeXNames(shapes: shapes), numbers: renderer.text.numbers)
  }

  /// Takes the next block and hands over what of the text is ready.
  package mutating func add<E>(
    _ block: Block, _ take: (MarkdownPiece) throws(E) -> Void
  ) throws(E) {
    if block.isOneLine, let derivation = block.derivation {
      lines.append(derivation)
      if lines.count == MarkdownStream.lineLimit { try finish(take) }
      return
    }
    try finish(take)
    for piece in pieces(block) { try take(piece) }
  }

  /// Hands over what is left.
  package mutating func finish<E>(_ take: (MarkdownPiece) throws(E) -> Void) throws(E) {
    guard !lines.isEmpty else { return }
    let text = renderer.mathematics(formula).lines(lines)
    lines = []
    try take(MarkdownPiece(text))
  }

  private mutating func pieces(_ block: Block) -> [MarkdownPiece] {
    switch block {
    case .heading(let title, let level):
      let heading = MarkdownContents.Heading(title: title, level: min(6, max(2, level)))
      return [MarkdownPiece(heading.text, heading: heading)]
    case .prose(let prose): return [MarkdownPiece(renderer.prose(prose, formula))]
    case .network(let source): return [MarkdownPiece(MarkdownText.network(source))]
    case .graph(let picture):
      let graph = MarkdownGraph(picture: picture)
      let list = graph.list.enumerated().map { MarkdownPiece($1, opening: $0 == 0 ? nil : "") }
      return (graph.mermaid.map { [MarkdownPiece($0)] } ?? []) + list
    case .table(let table):
      let rows = MarkdownPiece(
        table.rows.map(MarkdownText.row).joined(separator: "\n"), opening: tableHead)
      if table.isContinuation { return [rows] }
      tableHead = MarkdownText.tableHead(table.columns)
      return [MarkdownPiece(tableHead), MarkdownPiece(rows.text, opening: tableHead)]
    case .derivation(let derivation):
      let step: Int? = if case .step(let number) = derivation.style { number } else { nil }
      return [MarkdownPiece(renderer.card(derivation, formula), step: step)]
    }
  }
}

extension Block {
  /// Whether it is one line of maths, which may share a block with its neighbours.
  fileprivate var isOneLine: Bool {
    guard let derivation else { return false }
    switch derivation.style {
    case .value: return derivation.lines.count == 1 && derivation.closing == nil
    case .update: return true
    case .step: return false
    }
  }
}
