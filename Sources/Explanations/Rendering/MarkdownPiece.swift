/// A part of a page in Markdown: a heading, or what stands between two blank lines.
package struct MarkdownPiece {
  var heading: MarkdownContents.Heading?
  var text: String
  /// The number of the step that it tells.
  package var step: Int?
  /// Of lines that go on from the piece before: what has to be repeated where they begin a page, such as
  /// the first two lines of a table.
  var opening: String?

  init(
    _ text: String, heading: MarkdownContents.Heading? = nil, step: Int? = nil,
    opening: String? = nil
  ) {
    self.text = text
    self.heading = heading
    self.step = step
    self.opening = opening
  }

  /// The text behind another piece.
  var following: String { (opening == nil ? "\n\n" : "\n") + text }

  /// The text behind a blank line, at the beginning of a page.
  var beginning: String {
    guard let opening, !opening.isEmpty else { return "\n\n" + text }
    return "\n\n" + opening + "\n" + text
  }

  /// The piece in pieces of at most so many bytes, if it is lines that can be told apart.
  func split(atMost limit: Int) -> [MarkdownPiece] {
    guard text.utf8.count > limit, heading == nil, step == nil else { return [self] }
    if text.hasPrefix("```network") { return splitFence(atMost: limit) }
    guard opening != nil else { return [self] }
    return MarkdownPiece.chunks(text.split(separator: "\n"), atMost: limit).map {
      MarkdownPiece($0, opening: opening)
    }
  }

  /// The text of a network as several fenced blocks.
  private func splitFence(atMost limit: Int) -> [MarkdownPiece] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.first, let last = lines.last else { return [self] }
    let room = limit - first.utf8.count - last.utf8.count - 2
    return MarkdownPiece.chunks(lines.dropFirst().dropLast(), atMost: room).map {
      MarkdownPiece("\(first)\n\($0)\n\(last)")
    }
  }

  /// Lines put together to texts of at most so many bytes; what is longer by itself is broken.
  private static func chunks(_ lines: some Sequence<Substring>, atMost limit: Int) -> [String] {
    var chunks: [String] = []
    var chunk = ""
    for line in lines.flatMap({ broken($0, atMost: limit) }) {
      if !chunk.isEmpty, chunk.utf8.count + 1 + line.utf8.count > limit {
        chunks.append(chunk)
        chunk = ""
      }
      chunk += chunk.isEmpty ? String(line) : "\n" + line
    }
    return chunks + [chunk]
  }

  private static func broken(_ line: Substring, atMost limit: Int) -> [Substring] {
    guard line.utf8.count > limit else { return [line] }
    var lines: [Substring] = []
    var rest = line
    while rest.utf8.count > limit {
      // A character takes up to four bytes or, with its marks, some more.
      let part = rest.prefix(limit / 8)
      let end = part.lastIndex(of: " ").map { part.index(after: $0) } ?? part.endIndex
      lines.append(rest[..<end])
      rest = rest[end...]
    }
    return lines + [rest]
  }
}
