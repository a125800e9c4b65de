/// Reads a line as a shell does, as far as examples need it: quotation marks, pipes, redirections.
enum ShellWords {
  /// Returns the words of each command of a line, or nil when a quotation mark is left open.
  ///
  /// Redirections and their files are left out; variables are not replaced.
  static func commands(in line: String) -> [[String]]? {
    var commands: [[String]] = [[]]
    var word: String?
    var quote: Character?
    var isEscaped = false
    var skipsWord = false

    func finishWord() {
      if let word, !skipsWord { commands[commands.count - 1].append(word) }
      if word != nil { skipsWord = false }
      word = nil
    }
    for character in line {
      if isEscaped {
        word = (word ?? "") + String(character)
        isEscaped = false
      } else if character == "\\", quote != "'" {
        isEscaped = true
      } else if let open = quote {
        if character == open { quote = nil } else { word = (word ?? "") + String(character) }
      } else if character == "'" || character == "\"" {
        quote = character
        word = word ?? ""
      } else if character.isWhitespace {
        finishWord()
      } else if "|;&".contains(character) {
        finishWord()
        commands.append([])
      } else if "<>".contains(character) {
        finishWord()
        skipsWord = true
      } else {
        word = (word ?? "") + String(character)
      }
    }
    finishWord()
    return quote == nil && !isEscaped ? commands.filter { !$0.isEmpty } : nil
  }
}
