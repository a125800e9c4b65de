import Wording

/// A shell that completion scripts can be made for.
package enum Shell: String, CaseIterable, Sendable {
  case bash, zsh, fish
}

extension CommandTable {
  /// Returns the script that teaches a shell to complete this program's arguments.
  ///
  /// Suggestions of the kind ``ValueForm/text(suggestions:)`` are written into the script as they
  /// are now. What it says is English: it is made once and used in every locale.
  package func completionScript(for shell: Shell) -> String {
    Language.$current.withValue(.english) {
      switch shell {
      case .bash: BashCompletion(table: self).script
      case .zsh: ZshCompletion(table: self).script
      case .fish: FishCompletion(table: self).script
      }
    }
  }

  /// The words that can stand where a command is called.
  var commandWords: [(name: String, abstract: String)] {
    commands.map { ($0.name, $0.abstract.text) } + [("help", "Says more about a command.")]
  }

  /// The program's name as it can stand in the name of a shell function.
  var functionName: String {
    "_" + String(name.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
  }
}

extension ValueForm {
  /// The words that can be offered for it.
  var words: [String] {
    switch self {
    case .text(let suggestions): suggestions()
    case .choice(let choices): choices
    case .file, .directory, .integer, .number: []
    }
  }

  /// Whether it names a file or directory.
  var isPath: Bool {
    switch self {
    case .file, .directory: true
    case .text, .choice, .integer, .number: false
    }
  }
}

extension String {
  /// This text in single quotes, as bash and zsh read it.
  var shellQuoted: String { "'" + replacing("'", with: "'\\''") + "'" }
}
