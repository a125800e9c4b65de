import Typography

extension StyledText {
  private static let noBreakSpace: Character = "\u{A0}"

  /// Returns the lines of this paragraph, none wider than `width` unless one piece alone is.
  func wrapped(to width: Int, hangingIndent: Int = 0) -> [StyledText] {
    let width = max(1, width)
    let wrapping = TextWrapping(width: width, indent: 0, hangingIndent: hangingIndent)
    let lines = wrapping.lines(loosened(to: width - hangingIndent))
      .map { String($0.map { $0 == StyledText.noBreakSpace ? " " : $0 }) }
    return styling(lines)
  }

  /// The widest stretch that no line break may stand in.
  var longestPiece: Int {
    TextWrapping(width: 1).lines(loosened(to: 1)).map(\.cellWidth).max() ?? 0
  }

  /// The text, in which what is too wide for a line is no longer held together.
  private func loosened(to width: Int) -> String {
    var result = ""
    var word = ""
    func finish() {
      let isTooWide = word.cellWidth > width
      result += isTooWide ? String(word.map { $0 == StyledText.noBreakSpace ? " " : $0 }) : word
      word = ""
    }
    for character in text {
      if character.isWhitespace, character != StyledText.noBreakSpace {
        finish()
        result.append(character)
      } else {
        word.append(character)
      }
    }
    finish()
    return result
  }
}

extension String {
  /// The text with spaces that no line break may stand at.
  var heldTogether: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }

  /// The text in the characters that may be written; what is held together stays so.
  func spelt(isASCII: Bool) -> String {
    guard isASCII else { return self }
    return split(separator: "\u{A0}", omittingEmptySubsequences: false)
      .map { ASCIIText.of(String($0)) }.joined(separator: "\u{A0}")
  }
}
