#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Writes numbers as the explanations show them: `−0.0115307`, `100000`, `1.5e−7`.
package struct NumberFormat: Sendable, Equatable {
  /// The significant digits kept, 1 to 17; 17 read back exactly.
  package let significantDigits: Int

  /// A format of so many significant digits, brought into 1 to 17.
  package init(significantDigits: Int = 6) {
    self.significantDigits = min(max(significantDigits, 1), 17)
  }

  /// Returns `x`, correctly rounded, without trailing zeros and with the minus sign −.
  ///
  /// From 10⁻⁵ to below 10^max(6, digits) the decimals are plain, elsewhere scientific. Both zeros
  /// are `0`; the infinities are `∞` and `−∞`, and what is not a number is `NaN`.
  package func text(_ x: Double) -> String {
    guard x != 0 else { return "0" }
    guard !x.isNaN else { return "NaN" }
    let sign = x < 0 ? "−" : ""
    guard x.isFinite else { return sign + "∞" }
    let (digits, exponent) = Self.rounded(x.magnitude, to: significantDigits)
    let isPlain = exponent >= -5 && exponent < max(6, significantDigits)
    return sign + (isPlain ? plain(digits, exponent) : scientific(digits, exponent))
  }

  /// Writes d₀.d₁d₂… × 10^exponent without an exponent.
  private func plain(_ digits: ArraySlice<UInt8>, _ exponent: Int) -> String {
    guard exponent >= 0 else {
      return "0." + String(repeating: "0", count: -exponent - 1) + ascii(digits)
    }
    let whole = exponent + 1
    guard digits.count > whole else {
      return ascii(digits) + String(repeating: "0", count: whole - digits.count)
    }
    return ascii(digits.prefix(whole)) + "." + ascii(digits.dropFirst(whole))
  }

  private func scientific(_ digits: ArraySlice<UInt8>, _ exponent: Int) -> String {
    let fraction = digits.count > 1 ? "." + ascii(digits.dropFirst()) : ""
    let power = exponent < 0 ? "−\(-exponent)" : "\(exponent)"
    return ascii(digits.prefix(1)) + fraction + "e" + power
  }

  private func ascii(_ digits: ArraySlice<UInt8>) -> String {
    String(decoding: digits, as: UTF8.self)
  }

  /// Returns the digits of `x` > 0 as ASCII, trailing zeros dropped, and the exponent of the first.
  private static func rounded(
    _ x: Double, to count: Int
  ) -> (digits: ArraySlice<UInt8>, exponent: Int) {
    // C's own conversion rounds correctly; `String(format:)` does the same ten times slower.
    let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
      let length = withVaList([Int32(count - 1), x]) {
        vsnprintf(buffer.baseAddress, buffer.count, "%.*e", $0)
      }
      return buffer.prefix(Int(length)).map(UInt8.init(bitPattern:))
    }
    let mark = text.firstIndex(of: UInt8(ascii: "e")) ?? text.endIndex
    // The decimal sign is passed over, whichever the locale has.
    let digits = text[..<mark].filter { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    let exponent = Int(String(decoding: text[mark...].dropFirst(), as: UTF8.self)) ?? 0
    let end = digits.lastIndex { $0 != UInt8(ascii: "0") } ?? 0
    return (digits[...end], exponent)
  }
}
