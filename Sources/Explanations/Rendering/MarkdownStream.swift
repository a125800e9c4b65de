import Networks
import Wording

/// Writes the blocks of a document as Markdown, one after the other.
struct MarkdownStream {
  private let renderer: MarkdownRenderer
  private let formula: LaTeXFormula
  private var forms: StepForms
  private var bytes: [UInt8] = []
  /// Rows of the table that is being written.
  private var rows: [UInt8] = []
  /// Lines of maths that may share a block with what comes next.
  private var lines: [Derivation] = []
  /// The first two lines of the table that is being written.
  private var tableHead = ""

  /// The most lines of maths in a block.
  private static let lineLimit = 30
  /// So much of a table is handed over at a time.
  private static let rowBytes = 4_000

  /// A writer of blocks whose names stand for arrays of these shapes.
  init(_ renderer: MarkdownRenderer, shapes: [String: Shape]) {
    self.renderer = renderer
    formula = LaTeXFormula(names: LaTeXNames(shapes: shapes), numbers: renderer.text.numbers)
    forms = StepForms(renderer, formula)
  }

  /// Takes what comes next and hands over what of the text is ready.
  mutating func add<E>(_ told: Told, _ take: (MarkdownPiece) throws(E) -> Void) throws(E) {
    switch told {
    case .block(let block): try add(block, take)
    case .card(let source):
      try finish(take)
      bytes.removeAll(keepingCapacity: true)
      let text =
        forms.write(source, to: &bytes)
        ? String(decoding: bytes, as: UTF8.self) : renderer.card(source.derivation, formula)
      try take(MarkdownPiece(text, step: source.number))
    case .value(let source):
      if rows.isEmpty { try finish(take) }
      if !rows.isEmpty { rows.append(UInt8(ascii: "\n")) }
      if !forms.write(source, to: &rows) {
        rows += MarkdownText.row(ForwardRow(source.derivation, text: renderer.text).cells).utf8
      }
      if rows.count > MarkdownStream.rowBytes { try finish(take) }
    }
  }

  /// Takes the next block and hands over what of the text is ready.
  mutating func add<E>(
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
  mutating func finish<E>(_ take: (MarkdownPiece) throws(E) -> Void) throws(E) {
    if !rows.isEmpty {
      let text = String(decoding: rows, as: UTF8.self)
      rows.removeAll(keepingCapacity: true)
      try take(MarkdownPiece(text, opening: tableHead))
    }
    guard !lines.isEmpty else { return }
    let text = renderer.mathematics(formula).lines(lines)
    lines = []
    try take(MarkdownPiece(text))
  }

  private mutating func pieces(_ block: Block) -> [MarkdownPiece] {
    switch block {
    case .heading(let title, let level):
      let heading = MarkdownContents.Heading(title: title.text, level: min(6, max(2, level)))
      return [MarkdownPiece(heading.text, heading: heading)]
    case .prose(let prose): return [MarkdownPiece(renderer.prose(prose, formula))]
    case .network(let source): return [MarkdownPiece(MarkdownText.network(source))]
    case .graph(let picture):
      let graph = MarkdownGraph(picture: picture)
      let list = graph.list.enumerated().map { MarkdownPiece($1, opening: $0 == 0 ? nil : "") }
      return (graph.mermaid.map { [MarkdownPiece($0)] } ?? []) + list
    case .table(let table):
      let rows = table.rows.map(MarkdownText.row).joined(separator: "\n")
      if !table.isContinuation { tableHead = MarkdownText.tableHead(table.columns) }
      let head = table.isContinuation ? [] : [MarkdownPiece(tableHead)]
      return rows.isEmpty ? head : head + [MarkdownPiece(rows, opening: tableHead)]
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

extension ExportDocument {
  /// Hands over the document as Markdown, piece by piece.
  package func write<E>(
    _ renderer: MarkdownRenderer, _ take: (MarkdownPiece) throws(E) -> Void
  ) throws(E) {
    var stream = MarkdownStream(renderer, shapes: shapes)
    try tell { (told) throws(E) in try stream.add(told, take) }
    try stream.finish(take)
  }
}
