import Typography

/// Lays displayed formulas out in lines, aligned at their relations.
struct FormulaLayout {
  let width: Int
  let isASCII: Bool

  /// One relation: what stands left of `&` and what stands right of it.
  private struct Equation {
    var left: String
    var right: String

    var text: String { left.isEmpty ? right : right.isEmpty ? left : "\(left) \(right)" }
  }

  /// Returns a formula's lines, wider than `width` only where a part cannot be broken.
  func lines(_ latex: String) -> [String] {
    let rows = FormulaLayout.rows(MathReader.rows(latex)).map { $0.flatMap(equations) }
      .filter { !$0.isEmpty }
    let lines = aligned(rows.map { $0.map(spelt) })
    if lines.allSatisfy({ $0.cellWidth <= width }) { return lines }
    return stacked(rows.flatMap(\.self).map { spelt(FormulaLayout.divided($0)) })
  }

  /// The rows of an `aligned` that is the whole formula, else the formula's own.
  private static func rows(_ rows: [[[MathNode]]]) -> [[[[MathNode]]]] {
    var rows = rows
    while rows.count == 1, rows[0].count == 1,
      case .environment(let name, let inner) = rows[0][0].single,
      ["aligned", "align", "gathered", "gather", "split", "equation", "alignedat"].contains(name)
    {
      rows = inner
    }
    // Cells stand in pairs: left and right of a relation.
    return rows.map { cells in
      stride(from: 0, to: cells.count, by: 2).map { Array(cells[$0..<min($0 + 2, cells.count)]) }
    }
  }

  /// Reads a pair of cells; behind a gap another equation begins.
  private func equations(_ cells: [[MathNode]]) -> [Equation] {
    var texts = cells.map { cell in
      MathWriter.phrase(cell).text.split(separator: MathPhrase.gap)
        .map { $0.trimmed }.filter { !$0.isEmpty }
    }
    // Without `&` there is nothing to align.
    if texts.count == 1 { texts.insert([], at: 0) }
    let left = texts[0].joined(separator: " ")
    var right = texts[1].first ?? ""
    // A sum that goes on in the next row: its sign is no sign of a number.
    if left.isEmpty, cells.count == 2, let sign = right.first, "+−".contains(sign),
      !right.dropFirst().hasPrefix(" ")
    {
      right = "\(sign) \(right.dropFirst())"
    }
    let others = texts[1].dropFirst().map { Equation(left: "", right: $0) }
    return ([Equation(left: left, right: right)] + others).filter { !$0.text.isEmpty }
  }

  private func spelt(_ equation: Equation) -> Equation {
    func spelt(_ text: String) -> String {
      MathText.boundOperators(text).spelt(isASCII: isASCII)
    }
    return Equation(left: spelt(equation.left), right: spelt(equation.right))
  }

  /// A line for each row, left sides flush with their relations.
  private func aligned(_ rows: [[Equation]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let lefts = (0..<count).map { column in
      rows.map { column < $0.count ? $0[column].left.cellWidth : 0 }.max() ?? 0
    }
    let rights = (0..<count).map { column in
      rows.map { column + 1 < $0.count ? $0[column].right.cellWidth : 0 }.max() ?? 0
    }
    return rows.map { row in
      let parts = row.enumerated().map { column, equation in
        let left = equation.left.padded(to: lefts[column], .right)
        return (left.isEmpty ? "" : left + " ") + equation.right.padded(to: rights[column])
      }
      return FormulaLayout.finished(parts.joined(separator: "    "))
    }
  }

  /// Every equation on lines of its own, broken before operators.
  private func stacked(_ equations: [Equation]) -> [String] {
    let widest = equations.map(\.left.cellWidth).max() ?? 0
    let isAligned = widest > 0 && widest <= width / 2
    return equations.flatMap { equation in
      let left = isAligned ? equation.left.padded(to: widest, .right) : equation.left
      let text = left.isEmpty ? equation.right : "\(left.heldTogether) \(equation.right)"
      // Further lines begin behind the relation.
      let relation = equation.right.prefix { $0 != "\u{A0}" && $0 != " " }
      let indent = isAligned ? widest + String(relation.prefix(2)).cellWidth + 2 : 4
      return StyledText(text).wrapped(to: width, hangingIndent: indent)
        .map { FormulaLayout.finished($0.text) }
    }
  }

  /// Divides an equation that nothing divides before its first relation.
  private static func divided(_ equation: Equation) -> Equation {
    let text = equation.right
    let relations: Set<Character> = ["=", "←", "≈", "≤", "≥", "<", ">", "→", "∈"]
    let place = text.indices.first { place in
      relations.contains(text[place]) && text[..<place].hasSuffix(" ")
        && text[text.index(after: place)...].hasPrefix(" ")
    }
    guard equation.left.isEmpty, let place else { return equation }
    return Equation(left: text[..<place].trimmed, right: String(text[place...]))
  }

  private static func finished(_ line: String) -> String {
    let line = line.replacing("\u{A0}", with: " ")
    return String(line.reversed().drop { $0 == " " }.reversed())
  }
}
