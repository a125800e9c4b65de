import Typography
package import Wording

/// Says that the program was used wrongly, and where to read how it is used.
package struct UsageError: Error, Equatable, CustomStringConvertible {
  /// What is wrong.
  ///
  /// For example "unknown option `--jsno`; did you mean `--json`?"
  package let message: Phrase
  /// Where to look.
  ///
  /// For example "See `backprop help explain`."
  package let hint: Phrase

  /// The error that `message` describes, in the use of a command or, without one, of the program.
  package init(_ message: Phrase, program: String, command: String? = nil) {
    self.message = message
    hint = "See `\(([program, "help"] + [command].compactMap(\.self)).joined(separator: " "))`."
  }

  /// The message and the hint, a line each.
  package var description: String { message.text + "\n" + hint.text }
}

extension String {
  /// This text in backquotes, fit for one line of a message.
  var quoted: String {
    let line = String(map { $0.unicodeScalars.contains { $0.value < 0x20 } ? "�" : $0 })
    return "`" + line.truncated(to: 60) + "`"
  }
}
