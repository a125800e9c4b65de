/// What a learner typed and what a lesson says, so that Markdown shows it as it is on one line.
enum MarkdownNote {
  /// A code span around text that may itself hold backquotes.
  static func code(_ text: String) -> String {
    let text = line(text)
    var longest = 0
    var run = 0
    for character in text {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let space = longest > 0 || text.isEmpty ? " " : ""
    return fence + space + text + space + fence
  }

  /// Text without line breaks and control characters.
  static func line(_ text: String) -> String {
    String(
      text.map { character in
        let isControl = character.unicodeScalars.contains {
          $0.properties.generalCategory == .control
        }
        return isControl ? " " : character
      })
  }
}
