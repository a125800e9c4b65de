/// What begins a list's item: `- `, `3. `.
struct ListMarker {
  /// The number; nil for a bullet.
  let number: Int?
  /// The bullet, or what follows the number; another one begins another list.
  let sign: Character
  /// The column at which the item's own text begins.
  let contentColumn: Int
  /// The item's first line.
  let text: String

  /// Reads an item's first line; nil where the line is none.
  init?(_ line: String) {
    let indentation = line.indentation
    let body = line.dropFirst(indentation)
    guard indentation < 4, let first = body.first else { return nil }
    var rest: Substring
    if "-*+".contains(first) {
      (number, sign, rest) = (nil, first, body.dropFirst())
    } else {
      let digits = body.prefix { $0.isASCII && $0.isNumber }
      rest = body.dropFirst(digits.count)
      guard (1...9).contains(digits.count), let value = Int(digits), let end = rest.first,
        end == "." || end == ")"
      else { return nil }
      (number, sign, rest) = (value, end, rest.dropFirst())
    }
    let spaces = rest.indentation
    guard spaces > 0 || rest.isEmpty else { return nil }
    // Five spaces are one and indented code.
    let gap = rest.isBlank || spaces > 4 ? 1 : spaces
    contentColumn = indentation + body.count - rest.count + gap
    text = String(rest.dropFirst(gap))
  }

  /// Whether an item with this marker continues a list that `other` began.
  func continues(_ other: ListMarker) -> Bool {
    sign == other.sign && (number == nil) == (other.number == nil)
  }

  /// Whether the item may follow a paragraph with no blank line between.
  var interruptsParagraph: Bool { !text.isBlank && (number ?? 1) == 1 }
}
