package import Terminal
import Typography

/// Renders the Markdown of lessons for a terminal: wrapped, aligned, formulas as plain text.
///
/// It reads the part of CommonMark that lessons use, GitHub's tables, and LaTeX in `$…$`, `$$…$$`
/// and fences marked `math`. With and without colour the text is the same, so that nothing is told
/// by colour alone.
package struct ProseRenderer: Sendable {
  /// The cells of a line.
  package var width: Int
  package var style: Style
  /// Whether only ASCII may be written.
  package var isASCII: Bool

  package init(width: Int = 80, style: Style = Style(isColored: false), isASCII: Bool = false) {
    self.width = max(1, width)
    self.style = style
    self.isASCII = isASCII
  }

  /// Returns the lines of a text; a line is wider than `width` only where it cannot be broken.
  package func lines(_ markdown: String) -> [String] {
    lines(BlockReader.blocks(markdown))
  }

  private func lines(_ blocks: [Block], depth: Int = 0) -> [String] {
    Array(
      blocks.map { lines($0, depth: depth) }.filter { !$0.isEmpty }.joined(separator: [""]))
  }

  private func lines(_ block: Block, depth: Int) -> [String] {
    switch block {
    case .heading(let level, let text): return heading(text, level: level)
    case .paragraph(let text):
      return InlineReader.lines(text, isASCII: isASCII).flatMap { line in
        line.wrapped(to: width).map { $0.dressed(in: style) }
      }
    case .quote(let blocks):
      let bar = style.dim(isASCII ? "|" : "│")
      return narrowed(by: 2).lines(blocks, depth: depth).map { $0.isEmpty ? bar : "\(bar) \($0)" }
    case .list(let list): return lines(list, depth: depth)
    case .code(let lines):
      return lines.map { line in
        let text = StyledText(line.spelt(isASCII: isASCII)).text
        return text.isBlank ? "" : "  " + text
      }
    case .maths(let latex):
      return FormulaLayout(width: width - 2, isASCII: isASCII).lines(latex)
        .map { "  " + StyledText($0).text }
    case .table(let table):
      return TableLayout(width: width, isASCII: isASCII).lines(table)
        .map { $0.dressed(in: style) }
    case .rule: return [String(repeating: isASCII ? "-" : "─", count: width)]
    }
  }

  /// A heading; the two highest levels are underlined, so that they stand out without colour too.
  private func heading(_ text: String, level: Int) -> [String] {
    let lines = InlineReader.text(text, isASCII: isASCII).wrapped(to: width)
    let dressed = lines.map { $0.adding(.bold).dressed(in: style) }
    guard level <= 2, let widest = lines.map(\.text.cellWidth).max() else { return dressed }
    let signs = isASCII ? ["=", "-"] : ["═", "─"]
    return dressed + [String(repeating: signs[level - 1], count: widest)]
  }

  private func lines(_ list: MarkdownList, depth: Int) -> [String] {
    let markers = list.items.indices.map { place in
      list.firstNumber.map { "\($0 + place)." } ?? bullet(depth)
    }
    let room = markers.map(\.cellWidth).max() ?? 0
    let margin = String(repeating: " ", count: room + 1)
    let items = zip(markers, list.items).map { marker, blocks in
      let content = narrowed(by: room + 1)
        .lines(blocks, isTight: !list.isLoose, depth: depth + 1)
      let first = marker.padded(to: room, .right) + " " + (content.first ?? "")
      return [first] + content.dropFirst().map { $0.isEmpty ? "" : margin + $0 }
    }
    return Array(items.joined(separator: list.isLoose ? [""] : []))
  }

  /// The lines of an item's blocks; in a tight list no blank lines part them.
  private func lines(_ blocks: [Block], isTight: Bool, depth: Int) -> [String] {
    isTight ? blocks.flatMap { lines($0, depth: depth) } : lines(blocks, depth: depth)
  }

  private func bullet(_ depth: Int) -> String {
    let bullets = isASCII ? ["*", "-", "+"] : ["•", "◦", "▪"]
    return bullets[depth % bullets.count]
  }

  private func narrowed(by cells: Int) -> ProseRenderer {
    ProseRenderer(width: width - cells, style: style, isASCII: isASCII)
  }
}
