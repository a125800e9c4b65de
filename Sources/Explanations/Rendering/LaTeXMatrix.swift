/// Writes rows of numbers in brackets.
struct LaTeXMatrix {
  let formula: LaTeXFormula

  /// The matrix, the middle of what is long left out: the first three, dots, the last.
  func text(_ rows: [[Double]]) -> String {
    let lines = shortened(rows.map { shortened($0.map(formula.number)) { _ in "\\cdots" } }) {
      $0.map { _ in "\\vdots" }
    }
    let body = lines.map { $0.joined(separator: " & ") }.joined(separator: " \\\\ ")
    return "\\begin{bmatrix} \(body) \\end{bmatrix}"
  }

  private func shortened<Item>(_ items: [Item], _ dots: (Item) -> Item) -> [Item] {
    guard items.count > FormulaText.longest, let last = items.last else { return items }
    return items.prefix(3) + [dots(last), last]
  }
}
