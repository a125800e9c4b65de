import Wording

/// Writes the few forms of Markdown that the reference needs.
enum Markdown {
  /// A line of a table of options or arguments.
  struct Row {
    var term: String
    var text: String
    var values = ""
    var fallback = ""
  }

  /// Returns a table; columns that would be empty are left out.
  static func table(_ rows: [Row], heading: String) -> String {
    let columns = [
      [heading] + rows.map { code($0.term) }, ["meaning"] + rows.map { escaped($0.text) },
      ["values"] + rows.map { escaped($0.values) }, ["default"] + rows.map { code($0.fallback) },
    ].filter { $0.dropFirst().contains { !$0.isEmpty } }
    var lines = (0...rows.count).map { row in
      // In a table a bar ends the cell even inside a code span, unless it is escaped.
      let cells = columns.map {
        $0[row].replacing("\\|", with: "|").replacing("|", with: "\\|")
      }
      return "| " + cells.joined(separator: " | ") + " |"
    }
    lines.insert("|" + String(repeating: "---|", count: columns.count), at: 1)
    return lines.joined(separator: "\n")
  }

  static func examples(_ examples: [Example]) -> [String] {
    examples.flatMap { [escaped($0.purpose.text), fence($0.commandLine, "sh")] }
  }

  static func fence(_ text: String, _ language: String) -> String {
    "```\(language)\n\(text)\n```"
  }

  /// Returns a code span; backquotes inside it need longer ones around.
  static func code(_ text: String) -> String {
    guard !text.isEmpty else { return "" }
    guard text.contains("`") else { return "`\(text)`" }
    return "`` \(text) ``"
  }

  /// Returns prose in which nothing but code spans is read as markup.
  static func escaped(_ prose: String) -> String {
    // A backquote without its pair begins no span.
    let hasSpans = prose.count { $0 == "`" }.isMultiple(of: 2)
    var inCode = false
    var text = ""
    for character in prose {
      if character == "`", hasSpans { inCode.toggle() }
      if character == "\n" {
        text += " "
      } else if !inCode, "\\*_[]<>|#~$".contains(character) || (character == "`" && !hasSpans) {
        text += "\\" + String(character)
      } else {
        text.append(character)
      }
    }
    return text
  }
}
