import Foundation

/// Writes text so that Markdown shows it as it is.
enum MarkdownText {
  /// Running text; a sign is escaped only where it would be read as markup.
  static func escaped(_ text: String) -> String {
    guard mayHaveMarkup(text) else { return text }
    var result = ""
    var previous: Character?
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let next = index + 1 < characters.count ? characters[index + 1] : nil
      if isMarkup(character, after: previous, before: next) { result.append("\\") }
      result.append(character == "\n" ? " " : character)
      previous = character
    }
    return result
  }

  /// The same for a cell of a table, where a bar would end the cell.
  static func cell(_ text: String) -> String {
    let text = escaped(text)
    return text.utf8.contains(UInt8(ascii: "|")) ? text.replacing("|", with: "\\|") : text
  }

  /// Whether there is anything to look at closely, which most texts do not have.
  private static func mayHaveMarkup(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\\"), UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "$"),
        UInt8(ascii: "~"), UInt8(ascii: "_"), UInt8(ascii: "<"), UInt8(ascii: "\n"):
        return true
      case UInt8(ascii: "#"): if previous == 0 { return true }
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"):
        if previous == UInt8(ascii: "]") { return true }
      default: break
      }
      previous = byte
    }
    return false
  }

  private static func isMarkup(
    _ character: Character, after previous: Character?, before next: Character?
  ) -> Bool {
    switch character {
    case "\\", "*", "`", "$", "~": true
    // Inside a word, h_1, an underscore is one.
    case "_": !(isWord(previous) && isWord(next))
    case "<": next.map { $0 != " " && $0 != "=" } ?? false
    case "#": previous == nil
    // A bracket behind a closing one would make a link of what is before it.
    case "(", "[", ":": previous == "]"
    default: false
    }
  }

  private static func isWord(_ character: Character?) -> Bool {
    character.map { $0.isLetter || $0.isNumber } ?? false
  }

  /// A code span; backquotes inside it need longer ones around.
  static func code(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    return text.contains("`") ? "`` \(text) ``" : "`\(text)`"
  }

  /// A row of a table.
  static func row(_ cells: [String]) -> String {
    "| " + cells.map(cell).joined(separator: " | ") + " |"
  }

  /// The first two lines of a table: the titles, and at which side their columns stand.
  static func tableHead(_ columns: [Table.Column]) -> String {
    let marks = columns.map { $0.isNumber ? "---:" : "---" }
    return row(columns.map(\.title)) + "\n| " + marks.joined(separator: " | ") + " |"
  }

  /// The text of a network as it was written.
  static func network(_ source: String) -> String {
    var text = source[...]
    while text.last?.isNewline == true { text = text.dropLast() }
    while text.first?.isNewline == true { text = text.dropFirst() }
    return fence(String(text), "network")
  }

  /// A fenced block, its fence longer than any in the text.
  static func fence(_ text: String, _ language: String) -> String {
    var ticks = "```"
    while text.contains(ticks) { ticks += "`" }
    return "\(ticks)\(language)\n\(text)\n\(ticks)"
  }
}
