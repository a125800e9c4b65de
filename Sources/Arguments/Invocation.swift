/// What the arguments ask the program to do.
package enum Invocation: Sendable {
  /// To run a command.
  case run(ParsedCommand)
  /// To print help on a command, or on the program: `help`, `--help`, `-h`, no argument at all.
  case help(Command?)
  /// To print the version.
  case version
}
