import Typography

/// A line that is being typed: the text, the place in it, and the lines typed before.
package struct LineEditor: Sendable, Equatable {
  private var characters: [Character] = []
  /// Where the next character goes, a position in the text.
  private var cursor = 0
  /// The lines entered before, the oldest first.
  private var history: [String] = []
  /// The line of the history that is shown; past its end, what is being typed.
  private var place = 0
  /// What was being typed before the history was looked at.
  private var draft: [Character] = []

  /// How many characters a line takes; what is typed beyond them is left out.
  package static let limit = 500

  package init() {}

  package var text: String { String(characters) }
  package var isEmpty: Bool { characters.isEmpty }

  /// Puts a text in the place of what was typed.
  package mutating func replace(by text: String) {
    characters = Array(text)
    cursor = characters.count
    place = history.count
  }

  /// Takes the line as entered: it joins the history, and the next one begins.
  package mutating func take() -> String {
    let text = text
    if !text.isEmpty, history.last != text { history.append(text) }
    replace(by: "")
    return text
  }

  /// Does what a key asks for; false where it has nothing to do with the line.
  package mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(character)
    case .space: insert(" ")
    case .backspace: remove(from: cursor - 1, to: cursor)
    case .delete: remove(from: cursor, to: cursor + 1)
    case .deleteToStart: remove(from: 0, to: cursor)
    case .deleteToEnd: remove(from: cursor, to: characters.count)
    case .deleteWord: remove(from: wordStart, to: cursor)
    case .escape: replace(by: "")
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .home: cursor = 0
    case .end: cursor = characters.count
    case .up: look(at: place - 1)
    case .down: look(at: place + 1)
    case .enter, .tab, .pageUp, .pageDown, .interrupt, .endOfInput, .resized: return false
    }
    return true
  }

  /// The part that fits in `width` cells around the cursor, and the cells before the cursor in it.
  package func visible(width: Int) -> (text: String, cursor: Int) {
    let room = max(width, 1)
    var start = cursor
    var before = 0
    while start > 0, before + CellWidth.of(characters[start - 1]) < room {
      start -= 1
      before += CellWidth.of(characters[start])
    }
    var end = cursor
    var used = before
    // The last cell stays free: a terminal would go on to the next line there.
    while end < characters.count, used + CellWidth.of(characters[end]) < room {
      used += CellWidth.of(characters[end])
      end += 1
    }
    return (String(characters[start..<end]), before)
  }

  // MARK: - Editing

  private mutating func insert(_ character: Character) {
    guard characters.count < LineEditor.limit else { return }
    // A mark joins the character before it.
    let before = Array(String(characters[..<cursor]) + String(character))
    characters = before + characters[cursor...]
    cursor = before.count
  }

  private mutating func remove(from lower: Int, to upper: Int) {
    let range = max(0, lower)..<min(max(upper, 0), characters.count)
    guard !range.isEmpty else { return }
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  /// Where the word before the cursor begins.
  private var wordStart: Int {
    var start = cursor
    while start > 0, characters[start - 1] == " " { start -= 1 }
    while start > 0, characters[start - 1] != " " { start -= 1 }
    return start
  }

  private mutating func look(at index: Int) {
    guard (0...history.count).contains(index), index != place else { return }
    if place == history.count { draft = characters }
    characters = index == history.count ? draft : Array(history[index])
    cursor = characters.count
    place = index
  }
}
