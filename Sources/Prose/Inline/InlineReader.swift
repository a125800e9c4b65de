/// Reads the inline text of a block: emphasis, code, formulas, links, escapes, entities.
///
/// The rules are CommonMark's, for formulas GitHub's.
struct InlineReader {
  let characters: [Character]
  let isASCII: Bool
  var index = 0
  var pieces: [InlinePiece] = []
  /// The pieces that are opening brackets of links or pictures.
  var brackets: [Int] = []

  /// The lines that hard breaks make of a block's text; white space and width are left to layout.
  static func lines(_ text: String, isASCII: Bool) -> [StyledText] {
    var reader = InlineReader(characters: Array(text), isASCII: isASCII)
    while reader.index < reader.characters.count { reader.readPiece() }
    Emphasis.resolve(&reader.pieces, from: 0)
    return reader.lines()
  }

  /// The text of a block that has no hard breaks, such as a heading or a cell.
  static func text(_ text: String, isASCII: Bool) -> StyledText {
    var result = StyledText()
    for line in lines(text, isASCII: isASCII) {
      if !result.text.isEmpty { result.append(" ") }
      result.append(line)
    }
    return result
  }

  private init(characters: [Character], isASCII: Bool) {
    self.characters = characters
    self.isASCII = isASCII
  }

  /// The character so many places from here; nil outside the text.
  func character(_ offset: Int = 0) -> Character? {
    let place = index + offset
    return characters.indices.contains(place) ? characters[place] : nil
  }

  /// Adds text that means nothing but itself.
  mutating func append(_ text: String, _ style: SpanStyle = []) {
    pieces.append(InlinePiece(text: text, style: style))
  }

  private mutating func readPiece() {
    switch characters[index] {
    case "\\": readEscape()
    case "`": readCode()
    case "$": readMaths()
    case "*", "_": readDelimiters()
    case "[":
      brackets.append(pieces.count)
      append("[")
      index += 1
    case "!" where character(1) == "[":
      brackets.append(pieces.count)
      append("![")
      index += 2
    case "]": closeBracket()
    case "<": readAngle()
    case "&": readEntity()
    case let character where character.isNewline: readLineBreak()
    case let character:
      append(String(character))
      index += 1
    }
  }

  private mutating func readEscape() {
    if let next = character(1), next.isNewline {
      pieces.append(.hardBreak)
      index += 2
    } else if let next = character(1), next.isASCIIPunctuation {
      append(String(next))
      index += 2
    } else {
      append("\\")
      index += 1
    }
  }

  private mutating func readLineBreak() {
    let isHard = pieces.suffix(2).count == 2 && pieces.suffix(2).allSatisfy { $0.text == " " }
    pieces.append(isHard ? .hardBreak : InlinePiece(text: "\n"))
    index += 1
  }

  private mutating func readEntity() {
    guard let (text, length) = Entities.read(characters[index...]) else {
      append("&")
      index += 1
      return
    }
    append(text)
    index += length
  }

  private mutating func readDelimiters() {
    let delimiter = Emphasis.Delimiter(at: index, in: characters)
    index += delimiter.count
    let text = String(repeating: delimiter.character, count: delimiter.count)
    pieces.append(InlinePiece(text: text, delimiter: delimiter))
  }

  private func lines() -> [StyledText] {
    var lines = [StyledText()]
    for part in pieces.split(omittingEmptySubsequences: false, whereSeparator: \.isHardBreak) {
      var line = StyledText()
      // Neighbours are spelt together, since how a character is spelt may depend on the last.
      var run = ""
      var style: SpanStyle = []
      for piece in part {
        if piece.style != style {
          line.append(run.spelt(isASCII: isASCII), style)
          run = ""
          style = piece.style
        }
        run += piece.text
      }
      line.append(run.spelt(isASCII: isASCII), style)
      lines.append(line)
    }
    return lines.filter { !$0.text.isBlank }
  }
}

extension Character {
  var isASCIIPunctuation: Bool {
    guard let value = asciiValue else { return false }
    return value > 0x20 && value < 0x7F && !isLetter && !isNumber
  }
}
