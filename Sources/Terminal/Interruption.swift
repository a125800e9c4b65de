#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// Control-C during long work: the progress line goes, what is half written is removed, and the program
/// ends with exit code 130.
///
/// SIGTERM and SIGHUP do the same, but then the program ends by that signal.
package enum Interruption {
  // A handler may only touch memory that is there already, so these are made before it is installed.
  // The address of the path of the file that is being written.
  private static let unfinished = Atomic<UInt>(0)
  private static let isLineShown = Atomic(false)
  private static let isTerminal = Atomic(false)
  // The signal that asked for an end, or 0.
  private static let asking = Atomic<Int32>(0)

  /// Lets Control-C end the program with the terminal in order, from now on.
  ///
  /// It does so too where the signal was ignored or blocked, as it is for what a script or a thread pool
  /// starts: nothing is lost, and whoever sends it wants an end of the work.
  package static func leavesTheTerminalInOrder() {
    isLineShown.store(false, ordering: .relaxed)
    isTerminal.store(isatty(STDERR_FILENO) == 1, ordering: .relaxed)
    _ = unfinished.load(ordering: .relaxed)
    signal(SIGINT, end)
    unblock([SIGINT])
  }

  private static func unblock(_ numbers: [Int32]) {
    var set = sigset_t()
    sigemptyset(&set)
    for number in numbers { sigaddset(&set, number) }
    pthread_sigmask(SIG_UNBLOCK, &set, nil)
  }

  /// Lets the first Control-C ask for an end, from now on, and the second one end the program.
  package static func asksForAnEnd() {
    asking.store(0, ordering: .relaxed)
    leavesTheTerminalInOrder()
    signal(SIGINT, ask)
    installWhereDefault(ask)
  }

  /// Has a handler called by the signals that end a program and for which nothing else is arranged: what was
  /// ignored, as by `nohup`, stays ignored.
  private static func installWhereDefault(_ handler: @escaping @convention(c) (Int32) -> Void) {
    let endings = [SIGINT, SIGTERM, SIGHUP]
    for number in endings {
      let old = signal(number, handler)
      if unsafeBitCast(old, to: Int.self) != unsafeBitCast(SIG_DFL, to: Int.self) {
        signal(number, old)
      }
    }
    unblock(endings)
  }

  /// Has a file that is being written removed when Control-C or another signal ends the program; `nil` when
  /// it is finished.
  package static func removes(fileAt path: String?) {
    // The name before is not freed: a handler may be reading it.
    unfinished.store(UInt(bitPattern: path.flatMap { strdup($0) }), ordering: .releasing)
    if path != nil { installWhereDefault(end) }
  }

  /// Whether Control-C has asked for an end.
  package static var isAskedFor: Bool { asking.load(ordering: .relaxed) != 0 }

  /// Ends the program by the signal that has asked for it, if that was not Control-C.
  package static func passOn() {
    let number = asking.load(ordering: .relaxed)
    guard number == SIGTERM || number == SIGHUP else { return }
    signal(number, SIG_DFL)
    raise(number)
  }

  private static let ask: @convention(c) (Int32) -> Void = { number in
    Interruption.asking.store(number, ordering: .relaxed)
    signal(number, Interruption.end)
  }

  /// Says whether there is a line to take away.
  static func setLineShown(_ isShown: Bool) { isLineShown.store(isShown, ordering: .relaxed) }

  // It runs inside a signal handler: only functions that POSIX calls async-signal-safe, no
  // allocation, no lock.
  private static let end: @convention(c) (Int32) -> Void = { number in
    let address = Interruption.unfinished.load(ordering: .acquiring)
    if let path = UnsafePointer<CChar>(bitPattern: address) { unlink(path) }
    guard number == SIGINT else {
      signal(number, SIG_DFL)
      raise(number)
      return
    }
    if Interruption.isTerminal.load(ordering: .relaxed) {
      // What the terminal shows next begins on a line of its own.
      let text: StaticString =
        Interruption.isLineShown.load(ordering: .relaxed) ? "\r\u{1B}[K" : "\n"
      _ = write(STDERR_FILENO, text.utf8Start, text.utf8CodeUnitCount)
    }
    _exit(130)
  }
}
