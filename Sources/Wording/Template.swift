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

  /// The sentence with what stands in its places.
  ///
  /// In Chinese a name or a number has spaces around it, but other Chinese has none: the sentence
  /// is written with spaces, and they are left out where Chinese comes to stand on both sides.
  package func filled(with arguments: [String]) -> String {
    var result = ""
    // Whether the result ends in a space, of the sentence's own, behind Chinese.
    var endsInGap = false
    var endsInArgument = false
    for piece in pieces {
      switch piece {
      case .text(let text):
        let isGap = endsInArgument && text.first == " " && text.dropFirst().first.isChinese
        result += isGap && result.last.isChinese ? text.dropFirst() : Substring(text)
        endsInGap = text.last == " " && text.dropLast().last.isChinese
        endsInArgument = false
      case .place(let place):
        let argument = arguments.indices.contains(place) ? arguments[place] : ""
        if endsInGap, argument.first.isChinese { result.removeLast() }
        result += argument
        (endsInGap, endsInArgument) = (false, true)
      }
    }
    return result
  }

  /// How the place with a number, counted from 1, is written.
  package static func place(_ number: Int) -> String { "{\(number)}" }

  /// Which places it has, counted from 0.
  package var places: Set<Int> {
    Set(pieces.compactMap { if case .place(let place) = $0 { place } else { nil } })
  }
}

extension Character? {
  /// Whether it is a Chinese character or mark.
  fileprivate var isChinese: Bool {
    guard let scalar = self?.unicodeScalars.first?.value else { return false }
    return switch scalar {
    case 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF00...0xFF60: true
    default: false
    }
  }
}
