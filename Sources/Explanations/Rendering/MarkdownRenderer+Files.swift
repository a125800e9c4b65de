import Typography

/// A document as files that GitHub still shows.
extension MarkdownRenderer {
  /// A file and what is in it.
  package struct File: Sendable {
    package let name: String
    package let text: String
  }

  /// GitHub stops showing a file near 500 KB.
  package static let byteLimit = 450_000

  /// The document as one file, or as an index and a file a part of at most `limit` bytes each.
  ///
  /// The parts of `trace.md` are called `trace-1.md`, `trace-2.md`, ….
  package func files(
    _ document: Document, named name: String, limit: Int = MarkdownRenderer.byteLimit
  ) -> [File] {
    let whole = text(document)
    guard whole.utf8.count > limit else { return [File(name: name, text: whole)] }
    let pieces = pieces(document)
    let introduction = pieces.prefix { $0.heading == nil }
    let parts = parts(Array(pieces[introduction.count...]), limit: limit)
    var contents = MarkdownContents()
    let files = parts.enumerated().map { index, part in
      let file = MarkdownRenderer.partName(name, index + 1)
      let title = "\(document.title), part \(index + 1) of \(parts.count)"
      contents.append(
        part: "Part \(index + 1)", part.compactMap(\.heading), titled: title, file: link(file))
      let way = way(from: index + 1, of: parts.count, in: name)
      return File(
        name: file, text: MarkdownRenderer.page(title: title, [way] + part.map(\.text) + [way]))
    }
    let note = "This trace is too large for one page: it has \(parts.count) parts."
    let index = MarkdownRenderer.page(
      title: document.title, introduction.map(\.text) + [note, contents.text])
    return [File(name: name, text: index)] + files
  }

  /// Links to the index and to the parts before and after.
  private func way(from part: Int, of count: Int, in name: String) -> String {
    var links = ["[Contents](\(link(name)))"]
    for other in [part - 1, part + 1] where (1...count).contains(other) {
      links.append("[part \(other)](\(link(MarkdownRenderer.partName(name, other))))")
    }
    return links.joined(separator: " · ")
  }

  /// Fills parts up to the limit; a section that goes on in the next part has its heading repeated.
  private func parts(_ pieces: [Piece], limit: Int) -> [[Piece]] {
    let room = limit - 2_000
    var parts: [[Piece]] = [[]]
    var size = 0
    var section: MarkdownContents.Heading?
    for piece in pieces {
      let length = piece.text.utf8.count + 2
      if size + length > room, size > 0 {
        parts.append([])
        size = 0
        if piece.heading == nil, var again = section {
          again.title += ", continued"
          let marks = String(repeating: "#", count: again.level)
          parts[parts.count - 1] = [
            Piece(heading: again, text: "\(marks) \(MarkdownText.escaped(again.title))")
          ]
        }
      }
      if let heading = piece.heading { section = heading }
      parts[parts.count - 1].append(piece)
      size += length
    }
    return parts
  }

  private static func partName(_ name: String, _ part: Int) -> String {
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    return "\(stem)-\(part).md"
  }

  /// A file's name as a link's target.
  private func link(_ name: String) -> String {
    name.replacing("%", with: "%25").replacing(" ", with: "%20").replacing("(", with: "%28")
      .replacing(")", with: "%29").replacing("#", with: "%23")
  }
}
