#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif
import Synchronization

/// What a signal handler has to know to give the terminal back.
struct SignalState {
  /// The terminal.
  var descriptor: Int32 = -1
  /// Where a handler writes that the screen is to be drawn again.
  var noticeInput: Int32 = -1
  /// The mode to give back.
  var original = termios()
  /// The mode to come back to after a suspension.
  var cbreak = termios()
}

// A handler may only touch memory that is there already, and Swift would check a variable for
// overlapping access. So this is a pointer, made before the first handler is installed and never
// freed. Whoever holds the claim writes to it, and only while no handler is installed.
private nonisolated(unsafe) let state: UnsafeMutablePointer<SignalState> = {
  let pointer = UnsafeMutablePointer<SignalState>.allocate(capacity: 1)
  pointer.initialize(to: SignalState())
  return pointer
}()

private typealias Handler = @convention(c) (Int32) -> Void

// Written by whoever holds the claim, read by no handler.
private nonisolated(unsafe) var replaced: [(signal: Int32, handler: Handler?)] = []

private let isClaimed = Atomic(false)

private let exitRestores: Void = {
  atexit { if state.pointee.descriptor >= 0 { giveBack() } }
}()

extension SignalState {
  /// Takes the one place there is; false when it is taken.
  static func claim() -> Bool {
    isClaimed.compareExchange(expected: false, desired: true, ordering: .acquiring).exchanged
  }

  /// Frees the place.
  static func release() { isClaimed.store(false, ordering: .releasing) }

  /// Installs the handlers, which from now on know `new`.
  static func begin(_ new: SignalState) {
    state.pointee = new
    _ = exitRestores
    let endings = [
      SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGABRT, SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE,
    ]
    for number in endings { install(number, endProgram) }
    install(SIGTSTP, suspend)
    install(SIGCONT, resume)
    install(SIGWINCH, notice)
  }

  /// Gives the old mode back, then the old handlers; returns the notices' end to close.
  static func end() -> Int32 {
    giveBack()
    for (number, handler) in replaced { signal(number, handler) }
    replaced = []
    let noticeInput = state.pointee.noticeInput
    state.pointee = SignalState()
    return noticeInput
  }

  private static func install(_ number: Int32, _ handler: @escaping Handler) {
    let old = signal(number, handler)
    // What was ignored, as by `nohup`, stays ignored.
    if unsafeBitCast(old, to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self) {
      signal(number, old)
    } else {
      replaced.append((number, old))
    }
  }
}

// All that follows runs inside signal handlers: only functions that POSIX calls
// async-signal-safe, no allocation, no lock.

private func giveBack() {
  // From the background `tcsetattr` would stop the program instead.
  guard isInForeground() else { return }
  _ = tcsetattr(state.pointee.descriptor, TCSANOW, &state.pointee.original)
}

private func isInForeground() -> Bool {
  let group = tcgetpgrp(state.pointee.descriptor)
  return group == getpgrp() || group < 0
}

private func endProgram(_ number: Int32) {
  giveBack()
  if number == SIGINT {
    // What the terminal shows next begins on a line of its own.
    var newline: UInt8 = 0x0A
    _ = write(state.pointee.descriptor, &newline, 1)
    _exit(130)
  }
  signal(number, SIG_DFL)
  raise(number)
}

private func suspend(_ number: Int32) {
  let code = errno
  giveBack()
  signal(number, SIG_DFL)
  var set = sigset_t()
  sigemptyset(&set)
  sigaddset(&set, number)
  raise(number)
  // The program stops here, and goes on from here.
  pthread_sigmask(SIG_UNBLOCK, &set, nil)
  signal(number, suspend)
  errno = code
}

private func resume(_ number: Int32) {
  let code = errno
  if isInForeground() {
    _ = tcsetattr(state.pointee.descriptor, TCSANOW, &state.pointee.cbreak)
  }
  errno = code
  notice(number)
}

private func notice(_ number: Int32) {
  let code = errno
  var byte: UInt8 = 1
  // When the pipe is full, a notice is waiting already.
  _ = write(state.pointee.noticeInput, &byte, 1)
  errno = code
}
