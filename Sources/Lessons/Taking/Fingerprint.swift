/// A number by which changed content is told from the same one, on every system and in every run.
///
/// FNV-1a with 64 bits: short, and nobody tries to deceive it.
struct Fingerprint {
  private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds a piece; where one ends and the next begins counts too.
  mutating func add(_ text: String) {
    for byte in text.utf8 { add(byte) }
    // It is in no UTF-8.
    add(0xFF)
  }

  private mutating func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }

  /// Sixteen hexadecimal digits.
  var text: String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
