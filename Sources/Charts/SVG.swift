import Typography

/// Writes the parts of an SVG file.
enum SVG {
  /// A point of the drawing: to the right and down.
  typealias Position = (x: Double, y: Double)

  static func line(_ kind: String, from start: Position, to end: Position) -> String {
    """
    <line class="\(kind)" x1="\(number(start.x))" y1="\(number(start.y))" x2="\(number(end.x))" \
    y2="\(number(end.y))"/>
    """
  }

  static func polyline(_ kind: String, through points: [Position]) -> String {
    let list = points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " ")
    return "<polyline class=\"\(kind)\" points=\"\(list)\"/>"
  }

  static func text(
    _ text: String, _ kind: String = "", at position: Position, anchor: Anchor = .start
  ) -> String {
    """
    <text\(attribute("class", kind)) x="\(number(position.x))" \
    y="\(number(position.y))"\(attribute("text-anchor", anchor.rawValue))>\(XMLText.escaped(text))</text>
    """
  }

  /// A text that runs upward, with its middle at a position.
  static func upward(_ text: String, at position: Position) -> String {
    """
    <text text-anchor="middle" transform="translate(\(number(position.x)) \
    \(number(position.y))) rotate(-90)">\(XMLText.escaped(text))</text>
    """
  }

  /// Which part of a text stands at its position.
  enum Anchor: String {
    case start = ""
    case middle, end
  }

  private static func attribute(_ name: String, _ value: String) -> String {
    value.isEmpty ? "" : " \(name)=\"\(value)\""
  }

  /// A length with at most one decimal, which is finer than a screen shows.
  static func number(_ length: Double) -> String {
    let rounded = (length * 10).rounded() / 10
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
  }

  /// About how wide a text is drawn, whichever the font; seldom less.
  static func width(_ text: String) -> Double { 8 * Double(text.cellWidth) }

  /// A text cut where it would be wider than there is room.
  static func cut(_ text: String, to width: Double) -> String {
    text.truncated(to: max(Int(width / 8), 1))
  }
}
