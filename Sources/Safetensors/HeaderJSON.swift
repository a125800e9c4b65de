import Wording

/// A value of the JSON that a header consists of.
enum HeaderJSON: Equatable {
  case string(String)
  /// A whole number from 0 to 2⁶⁴ − 1; the format has no others.
  case number(UInt64)
  case array([HeaderJSON])
  /// In the order of the file; no two names are alike.
  case object([(name: String, value: HeaderJSON)])

  static func == (a: HeaderJSON, b: HeaderJSON) -> Bool {
    switch (a, b) {
    case (.string(let a), .string(let b)): a == b
    case (.number(let a), .number(let b)): a == b
    case (.array(let a), .array(let b)): a == b
    case (.object(let a), .object(let b)):
      a.count == b.count && zip(a, b).allSatisfy { $0.name == $1.name && $0.value == $1.value }
    default: false
    }
  }
}

/// Reads a header's JSON.
///
/// Foundation's reader takes two members of one name for one, which would let two programs read one
/// file in two ways; so this one, which knows no more than a header needs.
struct HeaderJSONReader {
  private let bytes: ArraySlice<UInt8>
  private var place: Int

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    place = bytes.startIndex
  }

  /// Reads one value and the blanks behind it.
  mutating func read() throws(SafetensorsError) -> HeaderJSON {
    let value = try value(depth: 0)
    skipBlanks()
    guard place == bytes.endIndex else { throw unexpected("the header ends in front of this") }
    return value
  }

  private mutating func value(depth: Int) throws(SafetensorsError) -> HeaderJSON {
    skipBlanks()
    guard depth < 5 else { throw unexpected("the header is nested too deeply") }
    switch byte {
    case UInt8(ascii: "{"): return .object(try object(depth: depth))
    case UInt8(ascii: "["): return .array(try array(depth: depth))
    case UInt8(ascii: "\""): return .string(try string())
    case .some(0x30...0x39): return .number(try number())
    default: throw unexpected("a string, a whole number, a list or an object belongs here")
    }
  }

  private mutating func object(
    depth: Int
  ) throws(SafetensorsError) -> [(name: String, value: HeaderJSON)] {
    var members: [(name: String, value: HeaderJSON)] = []
    // Names are compared byte by byte, as other readers do: é may be one character or two.
    var names: Set<[UInt8]> = []
    place += 1
    skipBlanks()
    if take(UInt8(ascii: "}")) { return [] }
    repeat {
      skipBlanks()
      guard byte == UInt8(ascii: "\"") else { throw unexpected("a name belongs here") }
      let name = try string()
      guard names.insert(Array(name.utf8)).inserted else {
        throw SafetensorsError("the header has two members of the name \(quoted(name))")
      }
      skipBlanks()
      guard take(UInt8(ascii: ":")) else { throw unexpected("a colon belongs here") }
      members.append((name, try value(depth: depth + 1)))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw unexpected("a comma or `}` belongs here") }
    return members
  }

  private mutating func array(depth: Int) throws(SafetensorsError) -> [HeaderJSON] {
    var items: [HeaderJSON] = []
    place += 1
    skipBlanks()
    if take(UInt8(ascii: "]")) { return [] }
    repeat {
      items.append(try value(depth: depth + 1))
      skipBlanks()
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw unexpected("a comma or `]` belongs here") }
    return items
  }

  private mutating func number() throws(SafetensorsError) -> UInt64 {
    let start = place
    var value: UInt64 = 0
    while let digit = byte.map({ $0 &- 0x30 }), digit < 10 {
      let (tens, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(UInt64(digit))
      guard !overflow, !carry else { throw unexpected("a number is larger than 2⁶⁴ − 1") }
      value = sum
      place += 1
    }
    guard place == start + 1 || bytes[start] != 0x30 else {
      throw unexpected("a number begins with 0")
    }
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      throw unexpected("a whole number belongs here")
    default: return value
    }
  }

  private mutating func string() throws(SafetensorsError) -> String {
    place += 1
    var text: [UInt8] = []
    while let next = byte {
      place += 1
      switch next {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw unexpected("a name is not UTF-8 text")
        }
        return string
      case UInt8(ascii: "\\"): text += try escape()
      case ..<0x20: throw unexpected("a control character stands in a name")
      default: text.append(next)
      }
    }
    throw unexpected("a name is never closed")
  }

  private mutating func escape() throws(SafetensorsError) -> [UInt8] {
    guard let letter = byte else { throw unexpected("a name is never closed") }
    place += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return [letter]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "u"):
      var units = [try unit()]
      if UTF16.isLeadSurrogate(units[0]), take(UInt8(ascii: "\\")) {
        guard take(UInt8(ascii: "u")) else { throw unexpected("half a character is escaped") }
        units.append(try unit())
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw unexpected("half a character is escaped")
      }
      return Array(text.utf8)
    default: throw unexpected("a name has an unknown escape")
    }
  }

  private mutating func unit() throws(SafetensorsError) -> UInt16 {
    let end = place + 4
    guard end <= bytes.endIndex,
      bytes[place..<end].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: bytes[place..<end], as: UTF8.self), radix: 16)
    else { throw unexpected("four hexadecimal digits belong here") }
    place = end
    return unit
  }

  private var byte: UInt8? { place < bytes.endIndex ? bytes[place] : nil }

  private mutating func take(_ expected: UInt8) -> Bool {
    guard byte == expected else { return false }
    place += 1
    return true
  }

  private mutating func skipBlanks() {
    while let byte, [0x20, 0x09, 0x0A, 0x0D].contains(byte) { place += 1 }
  }

  private func unexpected(_ reason: Phrase) -> SafetensorsError {
    SafetensorsError("the header is not well formed at byte \(place - bytes.startIndex): \(reason)")
  }
}

/// A name in quotation marks, cut short where it is long.
func quoted(_ name: String) -> String {
  let visible = name.prefix(60).map { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } ? $0 : "�" }
  return "`\(String(visible))\(name.count > 60 ? "…" : "")`"
}
