import Rules
package import Typography

/// Writes a document as Markdown that GitHub, VS Code, Obsidian and Pandoc all show.
///
/// Maths is displayed in blocks of their own; tables, headings and links hold plain text and code.
package struct MarkdownRenderer {
  /// How displayed maths is marked.
  package enum Mathematics: String, CaseIterable, Sendable {
    /// In ```` ```math ```` fences, as GitHub and GitLab show it.
    case fence
    /// Between `$$`, as Obsidian and Pandoc show it.
    case dollar
  }

  package var math: Mathematics
  package var text: FormulaText
  /// Whether a list of the sections stands before the first of them.
  package var hasContents: Bool

  package init(
    math: Mathematics = .fence, numbers: NumberFormat = NumberFormat(), hasContents: Bool = true
  ) {
    self.math = math
    text = FormulaText(numbers: numbers)
    self.hasContents = hasContents
  }

  /// The whole document.
  package func text(_ document: Document) -> String {
    let pieces = pieces(document)
    let introduction = pieces.prefix { $0.heading == nil }
    let headings = pieces.compactMap(\.heading)
    let contents =
      hasContents && headings.count > 2
      ? MarkdownContents(headings: headings, titled: document.title).text : ""
    return MarkdownRenderer.page(
      title: document.title,
      introduction.map(\.text) + [contents] + pieces[introduction.count...].map(\.text))
  }

  /// A page with a title; what is empty leaves no gap.
  static func page(title: String, _ parts: [String]) -> String {
    (["# " + MarkdownText.escaped(title)] + parts).filter { !$0.isEmpty }
      .joined(separator: "\n\n") + "\n"
  }

  /// A heading, or what stands between two blank lines.
  struct Piece {
    var heading: MarkdownContents.Heading?
    var text: String
  }

  /// The document without its title.
  func pieces(_ document: Document) -> [Piece] {
    let formula = LaTeXFormula(names: LaTeXNames(document), numbers: text.numbers)
    var pieces: [Piece] = []
    var rest = document.blocks[...]
    while let block = rest.first {
      let run = run(at: rest)
      var piece = Piece(text: text(run, formula))
      if case .heading(let title, let level) = block {
        piece.heading = .init(title: title, level: max(2, level))
      }
      pieces.append(piece)
      rest = rest.dropFirst(run.count)
    }
    return pieces
  }

  // MARK: - Blocks

  /// The first block, with those behind it that share its maths.
  private func run(at blocks: ArraySlice<Block>) -> ArraySlice<Block> {
    guard blocks.first?.isOneLine == true else { return blocks.prefix(1) }
    return blocks.prefix { $0.isOneLine }
  }

  private func text(_ run: ArraySlice<Block>, _ formula: LaTeXFormula) -> String {
    let mathematics = MarkdownMathematics(style: math, formula: formula, text: text)
    guard let block = run.first else { return "" }
    switch block {
    case .heading(let title, let level): return heading(title, level)
    case .prose(let prose): return self.prose(prose, formula)
    case .table(let table): return self.table(table)
    case .network(let source):
      return MarkdownText.fence(source.trimmingLineBreaks, "network")
    case .graph(let picture): return MarkdownGraph(picture: picture).text
    case .derivation(let derivation):
      if block.isOneLine { return mathematics.lines(run.compactMap(\.derivation)) }
      return card(derivation, mathematics, formula)
    }
  }

  private func heading(_ title: String, _ level: Int) -> String {
    String(repeating: "#", count: min(6, max(2, level))) + " " + MarkdownText.escaped(title)
  }

  /// A paragraph: its formulas in maths if they stand between spaces, else as code.
  func prose(_ prose: Prose, _ formula: LaTeXFormula) -> String {
    MarkdownProse(prose: prose, formula: formula, text: text).markdown
  }

  /// A card's title, its maths, and what is to say about it.
  private func card(
    _ derivation: Derivation, _ mathematics: MarkdownMathematics, _ formula: LaTeXFormula
  ) -> String {
    let (maths, notes) = mathematics.block(derivation)
    var parts: [String] = []
    if case .step(let number) = derivation.style {
      let note = derivation.headNote.map { ": " + code($0) } ?? ""
      parts.append("**Step \(number)**, \(MarkdownText.code(text.text(derivation.head)))\(note)")
    }
    parts.append(maths)
    if !notes.isEmpty {
      parts.append(notes.map { "- Line \($0.line): \(code($0.note))" }.joined(separator: "\n"))
    }
    if let closing = derivation.closing { parts.append(prose(closing, formula)) }
    return parts.joined(separator: "\n\n")
  }

  private func code(_ prose: Prose) -> String { MarkdownProse.code(prose, text) }

  private func table(_ table: Table) -> String {
    let titles = table.columns.map { MarkdownText.cell($0.title) }
    let marks = table.columns.map { $0.isNumber ? "---:" : "---" }
    let rows = table.rows.map { $0.map(MarkdownText.cell) }
    return ([titles, marks] + rows).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }
}

extension Block {
  var derivation: Derivation? {
    if case .derivation(let derivation) = self { derivation } else { nil }
  }

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

extension String {
  fileprivate var trimmingLineBreaks: String {
    var text = self[...]
    while text.last?.isNewline == true { text = text.dropLast() }
    while text.first?.isNewline == true { text = text.dropFirst() }
    return String(text)
  }
}
