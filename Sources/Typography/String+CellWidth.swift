/// Which side of its column a text stands at.
package enum CellAlignment: Sendable {
  case left, right, center
}

extension String {
  /// The cells that this text takes on one line of a terminal.
  package var cellWidth: Int { CellWidth.of(self) }

  /// Returns this text with spaces added until it is `width` cells wide; a longer one stays as it is.
  package func padded(to width: Int, _ alignment: CellAlignment = .left) -> String {
    let missing = width - cellWidth
    guard missing > 0 else { return self }
    let before =
      switch alignment {
      case .left: 0
      case .right: missing
      case .center: missing / 2
      }
    return String(repeating: " ", count: before) + self
      + String(repeating: " ", count: missing - before)
  }

  /// Returns this text cut to at most `width` cells, the cut marked by `ellipsis`.
  package func truncated(to width: Int, ellipsis: String = "…") -> String {
    guard cellWidth > width else { return self }
    let room = width - ellipsis.cellWidth
    guard room >= 0 else { return "" }
    var kept = ""
    var used = 0
    for character in self {
      used += CellWidth.of(character)
      if used > room { break }
      kept.append(character)
    }
    return kept + ellipsis
  }
}
