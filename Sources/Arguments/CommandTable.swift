package import Wording

/// All commands of a program: parsing, help, completion and the reference are read from it.
package struct CommandTable: Sendable {
  /// The program's name.
  package let name: String
  /// One line on what the program does.
  package let abstract: Phrase
  /// The version that `--version` prints.
  package let version: String
  /// Paragraphs on what else there is to know.
  package let discussion: [Phrase]
  /// How the program is used.
  package let examples: [Example]
  /// The options that every command takes, and that may stand before its name too.
  package let commonOptions: [any OptionDeclaring]
  /// The commands, in the order in which help lists them; `help` is there without being listed.
  package let commands: [Command]

  /// A program of the given words, options and commands.
  package init(
    name: String, abstract: Phrase, version: String, discussion: [Phrase] = [],
    examples: [Example] = [], commonOptions: [any OptionDeclaring] = [], commands: [Command]
  ) {
    self.name = name
    self.abstract = abstract
    self.version = version
    self.discussion = discussion
    self.examples = examples
    self.commonOptions = commonOptions
    self.commands = commands
  }

  /// Returns the command of that name.
  package func command(named name: String) -> Command? {
    commands.first { $0.name == name }
  }
}
