package import Wording

/// A command of the program: what it is called, what it takes, and what there is to say of it.
///
/// ```swift
/// enum Explain {
///   static let network = Positional(.file("NETWORK", extensions: ["net"]), "The network file.")
///   static let digits = Option("digits", .integer(in: 1...17), default: 6, "Shows N digits.")
///   static let command = Command(
///     "explain", "Shows every chain-rule step of a network.",
///     examples: [Example("backprop explain xor.net", "Explains the network in xor.net.")],
///     positionals: [network], options: [digits])
///
///   static func run(_ parsed: ParsedCommand) {
///     let digits = parsed[digits]   // an Int
///   }
/// }
/// ```
package struct Command: Sendable {
  /// The word that calls it.
  package let name: String
  /// One line on what it does.
  package let abstract: Phrase
  /// Paragraphs on what else there is to know.
  package let discussion: [Phrase]
  /// How it is used; help begins with them.
  package let examples: [Example]
  /// Its arguments, in their order.
  package let positionals: [any PositionalDeclaring]
  /// Its options, in the order in which help lists them.
  package let options: [any OptionDeclaring]

  /// A command of the given words, examples, arguments and options.
  package init(
    _ name: String, _ abstract: Phrase, discussion: [Phrase] = [], examples: [Example] = [],
    positionals: [any PositionalDeclaring] = [], options: [any OptionDeclaring] = []
  ) {
    self.name = name
    self.abstract = abstract
    self.discussion = discussion
    self.examples = examples
    self.positionals = positionals
    self.options = options
  }
}

/// A line to type, and what it does.
package struct Example: Sendable, Equatable {
  /// The line, as it is typed in a shell, the program's name included.
  package let commandLine: String
  /// A sentence on what it does.
  package let purpose: Phrase

  /// The example `commandLine`, which serves `purpose`.
  package init(_ commandLine: String, _ purpose: Phrase) {
    self.commandLine = commandLine
    self.purpose = purpose
  }
}
