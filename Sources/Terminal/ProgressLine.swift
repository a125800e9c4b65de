import Foundation
import Synchronization
import Typography

/// One line on standard error that says how far long work has come.
///
/// It appears on a terminal only, and only once the work has lasted half a second; it may be told from
/// any thread.
package final class ProgressLine: Sendable {
  private struct State {
    let start = ContinuousClock.now
    var shown: ContinuousClock.Instant?
  }

  private let state = Mutex(State())
  private let isTerminal: Bool
  private let width: Int

  /// A line that is not there yet.
  package init(environment: [String: String]) {
    isTerminal = isatty(STDERR_FILENO) == 1
    width = TerminalSize.current(descriptor: STDERR_FILENO, environment: environment).columns
  }

  /// Shows a text in place of the one before, at most ten times a second.
  package func show(_ text: @autoclosure () -> String) {
    guard isTerminal else { return }
    state.withLock { state in
      let now = ContinuousClock.now
      guard now - state.start > .milliseconds(500),
        state.shown.map({ now - $0 > .milliseconds(100) }) ?? true
      else { return }
      state.shown = now
      Interruption.setLineShown(true)
      write("\r\u{1B}[K" + text().truncated(to: width - 1, ellipsis: "…"))
    }
  }

  /// Takes the line away.
  package func clear() {
    state.withLock { state in
      guard state.shown != nil else { return }
      state.shown = nil
      write("\r\u{1B}[K")
      Interruption.setLineShown(false)
    }
  }

  private func write(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
  }
}
