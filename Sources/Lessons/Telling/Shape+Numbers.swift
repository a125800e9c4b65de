import Networks
import Typography

extension Shape {
  /// An array's numbers as they are written in the network language: `[1, 2]`, `[[1, 2], [3, 4]]`.
  func text(of numbers: [Double]) -> String {
    let texts = numbers.map(NumberFormat().text)
    if isNumber { return texts.first ?? "" }
    if isColumn { return "[\(texts.joined(separator: ", "))]" }
    let rows = stride(from: 0, to: texts.count, by: max(columns, 1)).map {
      "[\(texts[$0..<min($0 + columns, texts.count)].joined(separator: ", "))]"
    }
    return "[\(rows.joined(separator: ", "))]"
  }
}

extension AskedNetwork {
  /// The shape of an expression.
  func shape(of writing: Writing) throws(Diagnostic) -> Shape {
    let claim = try worksheet.expression(at: writing.range, in: writing.source)
    let own = claim.result - network.operations.count
    return own < 0 ? network.operations[claim.result].shape : claim.operations[own].shape
  }
}
