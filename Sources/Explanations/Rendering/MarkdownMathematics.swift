import Rules
import Typography

/// Lays derivations out as displayed maths: a line each, the notes beside them.
struct MarkdownMathematics {
  let style: MarkdownRenderer.Mathematics
  let formula: LaTeXFormula
  let text: FormulaText

  /// What fits beside each other on GitHub's page, in letters of maths, about.
  static let pageWidth = 92
  /// How long a line may get before it is broken.
  static let lineWidth = 64

  /// A note that found no room beside its line, and which line that is.
  typealias Note = (line: Int, note: Prose)

  private struct Row {
    var latex: String
    /// How many letters wide it is, about.
    var width: Int
    var note: Prose?
  }

  // MARK: - One derivation

  /// A derivation as one block; notes that did not fit are left over.
  func block(_ derivation: Derivation) -> (maths: String, notes: [Note]) {
    let derivation = withoutRepetitions(derivation)
    var rows: [Row] = []
    for line in derivation.lines {
      let broken = self.rows(line.expression)
      for (index, row) in broken.enumerated() {
        var row = row
        if index == broken.count - 1 { row.note = notes(line) }
        rows.append(row)
      }
    }
    let head = text.text(derivation.head)
    let isLong = head.cellWidth > 24
    let widest = (isLong ? 0 : width(head)) + (rows.map(\.width).max() ?? 0) + 2
    var lines = isLong ? ["& \(formula.text(derivation.head))"] : []
    for (index, row) in rows.enumerated() {
      let left = index == 0 && !isLong ? formula.text(derivation.head) + " " : ""
      let note = row.note.flatMap { fits($0, beside: widest) ? " &&\\quad " + latex($0) : nil }
      lines.append(left + row.latex + (note ?? ""))
    }
    let left = derivation.lines.enumerated().compactMap { index, line in
      notes(line).flatMap { fits($0, beside: widest) ? nil : (index + 1, $0) }
    }
    return (aligned(lines), left)
  }

  /// A derivation without lines that look like the one before them.
  private func withoutRepetitions(_ derivation: Derivation) -> Derivation {
    var result = derivation
    result.lines = []
    for line in derivation.lines {
      let isRepeated = result.lines.last.map {
        formula.text($0.expression) == formula.text(line.expression)
      }
      if isRepeated == true, line.note == nil { continue }
      result.lines.append(line)
    }
    return result
  }

  /// Whether there is room for a note, and nothing in it that text inside maths cannot hold.
  private func fits(_ note: Prose, beside lineWidth: Int) -> Bool {
    lineWidth + width(text.text(note)) <= MarkdownMathematics.pageWidth
      && canStandInMaths(note)
  }

  // MARK: - Many short ones

  /// Derivations of one line each, as one block for each thirty.
  func lines(_ derivations: [Derivation]) -> String {
    let lines = derivations.flatMap(lines)
    let limit = 30
    return stride(from: 0, to: lines.count, by: limit)
      .map { aligned(Array(lines[$0..<min($0 + limit, lines.count)])) }
      .joined(separator: "\n\n")
  }

  private func lines(_ derivation: Derivation) -> [String] {
    let head = formula.text(derivation.head)
    guard case .update = derivation.style else {
      let rows = derivation.lines.flatMap { self.rows($0.expression) }
      return rows.enumerated().map { ($0 == 0 ? head + " " : "") + $1.latex }
    }
    let sides = derivation.lines.map { formula.text($0.expression) }
    return ["\(head) &\\leftarrow \(sides.joined(separator: " = "))"]
  }

  // MARK: - Rows

  /// `&= expression`, long sums and products broken before their signs.
  private func rows(_ expression: Derivation.Expression) -> [Row] {
    let width = self.width(expression)
    guard width > MarkdownMathematics.lineWidth,
      let parts = formula.parts(expression), parts.pieces.count > 1
    else { return [Row(latex: "&= " + formula.text(expression), width: width)] }
    let widths = parts.formulas.map { self.width($0, expression) }
    var rows: [Row] = []
    for (piece, width) in zip(parts.pieces, widths) {
      // A few letters are not worth a line of their own.
      if let last = rows.last,
        last.width < 16 || last.width + width + 3 <= MarkdownMathematics.lineWidth
      {
        rows[rows.count - 1].latex += piece
        rows[rows.count - 1].width += width + 3
      } else {
        let start = rows.isEmpty ? "&= " : "&\\quad {}"
        rows.append(Row(latex: start + piece, width: width))
      }
    }
    return rows
  }

