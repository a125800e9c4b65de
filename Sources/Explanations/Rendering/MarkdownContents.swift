/// The list of a document's sections, each a link.
struct MarkdownContents {
  struct Heading {
    var title: String
    var level: Int
  }

  /// The lines of the list, by heading.
  private(set) var lines: [String] = []

  var text: String { lines.joined(separator: "\n") }

  /// The sections of one page; their parts too, where these are few.
  init(headings: [Heading], titled title: String) {
    append(headings, titled: title, file: "", deepest: headings.count <= 40 ? 3 : 2, indent: 0)
  }

  init() {}

  /// Adds a page that stands in another file, with its headings below it.
  mutating func append(part: String, _ headings: [Heading], titled title: String, file: String) {
    lines.append("- [\(part)](\(file))")
    append(headings, titled: title, file: file, deepest: 3, indent: 1)
  }

  private mutating func append(
    _ headings: [Heading], titled title: String, file: String, deepest: Int, indent: Int
  ) {
    var anchors = HeadingAnchors()
    // The page's title takes an anchor too.
    _ = anchors.anchor(of: title)
    for heading in headings {
      let anchor = anchors.anchor(of: heading.title)
      guard heading.level <= deepest else { continue }
      let margin = String(repeating: "  ", count: heading.level - 2 + indent)
      lines.append("\(margin)- [\(MarkdownText.escaped(heading.title))](\(file)#\(anchor))")
    }
  }
}
