/// What a learner asks for in words, where answers are typed: `:hint`.
///
/// No answer begins with a colon, so a command is never taken for one.
package enum LearnerCommand: Equatable, Sendable {
  case hint, show, skip, back, next
  case nextStep, previousStep
  /// To a step, by its number or id.
  case go(String?)
  case list, resetStep, resetLesson, export, help, quit

  /// Reads a command, with its colon or without; nil where there is no such command.
  package init?(_ text: String) {
    let words = text.drop { $0 == ":" || $0 == "：" }.split(whereSeparator: \.isWhitespace)
    guard let word = words.first, let command = LearnerCommand.byWord[String(word)] else {
      return nil
    }
    switch command {
    case .go:
      guard words.count <= 2 else { return nil }
      self = .go(words.count > 1 ? String(words[1]) : nil)
    default:
      guard words.count == 1 else { return nil }
      self = command
    }
  }

  /// Whether a line is meant as a command.
  package static func isMeant(by text: String) -> Bool {
    text.first { !$0.isWhitespace }.map { $0 == ":" || $0 == "：" } ?? false
  }

  /// The letter is the key that asks for the same where nothing is typed.
  private static let byWord: [String: LearnerCommand] = [
    "h": .hint, "hint": .hint, "s": .show, "show": .show, "skip": .skip, "n": .next,
    "next": .next, "p": .back, "back": .back, "[": .previousStep, "]": .nextStep,
    "g": .go(nil), "go": .go(nil), "l": .list, "list": .list, "r": .resetStep,
    "reset": .resetStep, "R": .resetLesson, "reset-lesson": .resetLesson, "e": .export,
    "export": .export, "?": .help, "？": .help, "help": .help, "q": .quit, "quit": .quit,
  ]

  /// The command that a key asks for where nothing is typed.
  package init?(key: Character) { self.init(String(key)) }
}
