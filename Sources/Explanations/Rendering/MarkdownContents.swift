/// The list of a document's sections, each a link.
package struct MarkdownContents {
  package struct Heading {
    var title: String
    var level: Int
    /// Whether it only says what goes on from the page before.
    var isRepeated = false

    /// The line of the heading itself.
    var text: String { String(repeating: "#", count: level) + " " + MarkdownText.escaped(title) }
  }

  /// The lines of the list, by heading.
  private(set) var lines: [String] = []

  var text: String { lines.joined(separator: "\n") }

  /// The sections of one page; their parts too, as far as the list stays short.
  init(headings: [Heading], titled title: String) {
    let deepest =
      (3...6).last { level in headings.count { $0.level <= level } <= 40 } ?? 2
    append(headings, titled: title, file: "", deepest: deepest, indent: 0)
  }

  init() {}

  /// Adds a page that stands in another file, with its headings below it.
  mutating func append(
    part: String, _ headings: [Heading], titled title: String, file: String, isBrief: Bool
  ) {
    lines.append("- [\(part)](\(file))")
    append(headings, titled: title, file: file, deepest: 6, indent: 1, isBrief: isBrief)
  }

  private mutating func append(
    _ headings: [Heading], titled title: String, file: String, deepest: Int, indent: Int,
    isBrief: Bool = false
  ) {
    var anchors = HeadingAnchors()
    // The page's title takes an anchor too.
    _ = anchors.anchor(of: title)
    // Under what is left out, the list is indented no further than its own lines.
    var levels: [Int] = []
    for heading in headings {
      let anchor = anchors.anchor(of: heading.title)
      guard heading.level <= deepest, !isBrief || !heading.isRepeated else { continue }
      while let last = levels.last, last >= heading.level { levels.removeLast() }
      levels.append(heading.level)
      let margin = String(repeating: "  ", count: levels.count - 1 + indent)
      lines.append("\(margin)- [\(MarkdownText.escaped(heading.title))](\(file)#\(anchor))")
    }
  }
}
