#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The size of a terminal in cells.
package struct TerminalSize: Sendable, Equatable {
  /// The cells of a line.
  package var columns: Int
  /// The lines.
  package var rows: Int

  /// What is taken for granted where nothing is known.
  package static let standard = TerminalSize(columns: 80, rows: 24)

  /// A size of so many cells.
  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Returns the size of the terminal that `descriptor` (by default standard output) writes to.
  ///
  /// A `COLUMNS` or `LINES` in the environment that is a positive number goes before what the
  /// terminal says; where neither speaks, the size is 80 by 24.
  package static func current(
    descriptor: Int32 = STDOUT_FILENO, environment: [String: String]
  ) -> TerminalSize {
    var size = reported(by: descriptor) ?? .standard
    if let columns = environment["COLUMNS"].flatMap(Int.init), (1...10_000).contains(columns) {
      size.columns = columns
    }
    if let rows = environment["LINES"].flatMap(Int.init), (1...10_000).contains(rows) {
      size.rows = rows
    }
    return size
  }

  private static func reported(by descriptor: Int32) -> TerminalSize? {
    var window = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    let rows = window.ws_row > 0 ? Int(window.ws_row) : standard.rows
    return TerminalSize(columns: Int(window.ws_col), rows: rows)
  }
}
