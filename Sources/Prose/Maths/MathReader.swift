/// Reads LaTeX into nodes; what is not well formed is read as well as it can be.
struct MathReader {
  private var tokens: [MathToken]
  var index = 0
  private var depth = 0
  /// Braces nested deeper are passed over.
  private static let deepest = 40

  /// What ends a list of nodes.
  enum Stop: Equatable {
    case brace, bracket, squareBracket, right, cell
  }

  /// The rows of a formula, and in each row its cells.
  static func rows(_ latex: String) -> [[[MathNode]]] {
    var reader = MathReader(tokens: MathTokens.of(latex))
    var rows: [[[MathNode]]] = []
    while reader.index < reader.tokens.count {
      rows += reader.readRows()
      // A sign that closes nothing ended the rows.
      reader.index += 1
    }
    return rows
  }

  private init(tokens: [MathToken]) { self.tokens = tokens }

  var token: MathToken? { index < tokens.count ? tokens[index] : nil }

  /// The first token from `start` on that is no white space.
  func token(beyondSpaceFrom start: Int) -> MathToken? {
    tokens[start...].first { $0 != .space }
  }

  // MARK: - Rows and lists

  /// Reads cells and rows up to `\end` or a brace that closes nothing.
  mutating func readRows() -> [[[MathNode]]] {
    var rows: [[[MathNode]]] = [[]]
    while true {
      rows[rows.count - 1].append(readList(until: .cell).withoutOuterSpace)
      switch token {
      case .cell: index += 1
      case .row:
        index += 1
        rows.append([])
      default: return rows.filter { $0.contains { !$0.isEmpty } }
      }
    }
  }

  private mutating func readList(until stop: Stop) -> [MathNode] {
    var nodes: [MathNode] = []
    while let token, !ends(token, stop) {
      if let node = readNode() { nodes.append(node) }
      if nextIsScript { attachScripts(to: &nodes) }
    }
    return nodes
  }

  private func ends(_ token: MathToken, _ stop: Stop) -> Bool {
    switch token {
    case .close, .end: true
    // Inside braces they have no meaning; in brackets the row ends before the bracket does.
    case .cell, .row: stop != .brace
    case .character("]"): stop == .squareBracket || stop == .bracket
    case .character(")"): stop == .bracket
    case .command("right"): stop == .bracket || stop == .right
    case .command(let name): stop == .bracket && MathSymbols.brackets[name]?.opens == false
    default: false
    }
  }

  // MARK: - Nodes

  private mutating func readNode() -> MathNode? {
    guard let token else { return nil }
    index += 1
    switch token {
    case .command(let name): return readCommand(name)
    case .begin(let name): return readEnvironment(name)
    case .text(let text): return .text(text)
    case .word(let word): return word.isEmpty ? nil : .name(word)
    case .data(let data): return .marked(data: data, readArgument())
    case .number(let number): return .number(number)
    case .open: return .group(readBraced())
    case .raised, .lowered, .character("'"):
      index -= 1
      return nil
    case .space: return .space
    case .character(let character): return readCharacter(character)
    case .close, .end, .cell, .row: return nil
    }
  }

  mutating func readCharacter(_ character: Character) -> MathNode {
    switch character {
    case "(", "[": return readBracketed(String(character))
    case "+", "±": return .binary(String(character))
    case "-", "−": return .binary("−")
    case "*", "·", "×", "⋅": return .binary("×")
    case "⊙": return .binary("⊙")
    case "=", "<", ">", "≤", "≥", "≈", "≠", "←", "→", "∈": return .relation(String(character))
    case ":" where token == .character("="):
      index += 1
      return .relation(":=")
    case ",", ";", ":": return .punctuation(String(character))
    case "/", "|", "!", ")", "]", "@", ".", "?": return .close(String(character))
    case "∂", "∇", "Δ": return .prefix(String(character))
    case "…": return .name("…")
    default: return readWord(from: character)
    }
  }

  /// Reads a letter with the digits behind it, as in `W1`.
  ///
  /// Three or more letters in a row are the word that they are meant to be; fewer are factors.
  private mutating func readWord(from first: Character) -> MathNode {
    var word = String(first)
    var place = index
    while place < tokens.count, case .character(let next) = tokens[place], next.isASCII,
      next.isLetter, first.isLetter
    {
      word.append(next)
      place += 1
    }
    if word.count >= 3 {
      index = place
    } else {
      word = String(first)
    }
    if first.isLetter, case .number(let digits) = token, !digits.contains(".") {
      index += 1
      word += digits
    }
    return .name(word)
  }

  // MARK: - Nested parts

  /// Reads what stands inside something, unless that is nested too deep.
  mutating func readNested(until stop: Stop) -> [MathNode] {
    guard depth < MathReader.deepest else { return [] }
    depth += 1
    defer { depth -= 1 }
    return readList(until: stop).withoutOuterSpace
  }

  mutating func readNestedRows() -> [[[MathNode]]] {
    guard depth < MathReader.deepest else { return [] }
    depth += 1
    defer { depth -= 1 }
    return readRows()
  }

  private mutating func readBraced() -> [MathNode] {
    let nodes = readNested(until: .brace)
    if token == .close { index += 1 }
    return nodes
  }

  /// Reads one argument: what stands in braces, or the next sign alone.
  mutating func readArgument() -> [MathNode] {
    while token == .space { index += 1 }
    guard let token, depth < MathReader.deepest else { return [] }
    switch token {
    case .close, .end, .cell, .row, .raised, .lowered: return []
    case .number(let digits) where digits.count > 1:
      // TeX takes one digit: \frac12 is one half.
      tokens[index] = .number(String(digits.dropFirst()))
      return [.number(String(digits.prefix(1)))]
    case .character(let character) where !"([".contains(character):
      index += 1
      return [character.isLetter ? .name(String(character)) : readCharacter(character)]
    default: break
    }
    depth += 1
    defer { depth -= 1 }
    guard let node = readNode() else { return [] }
    if case .group(let nodes) = node { return nodes }
    return [node]
  }
}
