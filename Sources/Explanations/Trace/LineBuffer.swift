/// Lines of JSON on their way out: one object a line, its fields in the order in which they are given.
struct LineBuffer {
  var bytes: [UInt8] = []
  private var isFirst = true

  /// So much is written at a time.
  static let piece = 1 << 18

  /// Adds an object on a line of its own.
  mutating func object(_ write: (inout LineBuffer) -> Void) {
    bytes.append(UInt8(ascii: "{"))
    isFirst = true
    write(&self)
    bytes.append(UInt8(ascii: "}"))
    endLine()
  }

  mutating func endLine() { bytes.append(0x0A) }

  mutating func field(_ name: StaticString, _ number: Int) {
    key(name)
    bytes.append(contentsOf: String(number).utf8)
  }

  /// A number in the fewest digits that read back to it.
  mutating func field(_ name: StaticString, _ number: Double) {
    key(name)
    bytes.append(contentsOf: number.description.utf8)
  }

  mutating func field(_ name: StaticString, _ numbers: some Sequence<Int>) {
    key(name)
    bytes.append(UInt8(ascii: "["))
    for (index, number) in numbers.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(contentsOf: String(number).utf8)
    }
    bytes.append(UInt8(ascii: "]"))
  }

  /// A text without quotation marks, backslashes and control characters, as names are.
  mutating func field(_ name: StaticString, _ text: String) {
    key(name)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text.utf8)
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func key(_ name: StaticString) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(contentsOf: "\":".utf8)
  }

  /// Hands over what there is, if it is enough.
  mutating func flush(_ take: ([UInt8]) throws -> Void, atLeast count: Int) throws {
    guard bytes.count >= count else { return }
    try take(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
