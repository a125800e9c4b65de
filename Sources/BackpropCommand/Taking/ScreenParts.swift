/// Parts a page so that each part fits on the screen: at blank lines where it can be.
func screenParts(_ lines: [String], height: Int) -> [[String]] {
  let height = max(height, 1)
  var parts: [[String]] = [[]]
  for paragraph in lines.split(separator: "", omittingEmptySubsequences: true) {
    var rest = paragraph[...]
    let used = parts[parts.count - 1].count
    if used > 0, used + 1 + rest.count > height { parts.append([]) }
    while !rest.isEmpty {
      let last = parts.count - 1
      let gap = parts[last].isEmpty ? [] : [""]
      let room = max(height - parts[last].count - gap.count, 1)
      parts[last] += gap + rest.prefix(room)
      rest = rest.dropFirst(room)
      if !rest.isEmpty { parts.append([]) }
    }
  }
  return parts
}
