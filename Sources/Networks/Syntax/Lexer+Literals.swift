import Wording

extension Lexer {
  /// Reads `1`, `0.5` or `1e-3`; the dots of `1..2` are left.
  mutating func readNumber() {
    var length = digits(from: 0)
    if peek(length) == UInt8(ascii: "."), peek(length + 1) != UInt8(ascii: ".") {
      let fraction = digits(from: length + 1)
      if fraction > 0 {
        length += 1 + fraction
      } else if !isTranspose(at: length) {
        let text = String(decoding: bytes[offset..<(offset + length)], as: UTF8.self)
        return fail(
          "a digit must follow the point", length: length + 1,
          label: "write `\(shortened(text)).0` or `\(shortened(text))`")
      }
    }
    if peek(length) | 0x20 == UInt8(ascii: "e") {
      let next = peek(length + 1)
      let sign = next == UInt8(ascii: "+") || next == UInt8(ascii: "-") ? 1 : 0
      let exponent = digits(from: length + 1 + sign)
      if exponent > 0 { length += 1 + sign + exponent }
    }
    let text = String(decoding: bytes[offset..<(offset + length)], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      return fail(
        "the number is too large", length: length,
        label: "a number can be no larger than about 1.8e308")
    }
    add(.number(value), length: length)
  }

  /// Reads `.` or `..`.
  mutating func readDot() {
    if peek(1) == UInt8(ascii: ".") { return add(.dotDot, length: 2) }
    let fraction = digits(from: 1)
    guard fraction > 0 else { return add(.dot, length: 1) }
    let text = String(decoding: bytes[offset..<(offset + 1 + fraction)], as: UTF8.self)
    fail(
      "a digit must stand before the point", length: 1 + fraction,
      label: "write `0\(shortened(text))`")
  }

  /// Reads `"…"`, which ends on the line where it begins and knows no escapes.
  mutating func readString() {
    var end = offset + 1
    while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D {
      if bytes[end] == UInt8(ascii: "\"") {
        let text = String(decoding: bytes[(offset + 1)..<end], as: UTF8.self)
        return add(.string(text), length: end + 1 - offset)
      }
      end += 1
    }
    fail("the text is never closed", length: end - offset, label: "no `\"` follows on this line")
  }

  /// The number of digits so many bytes on.
  private func digits(from distance: Int) -> Int {
    var count = 0
    while UInt8(ascii: "0")...UInt8(ascii: "9") ~= peek(distance + count) { count += 1 }
    return count
  }

  /// Whether `.T`, and no longer word, stands so many bytes on.
  private func isTranspose(at distance: Int) -> Bool {
    guard peek(distance + 1) == UInt8(ascii: "T") else { return false }
    switch peek(distance + 2) {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...:
      return false
    default: return true
    }
  }
}
