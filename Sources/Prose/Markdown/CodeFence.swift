/// The line that opens or closes a fenced block.
struct CodeFence {
  let mark: Character
  let length: Int
  let indentation: Int
  /// What stands after the fence: `math`, `network`.
  let info: String

  /// Reads a fence; nil where the line is none.
  init?(_ line: String) {
    let text = line.drop { $0 == " " }
    guard line.indentation < 4, let mark = text.first, "`~".contains(mark) else { return nil }
    let fence = text.prefix { $0 == mark }
    let info = text.dropFirst(fence.count).trimmed
    guard fence.count >= 3, mark == "~" || !info.contains("`") else { return nil }
    self.mark = mark
    self.info = info
    length = fence.count
    indentation = line.indentation
  }

  /// Whether `line` closes the block that this fence opened.
  func isClosed(by line: String) -> Bool {
    guard let other = CodeFence(line) else { return false }
    return other.mark == mark && other.length >= length && other.info.isEmpty
  }
}
