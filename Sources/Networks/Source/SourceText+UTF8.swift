extension SourceText {
  /// The offset of the first byte that no well-formed UTF-8 text has there, or nil if all is well.
  ///
  /// Well-formed is what table 3-7 of the Unicode Standard allows: no overlong forms, no surrogates,
  /// nothing above U+10FFFF. A sequence that is cut short is reported at its first byte.
  static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    bytes.withUnsafeBytes { bytes in
      var offset = 0
      while offset < bytes.count {
        if offset + 8 <= bytes.count {
          let eight = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
          if eight & 0x8080_8080_8080_8080 == 0 {
            offset += 8
            continue
          }
        }
        let length = sequenceLength(in: bytes, at: offset)
        if length == 0 { return offset }
        offset += length
      }
      return nil
    }
  }

  /// The number of bytes of the well-formed sequence at an offset; 0 if there is none.
  private static func sequenceLength(in bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let lead = bytes[offset]
    if lead < 0x80 { return 1 }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: length = 2
    case 0xE0...0xEF:
      length = 3
      if lead == 0xE0 { second = 0xA0...0xBF }
      if lead == 0xED { second = 0x80...0x9F }
    case 0xF0...0xF4:
      length = 4
      if lead == 0xF0 { second = 0x90...0xBF }
      if lead == 0xF4 { second = 0x80...0x8F }
    default: return 0
    }
    guard offset + length <= bytes.count, second.contains(bytes[offset + 1]) else { return 0 }
    for next in (offset + 2)..<max(offset + 2, offset + length)
    where bytes[next] & 0xC0 != 0x80 {
      return 0
    }
    return length
  }
}
