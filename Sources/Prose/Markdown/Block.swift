/// A block of Markdown: what stands by itself between blank lines.
enum Block: Equatable {
  /// A heading of level 1 to 6 and its inline text.
  case heading(level: Int, text: String)
  /// Inline text, line breaks kept.
  case paragraph(String)
  case quote([Block])
  case list(MarkdownList)
  /// The lines of a code block, as they stand.
  case code([String])
  /// The LaTeX of a displayed formula.
  case maths(String)
  case table(MarkdownTable)
  case rule
}

/// A list: bullets, or numbers from a first one on.
struct MarkdownList: Equatable {
  /// The first item's number; nil for bullets.
  var firstNumber: Int?
  /// Whether blank lines stand between the items.
  var isLoose: Bool
  var items: [[Block]]
}
