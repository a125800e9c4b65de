import Foundation
import Typography
import Wording

extension Lexer {
  /// Reads a name: a letter, then letters, digits, `_` and combining marks.
  ///
  /// It is stored in NFC.
  mutating func readName() {
    let start = offset
    var end = offset
    var isASCII = true
    scan: while end < bytes.count {
      switch bytes[end] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
        end += 1
      case 0x80...:
        let (scalar, length) = scalar(at: end)
        guard isLetter(scalar) || isMark(scalar) else { break scan }
        isASCII = false
        end += length
      default: break scan
      }
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
    add(
      .name(isASCII ? text : text.precomposedStringWithCanonicalMapping), length: end - start)
  }

  /// Reads whatever begins with a character outside ASCII.
  mutating func readUnicode() {
    let (scalar, length) = scalar(at: offset)
    switch scalar {
    case "−": add(.minus, length: length)
    case "×", "⊙": add(.star, length: length)
    case "′": add(.prime, length: length)
    case "∂": add(.partial, length: length)
    case "→": add(.arrow, length: length)
    default:
      if isLetter(scalar) { return readName() }
      if scalar.properties.generalCategory == .spaceSeparator {
        offset += length
        return
      }
      failAtCharacter(scalar, length: length)
    }
  }

  /// Records a character that the language does not have, and what to write instead.
  mutating func failAtCharacter(_ scalar: Unicode.Scalar, length: Int) {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    let name = scalar.properties.name.map { " \($0)" } ?? ""
    let isShown =
      visibleText(String(scalar)).cellWidth > 0 && !scalar.properties.isDefaultIgnorableCodePoint
    fail(
      isShown ? "`\(scalar)` is not in the language" : "\(code)\(name) is not in the language",
      length: length, label: Lookalike.mend(for: scalar) ?? "\(code)\(name)")
  }

  /// The scalar at an offset and its number of bytes; the text is known to be UTF-8.
  private func scalar(at offset: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[offset]
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = UInt32(lead) & (length == 1 ? 0x7F : 0xFF >> UInt32(length + 1))
    for next in bytes[(offset + 1)..<(offset + length)] { value = value << 6 | UInt32(next & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }

  /// Whether a name may begin with it; superscript letters are left to their mend.
  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "ᵀ" || scalar == "ⁿ" { return false }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return !scalar.properties.isDefaultIgnorableCodePoint
    default: return false
    }
  }

  /// Whether it may sit on a letter.
  ///
  /// Invisible selectors may not: they would make names differ that look alike.
  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    isCombining(scalar) && !scalar.properties.isDefaultIgnorableCodePoint
  }
}
