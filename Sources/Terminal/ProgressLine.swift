import Dispatch
import Foundation
import Synchronization
import Typography
package import Wording

/// One line on standard error that says how far long work has come.
///
/// It appears on a terminal only, once the work has lasted half a second, and changes at most ten times
/// a second; it may be told from any thread.
package final class ProgressLine: Sendable {
  private struct State {
    var text: String
    var isShown = false
    var isOver = false
  }

  private let state: Mutex<State>
  private let language = Language.current
  private let descriptor: Int32
  private let width: Int
  // A queue of its own has a thread even while the work takes all others.
  private let queue = DispatchQueue(label: "progress")

  /// A line that will say `phrase` unless something else is shown by then.
  package init(
    _ phrase: Phrase, descriptor: Int32 = STDERR_FILENO, environment: [String: String] = [:]
  ) {
    state = Mutex(State(text: phrase.text))
    self.descriptor = descriptor
    width = TerminalSize.current(descriptor: descriptor, environment: environment).columns
    if isatty(descriptor) == 1 { write(after: .milliseconds(500)) }
  }

  /// Has a phrase shown in place of the one before, in the language in which the line began.
  package func show(_ phrase: Phrase) {
    let text = Language.$current.withValue(language) { phrase.text }
    state.withLock { $0.text = text }
  }

  /// Takes the line away for good.
  package func clear() {
    state.withLock { state in
      state.isOver = true
      guard state.isShown else { return }
      state.isShown = false
      write("\r\u{1B}[K")
      Interruption.setLineShown(false)
    }
  }

  private func write(after delay: DispatchTimeInterval) {
    queue.asyncAfter(deadline: .now() + delay) { [weak self] in
      guard let self, self.writeText() else { return }
      self.write(after: .milliseconds(100))
    }
  }

  /// Writes the text; false when the work is over.
  private func writeText() -> Bool {
    state.withLock { state in
      guard !state.isOver else { return false }
      state.isShown = true
      Interruption.setLineShown(true)
      write("\r\u{1B}[K" + state.text.truncated(to: width - 1, ellipsis: "…"))
      return true
    }
  }

  private func write(_ text: String) {
    try? FileHandle(fileDescriptor: descriptor).write(contentsOf: Data(text.utf8))
  }
}
