/// A word of LaTeX.
enum MathToken: Equatable {
  /// `\name`, or `\` and a sign.
  case command(String)
  /// `\begin{name}` or `\end{name}`.
  case begin(String)
  case end(String)
  /// What stands in `\text{…}` and its like.
  case text(String)
  /// What stands in `\mathrm{…}`: a name of several letters.
  case word(String)
  /// What stands in the first braces of `\htmlData{…}{…}`.
  case data(String)
  case number(String)
  case open, close, raised, lowered, cell, row, space
  case character(Character)
}

/// Cuts LaTeX into its words.
struct MathTokens {
  private let characters: [Character]
  private var index = 0
  private var tokens: [MathToken] = []

  static func of(_ latex: String) -> [MathToken] {
    var cutter = MathTokens(characters: Array(latex))
    while cutter.index < cutter.characters.count { cutter.cut() }
    return cutter.tokens
  }

  private init(characters: [Character]) { self.characters = characters }

  private mutating func cut() {
    let character = characters[index]
    index += 1
    switch character {
    case "\\": cutCommand()
    case "{": tokens.append(.open)
    case "}": tokens.append(.close)
    case "^": tokens.append(.raised)
    case "_": tokens.append(.lowered)
    case "&": tokens.append(.cell)
    case "′", "’": tokens.append(.character("'"))
    case "~": tokens.append(.space)
    case "%":
      while index < characters.count, !characters[index].isNewline { index += 1 }
    case _ where character.isWhitespace:
      if tokens.last != .space { tokens.append(.space) }
    case _ where character.isDigit:
      index -= 1
      cutNumber()
    default: tokens.append(.character(character))
    }
  }

  private mutating func cutNumber() {
    let start = index
    while index < characters.count {
      let isPoint = characters[index] == "."
      let next = index + 1 < characters.count ? characters[index + 1] : " "
      guard characters[index].isDigit || (isPoint && next.isDigit) else { break }
      index += 1
    }
    tokens.append(.number(String(characters[start..<index])))
  }

  private mutating func cutCommand() {
    guard index < characters.count else { return }
    let name = String(characters[index...].prefix { $0.isASCII && $0.isLetter })
    guard !name.isEmpty else {
      let sign = characters[index]
      index += 1
      tokens.append(sign == "\\" ? .row : sign.isWhitespace ? .space : .command(String(sign)))
      return
    }
    index += name.count
    if index < characters.count, characters[index] == "*" { index += 1 }
    let start = index
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    if let content = rawContent(of: name) {
      tokens.append(content)
    } else {
      tokens.append(.command(name))
      if start < index { tokens.append(.space) }
    }
  }

  /// Reads the braces behind a command whose content is no formula; nil for other commands.
  private mutating func rawContent(of name: String) -> MathToken? {
    let isText = ["text", "textrm", "textbf", "textit", "texttt", "mbox", "hbox"].contains(name)
    let isWord = ["mathrm", "mathit", "mathsf", "mathtt", "operatorname"].contains(name)
    let isEdge = ["begin", "end"].contains(name)
    guard isText || isWord || isEdge || name == "htmlData", index < characters.count,
      characters[index] == "{"
    else {
      return nil
    }
    var depth = 0
    guard
      let end = characters[index...].firstIndex(where: { character in
        depth += character == "{" ? 1 : character == "}" ? -1 : 0
        return depth == 0
      })
    else { return nil }
    let content = String(characters[(index + 1)..<end])
    // A word with anything else in it is a formula after all.
    let isPlain = content.allSatisfy { $0.isLetter || $0.isDigit || "- .".contains($0) }
    if isWord, !isPlain { return nil }
    index = end + 1
    if name == "htmlData" { return .data(content) }
    if isText { return .text(content.filter { !"${}".contains($0) }) }
    if isWord { return .word(content.trimmed) }
    let environment = content.filter { $0 != "*" }.trimmed
    return name == "begin" ? .begin(environment) : .end(environment)
  }
}

extension Character {
  /// Whether this is one of 0 to 9.
  var isDigit: Bool { ("0"..."9").contains(self) }
}
