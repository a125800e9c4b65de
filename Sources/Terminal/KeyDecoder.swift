/// Turns the bytes that a terminal sends into keys.
package struct KeyDecoder {
  private var bytes: [UInt8] = []

  /// A decoder that has read nothing.
  package init() {}

  /// Whether bytes are waiting that do not make a key yet.
  package var isWaiting: Bool { !bytes.isEmpty }

  /// Adds bytes that were read.
  package mutating func append(_ new: some Sequence<UInt8>) { bytes += new }

  /// Takes the next key, or returns nil when there is none.
  ///
  /// An escape by itself and the beginning of an arrow key are the same byte. Only when `isFinal`,
  /// that is after a short wait in which nothing followed, is an unfinished beginning taken as is.
  package mutating func next(isFinal: Bool) -> Key? {
    while let first = bytes.first {
      switch first {
      case 0x1B:
        switch escapeSequence(isFinal: isFinal) {
        case .unfinished: return nil
        case .unknown(let length): take(length)
        case .key(let key, let length):
          take(length)
          return key
        }
      case 0x00..<0x20, 0x7F:
        take(1)
        if let key = Self.controlKeys[first] { return key }
      default:
        guard let (character, length) = character(isFinal: isFinal) else { return nil }
        take(length)
        return character == " " ? .space : .character(character)
      }
    }
    return nil
  }

  private mutating func take(_ count: Int) { bytes.removeFirst(min(count, bytes.count)) }

  private static let controlKeys: [UInt8: Key] = [
    0x01: .home, 0x02: .left, 0x03: .interrupt, 0x04: .endOfInput, 0x05: .end, 0x06: .right,
    0x08: .backspace, 0x09: .tab, 0x0A: .enter, 0x0B: .deleteToEnd, 0x0C: .resized, 0x0D: .enter,
    0x15: .deleteToStart, 0x17: .deleteWord, 0x7F: .backspace,
  ]

  /// Decodes the character that the bytes begin with; malformed UTF-8 gives U+FFFD.
  private func character(isFinal: Bool) -> (Character, length: Int)? {
    let expected =
      switch bytes[0] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    let following = bytes.dropFirst().prefix(expected - 1).prefix { $0 & 0xC0 == 0x80 }
    let length = 1 + following.count
    if length < expected, length == bytes.count, !isFinal { return nil }
    let text = String(decoding: bytes.prefix(length), as: UTF8.self)
    guard text.unicodeScalars.count == 1, let character = text.first else {
      return ("\u{FFFD}", length)
    }
    return (character, length)
  }
}

extension KeyDecoder {
  private enum Escape {
    case unfinished
    case unknown(length: Int)
    case key(Key, length: Int)
  }

  /// Reads `ESC`, `ESC [ numbers letter` or `ESC O letter`.
  private func escapeSequence(isFinal: Bool) -> Escape {
    guard bytes.count > 1 else { return isFinal ? .key(.escape, length: 1) : .unfinished }
    let second = bytes[1]
    guard second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else {
      // Alt and a key together: an escape, then the key.
      return .key(.escape, length: 1)
    }
    let parameters = bytes.dropFirst(2).prefix { (0x20..<0x40).contains($0) }
    guard parameters.endIndex < bytes.count else {
      return isFinal || parameters.count > 32 ? .key(.escape, length: 1) : .unfinished
    }
    let length = parameters.endIndex + 1
    let last = bytes[parameters.endIndex]
    // A control byte inside a sequence breaks it off.
    guard (0x40..<0x7F).contains(last) else { return .unknown(length: parameters.endIndex) }
    let key =
      last == UInt8(ascii: "~")
      ? Self.numberedKeys[String(decoding: parameters, as: UTF8.self)] : Self.letterKeys[last]
    return key.map { .key($0, length: length) } ?? .unknown(length: length)
  }

  private static let letterKeys: [UInt8: Key] = [
    UInt8(ascii: "A"): .up, UInt8(ascii: "B"): .down, UInt8(ascii: "C"): .right,
    UInt8(ascii: "D"): .left, UInt8(ascii: "H"): .home, UInt8(ascii: "F"): .end,
    UInt8(ascii: "M"): .enter,
  ]

  private static let numberedKeys: [String: Key] = [
    "1": .home, "3": .delete, "4": .end, "5": .pageUp, "6": .pageDown, "7": .home, "8": .end,
  ]
}
