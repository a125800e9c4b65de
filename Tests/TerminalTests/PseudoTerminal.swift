internal import Foundation
import Testing

/// A terminal whose keyboard is this test.
final class PseudoTerminal {
  /// The end that a program would have for its terminal.
  let device: Int32
  private var keyboard: Int32

  init() throws {
    var ends: (keyboard: Int32, device: Int32) = (-1, -1)
    try #require(openpty(&ends.keyboard, &ends.device, nil, nil, nil) == 0)
    (keyboard, device) = ends
  }

  deinit {
    hangUp()
    close(device)
  }

  func mode() throws -> termios {
    var mode = termios()
    try #require(tcgetattr(device, &mode) == 0)
    return mode
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(keyboard, bytes, bytes.count)
  }

  func hangUp() {
    if keyboard >= 0 { close(keyboard) }
    keyboard = -1
  }
}
