/// A stretch of text that a line break may stand before, but not inside.
struct WrappingPiece: Equatable {
  var text: String
  var followsSpace: Bool

  /// Cuts a paragraph into its pieces; a code span wider than `codeSpanLimit` is cut at its spaces.
  static func pieces(of paragraph: String, codeSpanLimit: Int) -> [WrappingPiece] {
    var cutter = PieceCutter()
    var rest = Substring(paragraph)
    while let character = rest.first {
      if character == "`", let span = codeSpan(at: rest) {
        let text = span.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        if text.cellWidth <= codeSpanLimit {
          cutter.append(whole: text)
        } else {
          for character in text { cutter.append(character) }
        }
        rest = rest[span.endIndex...]
      } else {
        cutter.append(character)
        rest = rest.dropFirst()
      }
    }
    return cutter.finished()
  }

  /// Returns the code span that `text` begins with: as many backquotes at its end as at its start.
  private static func codeSpan(at text: Substring) -> Substring? {
    let fence = text.prefix { $0 == "`" }
    var end = fence.endIndex
    while let opening = text[end...].firstIndex(of: "`") {
      let run = text[opening...].prefix { $0 == "`" }
      if run.count == fence.count { return text[..<run.endIndex] }
      end = run.endIndex
    }
    return nil
  }
}

/// Collects characters into pieces.
private struct PieceCutter {
  private var pieces: [WrappingPiece] = []
  private var current = WrappingPiece(text: "", followsSpace: false)
  private var sawSpace = false
  /// The last character of the current piece.
  private var last: Character?

  mutating func append(_ character: Character) {
    if character.isWhitespace && character != "\u{A0}" {
      sawSpace = sawSpace || !(character.isNewline && endsInIdeograph)
      finishPiece()
      return
    }
    if let last, LineBreaking.allowsBreak(between: last, and: character) {
      finishPiece()
    }
    start(with: String(character))
    last = character
  }

  /// Appends a text that is not to be cut.
  mutating func append(whole text: String) {
    if let last, CellWidth.of(last) == 2, !LineBreaking.isOpening(last) {
      finishPiece()
    }
    start(with: text)
    last = text.last
  }

  mutating func finished() -> [WrappingPiece] {
    finishPiece()
    return pieces
  }

  // A line break between two Chinese characters is no space.
  private var endsInIdeograph: Bool {
    guard let last = last ?? pieces.last?.text.last else { return false }
    return CellWidth.of(last) == 2
  }

  private mutating func start(with text: String) {
    if current.text.isEmpty {
      current.followsSpace = sawSpace
      sawSpace = false
    }
    current.text += text
  }

  private mutating func finishPiece() {
    guard !current.text.isEmpty else { return }
    pieces.append(current)
    last = nil
    current = WrappingPiece(text: "", followsSpace: false)
  }
}
