/// A page in Markdown on its way: its title, an introduction, the list of its sections, and the sections.
package struct MarkdownSheet {
  private let title: String
  private(set) var introduction = ""
  private(set) var headings: [MarkdownContents.Heading] = []
  /// The most bytes that the list of the sections may take.
  private(set) var contentsBound = 0

  package init(title: String) { self.title = title }

  /// Takes the next piece and returns what it adds behind the head, which is nothing before the first
  /// heading.
  package mutating func add(_ piece: MarkdownPiece) -> String {
    if let heading = piece.heading {
      headings.append(heading)
      // A title is escaped once and becomes an anchor once.
      contentsBound += 3 * heading.title.utf8.count + 24
    }
    if headings.isEmpty {
      introduction += piece.following
      return ""
    }
    return piece.following
  }

  /// The title, what stands before the first heading, and links to all headings.
  package var head: String {
    let contents =
      headings.count > 2 ? "\n\n" + MarkdownContents(headings: headings, titled: title).text : ""
    return "# " + MarkdownText.escaped(title) + introduction + contents
  }
}
