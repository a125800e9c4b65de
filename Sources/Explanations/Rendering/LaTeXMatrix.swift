/// Writes rows of numbers in brackets.
struct LaTeXMatrix {
  let formula: LaTeXFormula

  /// The matrix, the middle of what is long left out: the first three, dots, the last.
  func text(_ rows: [[Double]]) -> String {
    let lines = shortened(rows, { shortened($0, formula.number, dots: "\\cdots") }) {
      $0.map { _ in "\\vdots" }
    }
    let body = lines.map { $0.joined(separator: " & ") }.joined(separator: " \\\\ ")
    return "\\begin{bmatrix} \(body) \\end{bmatrix}"
  }

  private func shortened<Item>(
    _ items: [Item], _ write: (Item) -> String, dots: String
  ) -> [String] {
    shortened(items, { [write($0)] }, dots: { _ in [dots] }).flatMap { $0 }
  }

  /// The items written, as far as they stay.
  private func shortened<Item>(
    _ items: [Item], _ write: (Item) -> [String], dots: ([String]) -> [String]
  ) -> [[String]] {
    guard items.count > FormulaText.longest, let last = items.last.map(write) else {
      return items.map(write)
    }
    return items.prefix(3).map(write) + [dots(last), last]
  }
}
