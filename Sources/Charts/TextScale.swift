import Typography

/// The horizontal axis of a chart of text, with the numbers beneath.
struct TextScale {
  private let ticks: [(column: Int, text: String)]
  private let width: Int
  private let spelling: TextSpelling

  init(_ ruler: Ruler, width: Int, spelling: TextSpelling) {
    (self.width, self.spelling) = (width, spelling)
    ticks = ruler.ticks(atMost: max(2, min(width / 10, 8))).map { tick in
      (Int((ruler.part(tick.place) * Double(width - 1)).rounded()), spelling.text(tick.text))
    }
  }

  /// The axis itself.
  var axis: String {
    let marked = Set(ticks.map(\.column))
    return String(
      (0..<width).map { marked.contains($0) ? spelling.alongTick : spelling.along })
  }

  /// The numbers, each below its mark, as far as there is room; no line where there is none at all.
  func numbers(margin: Int) -> [String] {
    var line = String(repeating: " ", count: margin)
    var end = 0
    for (column, text) in ticks {
      let start = min(max(column - (text.cellWidth - 1) / 2, 0), width - text.cellWidth)
      guard start >= 0, end == 0 || start > end else { continue }
      line += String(repeating: " ", count: start - end) + text
      end = start + text.cellWidth
    }
    return end > 0 ? [line] : []
  }
}
