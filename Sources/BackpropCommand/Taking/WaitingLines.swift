/// Messages that wait until there is a place on the screen for them.
final class WaitingLines {
  private var lines: [String] = []

  func add(_ line: String) { lines.append(line) }

  func take() -> [String] {
    defer { lines = [] }
    return lines
  }
}
