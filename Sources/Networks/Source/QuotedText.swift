/// A name or a piece of code as it stands in a sentence: `` `W1` ``, cut if it is long.
func quoted(_ text: String) -> String { "`\(shortened(text))`" }

/// The text, or its beginning if it is longer than an error should quote.
package func shortened(_ text: String) -> String {
  // Looking at so many bytes first keeps a name of a million letters cheap.
  if text.utf8.count <= 40 { return text }
  let start = text.prefix(40)
  return start.endIndex == text.endIndex ? text : start.prefix(39) + "…"
}

extension SourceText {
  /// What the file says at a range, on one line and without comments.
  package func phrase(in range: SourceRange) -> String {
    text(in: range).split(whereSeparator: \.isNewline)
      .map { line in line.prefix { $0 != "#" } }
      .flatMap { line in line.split(whereSeparator: \.isWhitespace) }
      .joined(separator: " ")
  }
}
