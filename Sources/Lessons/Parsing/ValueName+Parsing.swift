import Foundation
import Networks
import Wording

extension LineCursor {
  /// Reads names up to the end, with commas between them.
  mutating func readValueNames() throws(Diagnostic) -> [ValueName] {
    guard !isAtEnd else { return [] }
    var names = [try readValueName()]
    skipBlanks()
    while !isAtEnd {
      guard skip(",") else {
        throw Diagnostic(
          "expected `,` or the end of the directive", at: place, label: "a name ends before this",
          in: source)
      }
      skipBlanks()
      names.append(try readValueName())
      skipBlanks()
    }
    return names
  }

  /// Reads `ŷ` or `W1[1,2]`.
  mutating func readValueName() throws(Diagnostic) -> ValueName {
    let start = offset
    let range = word()
    let name = text(range)
    guard isName(name) else {
      throw Diagnostic(
        name.isEmpty ? "expected the name of a value" : "`\(name)` is not a name",
        at: name.isEmpty ? place : range, label: "a name of the network belongs here", in: source)
    }
    let position = byte == UInt8(ascii: "[") ? try readPosition() : []
    return ValueName(
      name: name.precomposedStringWithCanonicalMapping, position: position,
      range: SourceRange(start, offset))
  }

  /// Reads `[2]` or `[1,2]`.
  private mutating func readPosition() throws(Diagnostic) -> [Int] {
    let bracket = place
    _ = skip("[")
    var position: [Int] = []
    repeat {
      skipBlanks()
      let range = take { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      guard let number = Int(text(range)), number > 0 else {
        throw Diagnostic(
          "a position is a whole number from 1", at: range.isEmpty ? place : range,
          help: "an element is written `W1[1,2]`", in: source)
      }
      position.append(number)
      skipBlanks()
    } while skip(",")
    guard skip("]") else {
      throw Diagnostic("`[` is never closed", at: bracket, label: "no `]` follows", in: source)
    }
    return position
  }

  /// Whether the network language would read it as one name.
  private func isName(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    return text.unicodeScalars.allSatisfy { scalar in
      switch scalar.properties.generalCategory {
      case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
        .nonspacingMark, .spacingMark, .enclosingMark:
        true
      default: scalar == "_" || "0"..."9" ~= scalar
      }
    }
  }
}
