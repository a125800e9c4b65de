/// The two sides of a `^`, as text, for errors that come before an expression has a meaning.
extension SourceText {
  /// The exponent behind a place where `^` follows: `-z` of `^(-z)`.
  func exponent(behind place: Int) -> String? {
    guard let sign = firstPlace(from: place), bytes[sign] == UInt8(ascii: "^"),
      var end = firstPlace(from: sign + 1)
    else { return nil }
    let start = end
    if bytes[start] == UInt8(ascii: "(") {
      var depth = 0
      while end < bytes.count {
        if bytes[end] == UInt8(ascii: "(") { depth += 1 }
        if bytes[end] == UInt8(ascii: ")") { depth -= 1 }
        if depth == 0 { return phrase(in: SourceRange(start + 1, end)) }
        end += 1
      }
      return nil
    }
    if bytes[end] == UInt8(ascii: "-") { end += 1 }
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    return end == start ? nil : text(in: SourceRange(start, end))
  }

  /// The name in front of a place where `^` precedes: `w` of `w^T`.
  func base(inFrontOf place: Int) -> String? {
    guard let sign = lastPlace(before: place), bytes[sign] == UInt8(ascii: "^"),
      let last = lastPlace(before: sign)
    else { return nil }
    var start = last + 1
    while start > self.start, isWord(bytes[start - 1]) { start -= 1 }
    return start > last ? "(…)" : text(in: SourceRange(start, last + 1))
  }

  private func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "."), 0x80...:
      true
    default: false
    }
  }

  /// The first place from here on that is no blank.
  private func firstPlace(from place: Int) -> Int? {
    (place..<max(place, bytes.count)).first { !isBlank(bytes[$0]) }
  }

  /// The last place before this that is no blank.
  private func lastPlace(before place: Int) -> Int? {
    (start..<max(start, place)).last { !isBlank(bytes[$0]) }
  }

  private func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
}
