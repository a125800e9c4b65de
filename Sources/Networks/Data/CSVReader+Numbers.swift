import Wording

extension CSVReader {
  /// The number in a field.
  func number(
    in field: Field, column: @autoclosure () -> String
  ) throws(Fault) -> Double {
    let range = trimmed(field.range)
    guard range.lower < range.upper else {
      throw Fault(
        message: "a value is missing in column `\(shortened(column()))`", range: field.range,
        label: "a number belongs here")
    }
    if let value = shortDecimal(in: range) { return value }
    let text = String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
    if isDecimal(text), let value = Double(text) {
      guard value.isFinite else {
        throw Fault(
          message: "the number in column `\(shortened(column()))` is too large", range: range,
          label: "a number can be no larger than about 1.8e308")
      }
      return value
    }
    let word = text.drop { $0 == "-" || $0 == "+" }.lowercased()
    if ["nan", "inf", "infinity"].contains(word) {
      throw Fault(
        message: "the number in column `\(shortened(column()))` is not finite", range: range,
        label: "a finite number belongs here")
    }
    throw Fault(
      message: "expected a number in column `\(shortened(column()))`, found `\(shortened(text))`",
      range: range, label: "a number such as `0.5` belongs here",
      help: isDecimal(text.replacing(",", with: ".")) ? "write a point in place of the comma" : nil)
  }

  /// The value of a decimal of at most 15 digits without an exponent, else nil.
  ///
  /// The digits as a whole number and the power of ten are then both exact in a `Double`, so that
  /// their one division is rounded once: the result is the nearest `Double`. Source: Clinger, “How
  /// to read floating point numbers accurately” (1990).
  private func shortDecimal(in range: SourceRange) -> Double? {
    var place = range.lower
    let isNegative = bytes[place] == UInt8(ascii: "-")
    if isNegative || bytes[place] == UInt8(ascii: "+") { place += 1 }
    var digits: Int64 = 0
    var count = 0
    var places = 0
    var hasPoint = false
    while place < range.upper {
      let byte = bytes[place]
      if byte &- 0x30 < 10 {
        digits = digits * 10 + Int64(byte &- 0x30)
        count += 1
        if hasPoint { places += 1 }
        if count > 15 { return nil }
      } else if byte == UInt8(ascii: "."), !hasPoint {
        hasPoint = true
      } else {
        return nil
      }
      place += 1
    }
    guard count > 0 else { return nil }
    let value = Double(digits) / CSVReader.powersOfTen[places]
    return isNegative ? -value : value
  }

  /// Whether a text is digits with at most one point and an exponent; `0x1p3` and `inf` are not.
  private func isDecimal(_ text: String) -> Bool {
    var rest = Substring(text).utf8
    func skipSign() { if rest.first == 0x2B || rest.first == 0x2D { rest.removeFirst() } }
    func skipDigits() -> Int {
      let digits = rest.prefix { 0x30...0x39 ~= $0 }.count
      rest.removeFirst(digits)
      return digits
    }
    skipSign()
    var digits = skipDigits()
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      digits += skipDigits()
    }
    guard digits > 0 else { return false }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      skipSign()
      if skipDigits() == 0 { return false }
    }
    return rest.isEmpty
  }

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]
}
