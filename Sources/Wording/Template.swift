/// A sentence with places: ``there is no lesson `{1}` ``.
package struct Template {
  package enum Piece: Equatable, Sendable {
    case text(String)
    /// What stands here, counted from 0.
    case place(Int)
  }

  /// Text and places in turn.
  package let pieces: [Piece]

  /// Reads a sentence; braces around anything but a number from 1 are text.
  package init(_ sentence: String) {
    var pieces: [Piece] = []
    var rest = Substring(sentence)
    var text = ""
    while let brace = rest.firstIndex(of: "{") {
      text += rest[..<brace]
      let digits = rest[rest.index(after: brace)...].prefix { $0.isASCII && $0.isNumber }
      if let number = Int(digits), number > 0, rest[digits.endIndex...].first == "}" {
        if !text.isEmpty { pieces.append(.text(text)) }
        text = ""
        pieces.append(.place(number - 1))
        rest = rest[rest.index(after: digits.endIndex)...]
      } else {
        text.append("{")
        rest = rest[rest.index(after: brace)...]
      }
    }
    text += rest
    if !text.isEmpty { pieces.append(.text(text)) }
    self.pieces = pieces
  }

  /// How the place with a number, counted from 1, is written.
  package static func place(_ number: Int) -> String { "{\(number)}" }

  /// Which places it has, counted from 0.
  package var places: Set<Int> {
    Set(pieces.compactMap { if case .place(let place) = $0 { place } else { nil } })
  }
}
