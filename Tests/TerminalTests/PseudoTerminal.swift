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

  /// What has been written to the terminal since it was last asked, as far as it is there by now.
  func shown() -> String {
    var place = pollfd(fd: keyboard, events: Int16(POLLIN), revents: 0)
    var bytes: [UInt8] = []
    while poll(&place, 1, 0) > 0, place.revents & Int16(POLLIN) != 0 {
      var part = [UInt8](repeating: 0, count: 4096)
      let count = read(keyboard, &part, part.count)
      guard count > 0 else { break }
      bytes += part.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  func hangUp() {
    if keyboard >= 0 { close(keyboard) }
    keyboard = -1
  }
}
