import Typography

/// Lines broken wherever they are wider than the screen, as a network's long equations may be.
///
/// A terminal would break them too, but then nobody knows how many lines there are. What follows a
/// break stands a little further in than the line began.
func fittedLines(_ lines: [String], width: Int) -> [String] {
  lines.flatMap { fitted($0, width: max(width, 4)) }
}

private func fitted(_ line: String, width: Int) -> [String] {
  // The codes of colours take no cells, but they count as characters; most lines are short anyway.
  guard line.cellWidth > width else { return [line] }
  let margin = min(line.prefix { $0 == " " }.count + 2, width / 2)
  var lines = [""]
  var used = 0
  var isCode = false
  for character in line {
    if character == "\u{1B}" { isCode = true }
    let cells = isCode ? 0 : CellWidth.of(character)
    if used + cells > width {
      lines.append(String(repeating: " ", count: margin))
      used = margin
    }
    lines[lines.count - 1].append(character)
    used += cells
    if isCode, character.isLetter { isCode = false }
  }
  return lines
}
