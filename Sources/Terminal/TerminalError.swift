/// Says what the terminal refused.
package enum TerminalError: Error, Equatable, CustomStringConvertible {
  /// The input is not a terminal.
  case notATerminal
  /// Keys are being read already: there is one keyboard.
  case alreadyReading
  /// The system refused an operation.
  case failed(operation: String, reason: String)

  /// What went wrong, in plain words.
  package var description: String {
    switch self {
    case .notATerminal: "the input is not a terminal"
    case .alreadyReading: "keys are being read already"
    case .failed(let operation, let reason): "cannot \(operation): \(reason)"
    }
  }
}
