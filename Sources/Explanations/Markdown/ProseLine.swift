/// A line of running text with its maths and its links found.
struct ProseLine {
  let text: String
  /// The insides of `$…$`.
  private(set) var maths: [Range<String.Index>] = []
  /// The links and images.
  private(set) var links: [Link] = []

  struct Link {
    var text: Range<String.Index>
    var target: Range<String.Index>

    init(_ text: Substring, _ target: Substring) {
      self.text = text.startIndex..<text.endIndex
      self.target = target.startIndex..<target.endIndex
    }
  }

  /// Blanks out code spans and escaped signs, then looks for the rest.
  init(_ line: String) {
    let needsMask = line.utf8.contains { $0 == UInt8(ascii: "`") || $0 == UInt8(ascii: "\\") }
    text = needsMask ? ProseLine.masked(line) : line
    // Most lines have neither, and looking closely takes time.
    if text.utf8.contains(UInt8(ascii: "$")) { findMaths() }
    if text.utf8.contains(UInt8(ascii: "[")) { findLinks() }
  }

  var isFootnote: Bool { text.trimmed.hasPrefix("[^") && text.contains("]:") }

  /// Whether maths stands between spaces or the ends of the line.
  func isApart(_ span: Range<String.Index>) -> Bool {
    let opening = text.index(before: span.lowerBound)
    let behind = text.index(after: span.upperBound)
    let isAfterSpace = opening == text.startIndex || text[text.index(before: opening)].isWhitespace
    return isAfterSpace && (behind == text.endIndex || text[behind].isWhitespace)
  }

  /// A dollar sign opens maths before anything but a space, and closes it behind anything but a
  /// space; what is closed before a digit is a price.
  private mutating func findMaths() {
    var opening: String.Index?
    for index in text.indices where text[index] == "$" {
      let next = text.index(after: index)
      if let start = opening, start < index, !text[text.index(before: index)].isWhitespace,
        next == text.endIndex || !text[next].isNumber
      {
        maths.append(start..<index)
        opening = nil
      } else if opening == nil, next < text.endIndex, !text[next].isWhitespace {
        opening = next
      }
    }
  }

  /// `[text](target)`, and a line that says what `[text]` leads to.
  private mutating func findLinks() {
    // Both may hold brackets of their own, in pairs.
    let link = /\[((?:[^\[\]]|\[[^\[\]]*\])*)\]\(<?([^()\s>]*(?:\([^()\s]*\)[^()\s>]*)*)>?[^)]*\)/
    for match in text.matches(of: link) { links.append(Link(match.1, match.2)) }
    let definition = /^\s{0,3}\[([^\]^][^\]]*)\]:\s*<?([^\s>]+)/
    if let match = text.firstMatch(of: definition) { links.append(Link(match.1, match.2)) }
  }

  private static func masked(_ line: String) -> String {
    var result = ""
    var rest = line[...]
    while let character = rest.first {
      if character == "\\", let next = rest.dropFirst().first, "$`[]".contains(next) {
        result += "xx"
        rest = rest.dropFirst(2)
      } else if character == "`" {
        let ticks = rest.prefix { $0 == "`" }
        let inside = rest.dropFirst(ticks.count)
        if let end = inside.firstRange(of: ticks) {
          result += "x"
          rest = inside[end.upperBound...]
        } else {
          result += ticks
          rest = inside
        }
      } else {
        result.append(character)
        rest = rest.dropFirst()
      }
    }
    return result
  }
}
