import Typography

/// Which characters a chart of text is made of.
struct TextSpelling {
  let isASCII: Bool
  /// What shows which line is which; the first ones are the easiest to tell apart.
  let signs: [Character]
  /// What stands for several lines.
  let several: Character = "#"

  init(_ isASCII: Bool) {
    self.isASCII = isASCII
    signs = (isASCII ? "*+ox@%&=" : "●○◆◇▲△■□") + Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
  }

  /// The sign of a series.
  func sign(_ series: Int) -> Character { signs[series % signs.count] }

  var upward: Character { isASCII ? "|" : "│" }
  var along: Character { isASCII ? "-" : "─" }
  var corner: Character { isASCII ? "+" : "└" }
  var upwardTick: Character { isASCII ? "+" : "┤" }
  var alongTick: Character { isASCII ? "+" : "┬" }
  var ellipsis: String { isASCII ? "..." : "…" }

  /// A name or number as it is written, on one line.
  func text(_ text: String) -> String {
    let line = String(String.UnicodeScalarView(text.unicodeScalars.map { visible($0) }))
    return isASCII ? ASCIIText.of(line) : line
  }

  /// A text cut to so many cells.
  func cut(_ text: String, to width: Int) -> String {
    text.truncated(to: max(width, 0), ellipsis: ellipsis.cellWidth < width ? ellipsis : "")
  }

  /// What would move the cursor, or give the terminal orders, is shown as a question mark.
  private func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control: scalar.value == 9 || scalar.value == 10 ? " " : "?"
    case .lineSeparator, .paragraphSeparator: " "
    default: scalar
    }
  }
}
