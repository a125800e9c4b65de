package import Wording

/// A command with the values of its arguments, which its declarations give typed access to.
package struct ParsedCommand: Sendable {
  /// The command that was called.
  package let command: Command
  let programName: String
  let values: [String: any Sendable]
  let given: Set<String>

  /// The value of an option of this command, or of one common to all.
  ///
  /// An option that the command does not list has the value that it has when it is left out, so
  /// that commands can share code and yet list different options.
  package subscript<Value>(option: Option<Value>) -> Value {
    values[option.declaration.key] as? Value ?? option.fallback
  }

  /// The value of a positional argument of this command.
  ///
  /// Asking for one that the command does not list is a mistake in the program and stops it.
  package subscript<Value>(positional: Positional<Value>) -> Value {
    let key = positional.declaration.key
    guard let value = values[key] as? Value else {
      preconditionFailure("`\(command.name)` declares no \(key) of type \(Value.self)")
    }
    return value
  }

  /// Whether the option was given, rather than left to its default.
  package func isGiven(_ option: some OptionDeclaring) -> Bool {
    given.contains(option.declaration.key)
  }

  /// Returns the error that says how the command was used wrongly, with the hint to its help.
  package func usageError(_ message: Phrase) -> UsageError {
    UsageError(message, program: programName, command: command.name)
  }

}

extension OptionDeclaration {
  var key: String { "--" + name }
}

extension PositionalDeclaration {
  var key: String { name }
}
