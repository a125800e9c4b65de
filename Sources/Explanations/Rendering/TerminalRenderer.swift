import Rules
package import Terminal
import Typography
import Wording

/// Lays a document out for a terminal: cards with their notes beside them.
package struct TerminalRenderer {
  package var width: Int
  package var text: FormulaText
  package var style: Style
  /// Where notes begin, when there is room.
  private static let noteColumn = 40

  package init(
    width: Int = 80, text: FormulaText = FormulaText(), style: Style = Style(isColored: false)
  ) {
    self.width = max(20, width)
    self.text = text
    self.style = style
  }

  /// The document's lines, its title left to whoever shows it.
  package func lines(_ document: Document) -> [String] {
    var result: [String] = []
    for (index, block) in document.blocks.enumerated() {
      var lines = lines(block)
      if case .prose = block, index > 0, !document.blocks[index - 1].isHeading {
        lines.insert("", at: 0)
      }
      // One blank line between parts, however they end and begin.
      result += result.last?.isEmpty == true ? Array(lines.drop { $0.isEmpty }) : lines
    }
    return result
  }

  /// The lines of one block.
  package func lines(_ block: Block) -> [String] {
    switch block {
    case .heading(let title, _):
      ["", style.bold(text.plain(title.text))]
    case .prose(let prose):
      TextWrapping(width: width, indent: 2).lines(text.text(prose))
    case .derivation(let derivation):
      lines(derivation)
    case .table(let table):
      lines(table)
    case .network(let source):
      source.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.allSatisfy(\.isWhitespace) ? "" : "  " + text.plain(String($0)) }
    case .graph:
      []
    }
  }

  // MARK: - Derivations

  private func lines(_ derivation: Derivation) -> [String] {
    switch derivation.style {
    case .value: value(derivation)
    case .update: update(derivation)
    case .step(let number): step(derivation, number)
    }
  }

  /// A line of a card with the text of its expression.
  private struct WrittenLine {
    let text: String
    var line: Derivation.Line
  }

  /// The lines without those that only repeat the one before; their notes go to it.
  private func lines(of derivation: Derivation) -> [WrittenLine] {
    var lines: [WrittenLine] = []
    for line in derivation.lines {
      let text = text.text(line.expression)
      if let last = lines.last, last.text == text {
        lines[lines.count - 1].line.note = last.line.note ?? line.note
      } else {
        lines.append(WrittenLine(text: text, line: line))
      }
    }
    return lines
  }

  private func value(_ derivation: Derivation) -> [String] {
    let lines = lines(of: derivation)
    let head = text.text(derivation.head)
    // A long head stands on a line of its own.
    let isLong = head.cellWidth > 24
    let indent = isLong ? 4 : 2 + head.cellWidth + 1
    var result = isLong ? ["  " + style.bold(head)] : []
    for (index, line) in lines.enumerated() {
      let margin =
        index == 0 && !isLong
        ? "  " + head + " " : String(repeating: " ", count: indent)
      result += equation(line, margin: margin, isResult: index == lines.count - 1)
    }
    return result
  }

  private func step(_ derivation: Derivation, _ number: Int) -> [String] {
    let label = "\(number)".padded(to: 3, .right)
    let margin = label + "  "
    var result = note(
      derivation.headNote, beside: margin + text.text(derivation.head), isHead: true)
    let lines = lines(of: derivation)
    for (index, line) in lines.enumerated() {
      let isResult = index == lines.count - 1
      result += equation(line, margin: "     ", isResult: isResult)
    }
    if let closing = derivation.closing {
      result += TextWrapping(width: width, indent: 5).lines(text.text(closing))
    }
    return result + [""]
  }

  /// On one line, or what is too long for it on a line for each side.
  private func update(_ derivation: Derivation) -> [String] {
    let sides = derivation.lines.map { text.text($0.expression) }
    let head = "  " + text.text(derivation.head)
    let arrow = text.plain(" ← ")
    let line = head + arrow + sides.joined(separator: " = ")
    guard line.cellWidth > width, sides.count > 1 else { return [line] }
    let margin = String(repeating: " ", count: min(head.cellWidth, 16))
    return [head + arrow + sides[0]] + sides.dropFirst().map { margin + " = " + $0 }
  }

  /// `= expression`, wrapped before its operators, and the note beside it.
  private func equation(_ line: WrittenLine, margin: String, isResult: Bool) -> [String] {
    let pieces = wrapped(line.text, to: width - margin.cellWidth - 2)
    let blank = String(repeating: " ", count: margin.cellWidth)
    var result = pieces.enumerated().map { index, piece in
      index == 0 ? margin + "= " + piece : blank + "  " + piece
    }
    let last = result.removeLast()
    return result + note(notes(line.line), beside: last, isResult: isResult)
  }

  /// The line's note; where terms are left out, how many there are.
  private func notes(_ line: Derivation.Line) -> Prose? {
    let formula: Formula? =
      switch line.expression {
      case .symbols(let formula), .numbers(let formula, _): formula
      case .result, .array, .arrays: nil
      }
    guard let count = formula?.longestList(above: text.listLimit) else { return line.note }
    let terms: Prose = "\(count) terms"
    return line.note.map { "\($0); \(terms)" } ?? terms
  }

  /// A line with its note in the note's column, or below where there is no room beside.
  private func note(
    _ note: Prose?, beside line: String, isHead: Bool = false, isResult: Bool = false
  ) -> [String] {
    let shown = isHead || isResult ? style.bold(line) : line
    guard let prose = note else { return [shown] }
    let note = text.text(prose)
    let column = max(TerminalRenderer.noteColumn, line.cellWidth + 2)
    let dressed = style.isColored ? style.dim(note) : note
    if column + note.cellWidth <= width {
      return [shown + String(repeating: " ", count: column - line.cellWidth) + dressed]
    }
    let indent = min(TerminalRenderer.noteColumn, width / 3)
    return [shown]
      + TextWrapping(width: width, indent: indent, hangingIndent: indent + 2).lines(note)
      .map { style.isColored ? style.dim($0) : $0 }
  }

  /// Breaks an expression before its operators.
  private func wrapped(_ expression: String, to width: Int) -> [String] {
    guard expression.cellWidth > width else { return [expression] }
    var lines: [String] = []
    var line = ""
    for piece in pieces(expression) {
      if !line.isEmpty, (line + " " + piece).cellWidth > width {
        lines.append(line)
        line = piece
      } else {
        line += line.isEmpty ? piece : " " + piece
      }
    }
    return lines + [line]
  }

  /// The parts between which a line may break: an operator goes with what follows it.
  private func pieces(_ expression: String) -> [String] {
    var pieces: [String] = []
    var operators: [Substring] = []
    for word in expression.split(separator: " ") {
      if ["+", "−", "-", "×", "*", "if", "else", "@", "⊙"].contains(word) {
        operators.append(word)
      } else {
        pieces.append((operators + [word]).joined(separator: " "))
        operators = []
      }
    }
    return operators.isEmpty ? pieces : pieces + [operators.joined(separator: " ")]
  }

  // MARK: - Tables

  /// The rows side by side; where they do not fit, one below the other, each cell with its title.
  private func lines(_ table: Table) -> [String] {
    var layout = TextTable(alignments: table.columns.map { $0.isNumber ? .right : .left })
    layout.append(table.columns.map { text.plain($0.title) })
    for row in table.rows { layout.append(row.map(text.plain)) }
    if layout.lines(indent: 2).contains(where: { $0.cellWidth > width }), table.columns.count > 2 {
      return table.rows.flatMap { row in
        ["  " + style.bold(text.plain(row.first ?? ""))]
          + zip(table.columns, row).dropFirst().map { column, cell in
            "    " + text.plain("\(column.title) \(cell)")
          }
      }
    }
    let lines = layout.lines(width: width, indent: 2)
    return [style.bold(lines[0])] + lines.dropFirst()
  }
}
