/// Writes numbers as the explanations show them: `−0.0115307`, `100000`, `1.5e−7`.
package struct NumberFormat: Sendable, Equatable {
  /// The significant digits kept, 1 to 17; 17 read back exactly.
  package let significantDigits: Int

  /// A format of so many significant digits, brought into 1 to 17.
  package init(significantDigits: Int = 6) {
    self.significantDigits = min(max(significantDigits, 1), 17)
  }

  /// Whether a finite number other than 0 is written with a power of ten.
  package func isScientific(_ x: Double) -> Bool {
    let size = x.magnitude
    if size >= 1e-5, size < 900_000 { return false }
    if size < 0.9e-5 { return true }
    return text(x).contains("e")
  }

  /// Returns `x`, correctly rounded, without trailing zeros and with the minus sign −.
  ///
  /// From 10⁻⁵ to below 10^max(6, digits) the decimals are plain, elsewhere scientific. Both zeros
  /// are `0`; the infinities are `∞` and `−∞`, and what is not a number is `NaN`.
  package func text(_ x: Double) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(24)
    write(x, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// Writes the same behind what is there.
  package func write(_ x: Double, to text: inout [UInt8]) {
    guard x != 0 else { return text.append(UInt8(ascii: "0")) }
    guard !x.isNaN else { return text += "NaN".utf8 }
    if x < 0 { text += "−".utf8 }
    guard x.isFinite else { return text += "∞".utf8 }
    let digits = DecimalDigits(x.magnitude, count: significantDigits)
    if digits.exponent >= -5, digits.exponent < max(6, significantDigits) {
      digits.writePlain(to: &text)
    } else {
      digits.writeScientific(to: &text)
    }
  }
}
