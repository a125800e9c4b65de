/// Breaks prose into lines of a given width in terminal cells.
///
/// Western text breaks at spaces, Chinese and Japanese text between characters, though no line
/// begins with a closing mark (`。，、）`) or ends with an opening one. A code span in backquotes
/// stays whole where it fits on a line. A word wider than the line is left whole, so that an
/// address can still be copied.
package struct TextWrapping: Sendable {
  /// The width of a whole line, indentation included.
  package var width: Int
  /// The spaces before the first line.
  package var indent: Int
  /// The spaces before every further line.
  package var hangingIndent: Int

  /// Lines of `width` cells, indented by `indent`, from the second on by `hangingIndent`.
  package init(width: Int, indent: Int = 0, hangingIndent: Int? = nil) {
    self.width = width
    self.indent = indent
    self.hangingIndent = hangingIndent ?? indent
  }

  /// Returns the lines of one paragraph, in which line breaks count as spaces.
  package func lines(_ paragraph: String) -> [String] {
    let room = max(1, width - max(indent, hangingIndent))
    var lines: [String] = []
    var line = String(repeating: " ", count: indent)
    var used = indent
    var isEmpty = true
    for piece in WrappingPiece.pieces(of: paragraph, codeSpanLimit: room) {
      let gap = piece.followsSpace && !isEmpty ? 1 : 0
      let cells = piece.text.cellWidth
      if !isEmpty, used + gap + cells > width {
        lines.append(line)
        line = String(repeating: " ", count: hangingIndent)
        used = hangingIndent
        isEmpty = true
      }
      if piece.followsSpace, !isEmpty {
        line += " "
        used += 1
      }
      line += piece.text
      used += cells
      isEmpty = false
    }
    if !isEmpty { lines.append(line) }
    return lines
  }

  /// Returns a text of paragraphs, which blank lines part, wrapped and joined by line breaks.
  package func text(_ paragraphs: String) -> String {
    var wrapped: [String] = []
    var current: [Substring] = []
    func finish() {
      guard !current.isEmpty else { return }
      wrapped.append(lines(current.joined(separator: "\n")).joined(separator: "\n"))
      current = []
    }
    for line in paragraphs.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.allSatisfy(\.isWhitespace) { finish() } else { current.append(line) }
    }
    finish()
    return wrapped.joined(separator: "\n\n")
  }
}