  private func width(_ expression: Derivation.Expression) -> Int {
    guard case .arrays(let arrays) = expression else { return width(text.text(expression)) }
    // A column is about as wide as a number.
    return width(arrays.symbolText) + arrays.columnCount * 8
  }

  private func width(_ formula: Formula, _ whole: Derivation.Expression) -> Int {
    if case .numbers(_, let values) = whole { return width(text.text(.numbers(formula, values))) }
    return width(text.text(formula))
  }

  /// The letters that a plain text comes to in maths: fractions stand upright, subscripts are small.
  private func width(_ text: String) -> Int {
    let upright = withUprightDerivatives(text)
    return upright.cellWidth - upright.utf8.count { "[],".utf8.contains($0) }
  }

  /// The text with no more of each derivative ∂a/∂b than the longer of its sides.
  private func withUprightDerivatives(_ text: String) -> String {
    let mark: Character = "∂"
    var rest = text[...]
    var result = ""
    while let start = rest.firstIndex(of: mark) {
      result += rest[..<start]
      rest = rest[start...].dropFirst()
      let above = rest.prefix { $0 != " " && $0 != mark && $0 != "/" }
      let behind = rest[above.endIndex...]
      let below = behind.dropFirst(2).prefix { $0 != " " && $0 != mark }
      result.append(mark)
      guard !above.isEmpty, behind.hasPrefix("/∂"), !below.isEmpty else { continue }
      result += above.count > below.count ? above : below
      rest = rest[below.endIndex...]
    }
    return result + rest
  }

  // MARK: - Notes

  /// The line's note; where terms are left out, how many there are.
  private func notes(_ line: Derivation.Line) -> Prose? {
    guard let count = line.expression.formula?.longestList(above: FormulaText.longest) else {
      return line.note
    }
    let terms: Prose = "\(count) terms"
    return line.note.map { "\($0); \(terms)" } ?? terms
  }

  private func latex(_ note: Prose) -> String {
    note.parts.map { part in
      switch part {
      case .formula(let formula): sheltered(formula.abbreviated(FormulaText.longest))
      case .text(" = "): "="
      case .code(let code): equation(code) ?? LaTeXLetters.text(code)
      case .text, .number, .exact, .full, .effect, .movement:
        LaTeXLetters.text(text.text(Prose([part])))
      }
    }.joined(separator: " ")
  }

  /// An equation of the network language in maths.
  private func equation(_ code: String) -> String? {
    guard let sign = code.firstRange(of: " = "),
      let right = LaTeXExpression(formula: formula).text(String(code[sign.upperBound...]))
    else { return nil }
    return formula.symbol(String(code[..<sign.lowerBound])) + " = " + right
  }

  /// A formula behind text, where a minus sign would be taken for the difference of both.
  private func sheltered(_ formula: Formula) -> String {
    let text = self.formula.text(formula)
    return text.hasPrefix("-") ? "{\(text)}" : text
  }

  /// Whether a note has nothing that text inside maths cannot hold.
  private func canStandInMaths(_ note: Prose) -> Bool {
    note.parts.allSatisfy { part in
      switch part {
      case .text(let text): !text.contains { "\\^~`|$#".contains($0) }
      case .code(let code): equation(code) != nil
      case .formula, .number, .exact, .full, .effect, .movement: true
      }
    }
  }

  // MARK: - Blocks

  private func aligned(_ lines: [String]) -> String {
    let body = lines.joined(separator: " \\\\\n")
    let block = "\\begin{aligned}\n\(body)\n\\end{aligned}"
    return switch style {
    case .fence: MarkdownText.fence(block, "math")
    case .dollar: "$$\n\(block)\n$$"
    }
  }
}
