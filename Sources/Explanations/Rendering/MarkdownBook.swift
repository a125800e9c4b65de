/// Puts a document on one page or, where it does not fit, on several that link to each other: an index
/// and parts in a folder beside it.
package struct MarkdownBook {
  /// A page with what is in it.
  package struct Page: Sendable, Equatable {
    /// Nothing for the first page; the number of a part.
    package let part: Int?
    package let text: String
  }

  /// GitHub stops showing a file near 500 KB.
  package static let pageLimit = 450_000
  /// What a page takes at the least, so that what cannot be split still fits.
  package static let smallestLimit = 20_000

  private let title: String
  private let names: MarkdownPageNames
  private let limit: Int
  /// The one page that there is as long as everything fits.
  private var sheet: MarkdownSheet
  private var pieces: [MarkdownPiece] = []
  private var size = 0
  /// The parts, once there are any.
  private var parts: MarkdownParts?

  /// A book whose first page is called `name`.
  package init(title: String, name: String, limit: Int = MarkdownBook.pageLimit) {
    self.title = title
    self.limit = limit
    names = MarkdownPageNames(index: name)
    sheet = MarkdownSheet(title: title)
  }

  /// Takes the next piece and returns the page that is full with it, if one is.
  package mutating func add(_ piece: MarkdownPiece) -> [Page] {
    guard parts == nil else { return parts?.add(piece) ?? [] }
    size += sheet.add(piece).utf8.count
    if sheet.headings.isEmpty { return [] }
    pieces.append(piece)
    let head = title.utf8.count * 2 + sheet.introduction.utf8.count + sheet.contentsBound + 8
    guard size + head > limit else { return [] }
    parts = MarkdownParts(title: title, names: names, limit: limit)
    defer { pieces = [] }
    return pieces.flatMap { parts?.add($0) ?? [] }
  }

  /// Whether there are parts.
  package var hasParts: Bool { parts != nil }

  /// The last pages; the first page of all is the last one.
  package mutating func finish() -> [Page] {
    guard let last = parts?.finish(), let parts else {
      var body = ""
      for piece in pieces { body += piece.following }
      return [Page(part: nil, text: sheet.head + body + "\n")]
    }
    let index = "# " + MarkdownText.escaped(title) + sheet.introduction + "\n\n"
    return last + [Page(part: nil, text: index + parts.contents(atMost: limit - index.utf8.count))]
  }
}

/// What the pages of a book are called, and how they link to each other.
package struct MarkdownPageNames: Sendable {
  /// The first page.
  package let index: String
  /// The folder beside it that the parts are in.
  package let folder: String

  package init(index: String) {
    self.index = index
    let stem = index.hasSuffix(".md") ? String(index.dropLast(3)) : index
    folder = stem == index ? stem + "-parts" : stem
  }

  /// The file of a part within the folder; in order where names are sorted.
  package static func file(ofPart number: Int) -> String {
    let digits = String(number)
    return "part-" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ".md"
  }

  /// Whether a file of the folder is a part.
  package static func isPart(_ file: String) -> Bool {
    file.wholeMatch(of: /part-\d{4,}\.md/) != nil
  }

  /// From the first page to a part.
  func link(toPart number: Int) -> String {
    "\(target(folder))/\(MarkdownPageNames.file(ofPart: number))"
  }

  /// From a part to the first page.
  var linkToIndex: String { "../\(target(index))" }

  /// A file's name as a link's target.
  private func target(_ name: String) -> String {
    name.replacing("%", with: "%25").replacing(" ", with: "%20").replacing("(", with: "%28")
      .replacing(")", with: "%29").replacing("#", with: "%23").replacing("?", with: "%3F")
      .replacing("<", with: "%3C").replacing(">", with: "%3E")
  }
}
