import Explanations
import Prose
import Rules
import Typography

/// Writes the parts of documents as HTML, their formulas as MathML.
struct HTML {
  var formula: LaTeXFormula
  let text: FormulaText
  /// Where on the page each step of the way back stands, by its number.
  var articles: [Int: Int] = [:]

  /// A formula in running text.
  func maths(_ formula: Formula) -> String {
    MathML.inline(self.formula.text(formula.abbreviated(text.listLimit)))
  }

  /// Formulas up to this length stand in one piece.
  private static let lineLength = 40

  /// One side of an equals sign; a long one in pieces between which a line may break.
  func maths(_ expression: Derivation.Expression, result: String? = nil) -> String {
    guard text.text(expression).count > HTML.lineLength, let parts = formula.parts(expression),
      parts.pieces.count > 1
    else {
      return MathML.displayed(formula.text(expression, result: result))
    }
    return parts.pieces.enumerated().map { MathML.displayed($1, isContinued: $0 > 0) }
      .joined(separator: "<wbr>")
  }

  /// Running text; `result` is what the number in it is called.
  func prose(_ prose: Explanations.Prose, result: String? = nil) -> String {
    prose.parts.map { part in
      let plain = XMLText.escaped(text.text(Explanations.Prose([part])))
      let mark = result.map { " data-q=\"\($0)\"" } ?? ""
      return switch part {
      case .formula(let formula): maths(formula)
      case .code: "<code>\(plain)</code>"
      case .effect: "<span class=\"effect\"\(mark)>\(plain)</span>"
      case .movement: "<span class=\"movement\"\(mark)>\(plain)</span>"
      case .exact where result != nil: "<span\(mark)>\(plain)</span>"
      case .text, .number, .exact, .full: plain
      }
    }.joined()
  }

  /// A table, with its columns' names in its head.
  func table(_ table: Table) -> String {
    func row(_ cells: [String], _ tag: String) -> String {
      let cells = zip(table.columns, cells).map { column, cell in
        "<\(tag)\(column.isNumber ? " class=\"number\"" : "")>\(XMLText.escaped(cell))</\(tag)>"
      }
      return "<tr>\(cells.joined())</tr>"
    }
    return """
      <div class="scroll"><table><thead>\(row(table.columns.map(\.title), "th"))</thead>
      <tbody>\(table.rows.map { row($0, "td") }.joined(separator: "\n"))</tbody></table></div>
      """
  }
}
