package import Networks
import Rules
package import Typography
import Wording

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

  package init(math: Mathematics = .fence, numbers: NumberFormat = NumberFormat()) {
    self.math = math
    text = FormulaText(numbers: numbers)
  }

  /// The whole document on one page.
  package func text(_ document: Document) -> String {
    var sheet = MarkdownSheet(title: document.title)
    var body = ""
    var stream = MarkdownStream(self, shapes: document.shapes)
    for block in document.blocks { stream.add(block) { body += sheet.add($0) } }
    stream.finish { body += sheet.add($0) }
    return sheet.head + body + "\n"
  }

  /// Some blocks to stand within another page: without a title, and headings as bold lines.
  package func fragment(_ blocks: [Block], shapes: [String: Shape] = [:]) -> String {
    var text = ""
    var stream = MarkdownStream(self, shapes: shapes)
    func write(_ piece: MarkdownPiece) {
      var piece = piece
      if let heading = piece.heading { piece.text = "**\(MarkdownText.escaped(heading.title))**" }
      text += text.isEmpty ? piece.text : piece.following
    }
    for block in blocks { stream.add(block, write) }
    stream.finish(write)
    return text
  }

  func mathematics(_ formula: LaTeXFormula) -> MarkdownMathematics {
    MarkdownMathematics(style: math, formula: formula, text: text)
  }

  /// A paragraph: its formulas in maths if they stand between spaces, else as code.
  func prose(_ prose: Prose, _ formula: LaTeXFormula) -> String {
    MarkdownProse(prose: prose, formula: formula, text: text).markdown
  }

  /// A card's title, its maths, and what is to say about it.
  func card(_ derivation: Derivation, _ formula: LaTeXFormula) -> String {
    let (maths, notes) = mathematics(formula).block(derivation)
    var parts: [String] = []
    if case .step(let number) = derivation.style {
      let head = MarkdownText.code(text.text(derivation.head))
      let line: Phrase =
        derivation.headNote.map { "**Step \(number)**, \(head): \(code($0))" }
        ?? "**Step \(number)**, \(head)"
      parts.append(line.text)
    }
    parts.append(maths)
    if !notes.isEmpty {
      let lines = notes.map { note in
        let line: Phrase = "Line \(note.line): \(code(note.note))"
        return "- " + line.text
      }
      parts.append(lines.joined(separator: "\n"))
    }
    if let closing = derivation.closing { parts.append(prose(closing, formula)) }
    return parts.joined(separator: "\n\n")
  }

  /// With what a card begins; of its number's digits or what stands for them.
  static func title(ofStep number: some CustomStringConvertible) -> String {
    let title: Phrase = "**Step \(number)**"
    return title.text
  }

  private func code(_ prose: Prose) -> String { MarkdownProse.code(prose, text) }
}

extension Block {
  var derivation: Derivation? {
    if case .derivation(let derivation) = self { derivation } else { nil }
  }
}
