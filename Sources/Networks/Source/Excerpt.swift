import Typography

/// The part of a line to show for a place in it, cut so that it fits a terminal.
struct Excerpt {
  /// What to print; `…` stands where the line goes on.
  let text: String
  /// The terminal cells in front of the place.
  let widthBefore: Int
  /// The terminal cells of the place, at least 1.
  let markedWidth: Int

  /// Cuts the line around the place; a place that goes on to further lines ends with this one.
  init(of range: SourceRange, onLine number: Int, in source: SourceText, width: Int) {
    let line = source.lineRange(number)
    let lower = min(max(range.lower, line.lower), line.upper)
    let upper = min(max(range.upper, lower), line.upper)
    // No character worth showing lies more than this many bytes from what is shown.
    let reach = 16 * width
    let farLeft = source.characterStart(atOrAfter: max(line.lower, lower - reach))
    let farRight = source.characterStart(atOrAfter: min(line.upper, upper + reach))
    let farMarked = source.characterStart(atOrAfter: min(upper, lower + reach))

    let before = visibleText(source.text(in: SourceRange(farLeft, lower)))
    let marked = visibleText(source.text(in: SourceRange(lower, farMarked)))
    let after = visibleText(source.text(in: SourceRange(upper, farRight)))
    let isWhole = farLeft == line.lower && farRight == line.upper && farMarked == upper
    let total = before.cellWidth + marked.cellWidth + after.cellWidth
    if isWhole, total <= width {
      (text, widthBefore) = (before + marked + after, before.cellWidth)
      markedWidth = max(1, marked.cellWidth)
      return
    }

    let middle = Excerpt.start(of: marked, width: width * 2 / 3, goesOn: farMarked < upper)
    let room = width - middle.cellWidth
    let roomAfter = min(room / 2, after.cellWidth + 1)
    let left = Excerpt.end(of: before, width: room - roomAfter, goesOn: farLeft > line.lower)
    let right = Excerpt.start(
      of: after, width: room - left.cellWidth, goesOn: farRight < line.upper)
    (text, widthBefore) = (left + middle + right, left.cellWidth)
    markedWidth = max(1, middle.cellWidth)
  }

  /// As many characters from the start as fit, `…` included if any are left out.
  private static func start(of text: String, width: Int, goesOn: Bool) -> String {
    if !goesOn, text.cellWidth <= width { return text }
    var room = width - 1
    let fitting = text.prefix { character in
      room -= CellWidth.of(character)
      return room >= 0
    }
    return fitting + "…"
  }

  /// As many characters from the end as fit, `…` included if any are left out.
  private static func end(of text: String, width: Int, goesOn: Bool) -> String {
    if !goesOn, text.cellWidth <= width { return text }
    var room = width - 1
    var start = text.endIndex
    while start > text.startIndex {
      let previous = text.index(before: start)
      room -= CellWidth.of(text[previous])
      if room < 0 { break }
      start = previous
    }
    return "…" + text[start...]
  }
}

extension SourceText {
  /// The first offset from here on that is not inside a character's bytes.
  fileprivate func characterStart(atOrAfter offset: Int) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
