package import Wording

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Why output could not be written.
package enum OutputError: Error, Equatable, CustomStringConvertible {
  /// The reader has gone, as `head` does when it has enough: a reason to stop, not to complain.
  case closedPipe
  /// The system refused, for instance because the disk is full.
  case failed(code: Int32)

  /// What went wrong, in plain words.
  package var reason: Phrase {
    switch self {
    case .closedPipe: "its reader has gone"
    case .failed(let code): Phrase(verbatim: systemMessage(code))
    }
  }

  package var description: String { reason.text }
}

/// Writes to standard output, or to a file, through a buffer, and says when it could not be written.
///
/// Call ``flush()`` at the end: what has not been written by then is lost silently.
package final class OutputWriter {
  private let descriptor: Int32
  private let capacity: Int
  private var buffer: [UInt8] = []

  /// A writer to `descriptor`, standard output by default.
  package init(descriptor: Int32 = STDOUT_FILENO, capacity: Int = 65_536) {
    self.descriptor = descriptor
    self.capacity = capacity
    // Without this a closed pipe, or a file larger than allowed, would kill the program before it could
    // say anything.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
  }

  /// Whether the output is a terminal.
  package var isTerminal: Bool { isatty(descriptor) == 1 }

  /// Adds `text` to the output.
  package func write(_ text: String) throws(OutputError) {
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= capacity { try flush() }
  }

  /// Adds bytes to the output.
  package func write(_ bytes: [UInt8]) throws(OutputError) {
    buffer += bytes
    if buffer.count >= capacity { try flush() }
  }

  /// Adds `text` and a line break to the output.
  package func writeLine(_ text: String = "") throws(OutputError) {
    try write(text)
    try write("\n")
  }

  /// Writes all that is in the buffer; after an error the buffer is empty.
  package func flush() throws(OutputError) {
    let bytes = buffer
    buffer.removeAll(keepingCapacity: true)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { systemWrite(descriptor, $0) }
      if count >= 0 {
        written += count
      } else {
        try recover(from: errno)
      }
    }
  }

  private func recover(from code: Int32) throws(OutputError) {
    switch code {
    case EINTR: return
    case EAGAIN:
      var place = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
      _ = poll(&place, 1, -1)
    case EPIPE: throw .closedPipe
    default: throw .failed(code: code)
    }
  }
}

private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(descriptor, bytes.baseAddress, bytes.count)
}
