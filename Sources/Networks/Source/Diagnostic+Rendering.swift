import Wording

extension Diagnostic {
  /// The whole error as text, without a line break at the end.
  ///
  /// ```
  /// error: shapes do not match: W1 @ x
  ///   --> xor.net:7:6
  ///    |
  ///  7 | z1 = W1 @ x + b1
  ///    |      ^^^^^^ W1 is 4×3, x is 2×1: 3 columns meet 2 rows
  ///    = help: write `…`
  /// ```
  package func rendered() -> String {
    let (line, column) = source.position(of: range.lower)
    let number = String(line)
    let margin = String(repeating: " ", count: number.count + 1)
    let excerpt = Excerpt(of: range, onLine: line, in: source, width: 95 - number.count)
    let name: Phrase =
      source.name == SourceText.commandLine
      ? "<command line>" : Phrase(verbatim: visibleText(source.name))
    let carets = String(repeating: "^", count: excerpt.markedWidth)
    let indentation = String(repeating: " ", count: excerpt.widthBefore)
    var lines = [
      Phrase("error: \(visibleText(message))").text,
      "\(margin)--> \(name.text):\(line):\(column)",
      "\(margin) |",
      trimmedAtEnd(" \(number) | \(excerpt.text)"),
      "\(margin) | \(indentation)\(carets)" + (label.isEmpty ? "" : " " + visibleText(label)),
    ]
    if let help { lines.append("\(margin) = " + Phrase("help: \(visibleText(help))").text) }
    return lines.joined(separator: "\n")
  }

  private func trimmedAtEnd(_ line: String) -> String {
    guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
    return String(line[...last])
  }
}
