import Wording

/// Why the program ends without having done what it was asked, and with which exit code.
struct Failure: Error {
  /// What to say on standard error; empty if all is said.
  let message: Phrase
  let code: ExitCode

  init(_ message: Phrase, code: ExitCode = .unreadable) {
    self.message = message
    self.code = code
  }
}

/// The program's exit codes.
package enum ExitCode: Int32, Sendable {
  case success = 0
  /// A gradient, a claim, a trace or a lesson did not hold.
  case didNotHold = 1
  /// A file could not be read or written, or what it says is not well formed or not finite.
  case unreadable = 2
  /// The command line was wrong.
  case usage = 64
  /// Control-C.
  case interrupted = 130
}
