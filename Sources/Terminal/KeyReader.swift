#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads keys from a terminal one at a time, without waiting for a line.
///
/// ```swift
/// var keys = try KeyReader()
/// while true {
///   switch try keys.next() {
///   case .right, .space: showNext()
///   case .character("q"), .endOfInput: return
///   default: break
///   }
/// }
/// ```
/// As long as the reader lives the terminal is in cbreak mode; it gets its old mode back whatever
/// ends the reader, or the program.
package struct KeyReader: ~Copyable {
  private let input: Int32
  private let mode: CbreakMode
  private var decoder = KeyDecoder()
  private var hasEnded = false

  /// How long, in milliseconds, an escape waits for the rest of an arrow key.
  private static let escapeDelay: Int32 = 50

  /// Begins to read from `input`, standard input by default, which must be a terminal.
  package init(input: Int32 = STDIN_FILENO) throws(TerminalError) {
    self.input = input
    mode = try CbreakMode.enter(input)
  }

  /// Waits for the next key; after the end of input every call returns ``Key/endOfInput``.
  package mutating func next() throws(TerminalError) -> Key {
    while true {
      if let key = decoder.next(isFinal: hasEnded) { return key }
      if hasEnded { return .endOfInput }
      var places = [
        pollfd(fd: input, events: Int16(POLLIN), revents: 0),
        pollfd(fd: mode.notices, events: Int16(POLLIN), revents: 0),
      ]
      let count = poll(&places, 2, decoder.isWaiting ? Self.escapeDelay : -1)
      if count < 0 {
        if errno == EINTR || errno == EAGAIN { continue }
        throw .failed(operation: "wait for a key", reason: systemMessage(errno))
      }
      if count == 0, let key = decoder.next(isFinal: true) { return key }
      if places[1].revents != 0, takeNotices() { return .resized }
      if places[0].revents != 0 { try readInput() }
    }
  }

  private mutating func readInput() throws(TerminalError) {
    var buffer = [UInt8](repeating: 0, count: 256)
    let count = read(input, &buffer, buffer.count)
    if count > 0 {
      decoder.append(buffer.prefix(count))
    } else if count == 0 || errno == EIO {
      // EIO is what a terminal says that has gone.
      hasEnded = true
    } else if errno != EINTR && errno != EAGAIN {
      throw .failed(operation: "read a key", reason: systemMessage(errno))
    }
  }

  /// Empties the pipe of notices; several make one.
  private func takeNotices() -> Bool {
    var buffer = [UInt8](repeating: 0, count: 256)
    var any = false
    while read(mode.notices, &buffer, buffer.count) > 0 { any = true }
    return any
  }
}
