/// Parts a page so that each part fits on the screen: at blank lines where it can be.
///
/// A part begins with a blank line, but where it goes on with a paragraph that was too long.
func screenParts(_ lines: [String], height: Int) -> [[String]] {
  let height = max(height, 2)
  var parts: [[String]] = [[]]
  for paragraph in lines.split(separator: "") {
    var rest = paragraph[...]
    let used = parts[parts.count - 1].count
    // A heading does not stand alone: it takes the beginning of what follows.
    if used > 2, used + 1 + rest.count > height { parts.append([]) }
    parts[parts.count - 1].append("")
    while !rest.isEmpty {
      let room = max(height - parts[parts.count - 1].count, 1)
      parts[parts.count - 1] += rest.prefix(room)
      rest = rest.dropFirst(room)
      if !rest.isEmpty { parts.append([]) }
    }
  }
  return parts
}
