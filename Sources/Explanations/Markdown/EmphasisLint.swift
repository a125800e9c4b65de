/// Finds `**` that CommonMark does not take for the mark of bold text.
///
/// A mark opens only what does not begin with a space; nor with punctuation, unless a space or
/// punctuation stands in front of the mark. The end is its mirror image. So `这是**“权重”**。` is bold
/// nowhere: 是 stands in front of the mark and a quotation mark behind it.
enum EmphasisLint {
  /// The marks that are none, each with what stands around it.
  static func deadMarks(in line: String) -> [String] {
    guard line.contains("**") else { return [] }
    let characters = Array(line)
    var (dead, opens, index): ([String], Bool, Int) = ([], true, 0)
    while index + 1 < characters.count {
      if characters[index] == "`" {
        index = end(ofCodeAt: index, in: characters)
      } else if characters[index] == "*", characters[index + 1] == "*" {
        let (before, behind) = (index - 1, index + 2)
        let outside = opens ? before : behind
        let inside = opens ? behind : before
        if !isMark(outside: outside, inside: inside, characters) {
          dead.append(String(characters[max(0, index - 4)..<min(characters.count, index + 6)]))
        }
        opens.toggle()
        index += 2
      } else {
        index += characters[index] == "\\" ? 2 : 1
      }
    }
    // A mark without another is what it looks like.
    return opens ? dead : []
  }

  private static func isMark(outside: Int, inside: Int, _ characters: [Character]) -> Bool {
    guard characters.indices.contains(inside), !characters[inside].isWhitespace else {
      return false
    }
    guard characters[inside].isPunctuation || characters[inside].isSymbol else { return true }
    guard characters.indices.contains(outside) else { return true }
    let neighbour = characters[outside]
    return neighbour.isWhitespace || neighbour.isPunctuation || neighbour.isSymbol
  }

  /// Where the text goes on behind code, or behind its marks if nothing closes it.
  private static func end(ofCodeAt index: Int, in characters: [Character]) -> Int {
    let inside = characters[index...].firstIndex { $0 != "`" } ?? characters.count
    let length = inside - index
    var next = inside
    while let tick = characters[next...].firstIndex(of: "`") {
      next = characters[tick...].firstIndex { $0 != "`" } ?? characters.count
      if next - tick == length { return next }
    }
    return inside
  }
}
