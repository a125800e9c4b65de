import Foundation

/// Writes text in ASCII alone, for `--ascii`: `∂L/∂ŷ × δ2` becomes `dL/dyhat * delta2`.
///
/// Convert before laying out: most replacements are longer than what they replace.
package enum ASCIIText {
  /// Returns `text` with every character that is not ASCII spelt out.
  ///
  /// What has no spelling is named by its code point, `U+4E2D`.
  package static func of(_ text: String) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var writer = Writer()
    for scalar in text.unicodeScalars {
      // What has no spelling of its own may be a letter and an accent, which have one each.
      let parts =
        isSpelt(scalar) ? String(scalar) : String(scalar).decomposedStringWithCanonicalMapping
      for part in parts.unicodeScalars { writer.append(part) }
    }
    return writer.result
  }

  private static func isSpelt(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || spellings[scalar] != nil
  }

  /// Joins the spellings of scalars, with one sign before several raised or lowered digits.
  private struct Writer {
    private(set) var result = ""
    private var position = Position.line
    private var lastWasCodePoint = false

    mutating func append(_ scalar: Unicode.Scalar) {
      if let (position, digit) = shiftedDigit(scalar) {
        result += (position == self.position ? "" : position.sign) + digit
        self.position = position
        lastWasCodePoint = false
        return
      }
      position = .line
      guard let spelling = scalar.isASCII ? String(scalar) : spelling(of: scalar) else {
        let hexadecimal = String(scalar.value, radix: 16, uppercase: true)
        let zeros = String(repeating: "0", count: max(0, 4 - hexadecimal.count))
        result += (lastWasCodePoint ? " U+" : "U+") + zeros + hexadecimal
        lastWasCodePoint = true
        return
      }
      result += spelling
      lastWasCodePoint = lastWasCodePoint && spelling.isEmpty
    }
  }

  /// Where a digit stands: `x²` is written `x^2`, `x₁` is `x_1`, and so for several in a row.
  private enum Position {
    case line, raised, lowered

    var sign: String {
      switch self {
      case .line: ""
      case .raised: "^"
      case .lowered: "_"
      }
    }
  }

  private static func shiftedDigit(_ scalar: Unicode.Scalar) -> (Position, String)? {
    if let digit = superscripts[scalar] { return (.raised, digit) }
    if let digit = subscripts[scalar] { return (.lowered, digit) }
    return nil
  }

  private static func spelling(of scalar: Unicode.Scalar) -> String? {
    if let spelling = spellings[scalar] { return spelling }
    switch scalar.value {
    case 0x2500...0x257F: return boxDrawing(scalar)
    case 0x2580...0x259F: return "#"
    case 0xFF01...0xFF5E:
      return Unicode.Scalar(scalar.value - 0xFEE0).map { String($0) }
    default: break
    }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return ""
    case .spaceSeparator: return " "
    case .lineSeparator, .paragraphSeparator: return "\n"
    default: return nil
    }
  }

  /// Tells lines from corners and crossings.
  private static func boxDrawing(_ scalar: Unicode.Scalar) -> String {
    switch scalar.value {
    case 0x2500, 0x2501, 0x2504, 0x2505, 0x2508, 0x2509, 0x254C, 0x254D, 0x2550, 0x2574, 0x2576,
      0x2578, 0x257A, 0x257C, 0x257E:
      "-"
    case 0x2502, 0x2503, 0x2506, 0x2507, 0x250A, 0x250B, 0x254E, 0x254F, 0x2551, 0x2575, 0x2577,
      0x2579, 0x257B, 0x257D, 0x257F:
      "|"
    default: "+"
    }
  }
}
