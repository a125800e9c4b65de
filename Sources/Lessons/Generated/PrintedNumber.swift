import Foundation

/// A number as it stands in a text: `−0.0115307`, `1.5e−7`, `10^{-7}` apart.
struct PrintedNumber: Equatable {
  let value: Double
  /// As it is printed.
  let text: String
  /// One unit in its last printed place.
  let unit: Double
  /// How many digits it has, leading zeros not counted.
  let significantDigits: Int
  /// Whether it has a decimal point.
  let isDecimal: Bool
  /// Whether it has neither a decimal point nor a power of ten.
  var isWhole: Bool { !isDecimal && unit == 1 }
  /// Where it stands, in bytes of the text.
  let range: Range<Int>

  enum Piece: Equatable {
    case text(String)
    case number(PrintedNumber)
  }

  /// A text taken apart into numbers and what stands between them.
  static func pieces(of text: String) -> [Piece] {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var end = 0
    for number in all(in: text) {
      if number.range.lowerBound > end {
        pieces.append(.text(String(decoding: bytes[end..<number.range.lowerBound], as: UTF8.self)))
      }
      pieces.append(.number(number))
      end = number.range.upperBound
    }
    if end < bytes.count {
      pieces.append(.text(String(decoding: bytes[end...], as: UTF8.self)))
    }
    return pieces
  }

  /// The numbers of a text that stand by themselves and not within a word.
  static func all(in text: String) -> [PrintedNumber] {
    let pattern = /(−|-)?([0-9]+)(?:\.([0-9]+))?(?:e(−|-)?([0-9]+))?/
    return text.matches(of: pattern).compactMap { match in
      let lower = text.utf8.distance(from: text.startIndex, to: match.range.lowerBound)
      let upper = text.utf8.distance(from: text.startIndex, to: match.range.upperBound)
      if match.range.lowerBound > text.startIndex {
        let before = text[text.index(before: match.range.lowerBound)]
        // `W1` is a name; 约0.25 is a number.
        if match.1 == nil, before.isLetterOfName || before == "." { return nil }
      }
      let (whole, decimals) = (match.2, match.3 ?? "")
      let power = Int((match.4 == nil ? "" : "-") + (match.5 ?? "0")) ?? 0
      guard let size = Double("\(whole).\(decimals.isEmpty ? "0" : decimals)e\(power)") else {
        return nil
      }
      let digits = (whole + decimals).drop { $0 == "0" }
      return PrintedNumber(
        value: match.1 == nil ? size : -size, text: String(match.0),
        unit: pow(10, Double(power - decimals.count)),
        significantDigits: digits.count, isDecimal: !decimals.isEmpty, range: lower..<upper)
    }
  }
}

extension Character {
  /// Whether it is a letter that may stand in a name before digits, which a Chinese character is not.
  fileprivate var isLetterOfName: Bool {
    isLetter && !unicodeScalars.contains { $0.properties.isIdeographic }
  }
}
