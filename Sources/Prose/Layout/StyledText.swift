import Terminal
import Typography

/// How a stretch of prose is dressed.
struct SpanStyle: OptionSet, Hashable {
  let rawValue: UInt8
  static let bold = SpanStyle(rawValue: 1)
  static let emphasis = SpanStyle(rawValue: 2)
  static let code = SpanStyle(rawValue: 4)

  /// Dresses text; without colour it stays as it is.
  func dressed(_ text: String, in style: Style) -> String {
    var text = text
    if contains(.code) { text = style.colored(text, as: .hint) }
    if contains(.emphasis) { text = style.underlined(text) }
    if contains(.bold) { text = style.bold(text) }
    return text
  }
}

/// A text of which every part knows how it is dressed.
///
/// Lay it out first and dress it last: the codes that dress text take no cells. A no-break space
/// holds together what stands on one line where it fits.
struct StyledText: Equatable {
  private(set) var text = ""
  /// A style for each Unicode scalar of the text.
  private(set) var styles: [SpanStyle] = []

  init() {}

  init(_ text: String, _ style: SpanStyle = []) { append(text, style) }

  /// Adds text; control characters, by which a file could steer the terminal, are left out.
  mutating func append(_ addition: String, _ style: SpanStyle = []) {
    for scalar in addition.unicodeScalars {
      guard scalar == "\n" || scalar.properties.generalCategory != .control else { continue }
      text.unicodeScalars.append(scalar)
      styles.append(style)
    }
  }

  mutating func append(_ other: StyledText) {
    text += other.text
    styles += other.styles
  }

  /// The text with one style more.
  func adding(_ style: SpanStyle) -> StyledText {
    var result = self
    result.styles = styles.map { $0.union(style) }
    return result
  }

  /// The text, dressed.
  func dressed(in style: Style) -> String {
    var result = ""
    var run = String.UnicodeScalarView()
    var current: SpanStyle = []
    for (scalar, own) in zip(text.unicodeScalars, styles) {
      if own != current {
        result += current.dressed(String(run), in: style)
        run = String.UnicodeScalarView()
        current = own
      }
      run.append(scalar)
    }
    return result + current.dressed(String(run), in: style)
  }

  /// Gives each line the styles that its text has here; the lines hold this text in order.
  ///
  /// Only white space may have been added, left out or replaced; it is dressed where both its
  /// neighbours are.
  func styling(_ lines: [String]) -> [StyledText] {
    var source = zip(text.unicodeScalars, styles).filter { !$0.0.properties.isWhitespace }[...]
    return lines.map { line in
      var styled = StyledText()
      var spaces = ""
      var last: SpanStyle = []
      for scalar in line.unicodeScalars {
        if scalar.properties.isWhitespace {
          spaces.unicodeScalars.append(scalar)
          continue
        }
        if let place = source.firstIndex(where: { $0.0 == scalar }) {
          source = source[place...]
        }
        let own = source.popFirst()?.1 ?? []
        styled.append(spaces, last.intersection(own))
        styled.append(String(scalar), own)
        spaces = ""
        last = own
      }
      return styled
    }
  }
}
