#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// A terminal in cbreak mode: each key arrives at once and is not shown.
///
/// Only `ICANON` and `ECHO` are cleared, so that Control-C and Control-Z still work. The old mode
/// comes back when this value goes, at `exit`, when a signal ends the program, and while it is
/// suspended. There is one at a time.
struct CbreakMode: ~Copyable {
  /// What signals tell: a byte for each change of size or continuation.
  let notices: Int32

  private init(notices: Int32) { self.notices = notices }

  /// Brings the terminal behind `descriptor` into cbreak mode.
  static func enter(_ descriptor: Int32) throws(TerminalError) -> CbreakMode {
    guard isatty(descriptor) == 1 else { throw .notATerminal }
    var original = termios()
    guard tcgetattr(descriptor, &original) == 0 else {
      throw .failed(operation: "read the terminal's mode", reason: systemMessage(errno))
    }
    var cbreak = original
    cbreak.c_lflag &= ~tcflag_t(ICANON | ECHO)

    guard SignalState.claim() else { throw .alreadyReading }
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else {
      let reason = systemMessage(errno)
      SignalState.release()
      throw .failed(operation: "open a pipe", reason: reason)
    }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    // The handlers come first: a signal between the two finds the way back.
    SignalState.begin(
      SignalState(
        descriptor: descriptor, noticeInput: ends[1], original: original, cbreak: cbreak))
    guard tcsetattr(descriptor, TCSANOW, &cbreak) == 0 else {
      let reason = systemMessage(errno)
      end(ends[0])
      throw .failed(operation: "change the terminal's mode", reason: reason)
    }
    return CbreakMode(notices: ends[0])
  }

  deinit { Self.end(notices) }

  private static func end(_ notices: Int32) {
    let noticeInput = SignalState.end()
    close(notices)
    close(noticeInput)
    SignalState.release()
  }
}
