#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The first decimal digits of a number above 0, correctly rounded: d₀.d₁d₂… × 10^exponent.
struct DecimalDigits {
  /// The digits as ASCII, trailing zeros dropped.
  private(set) var digits: [UInt8] = []
  /// The power of ten of the first.
  private(set) var exponent = 0

  private static let zero = UInt8(ascii: "0")
  private static let nine = UInt8(ascii: "9")

  /// Rounds a finite number above 0 to so many digits.
  init(_ x: Double, count: Int) {
    // The shortest digits that read back to x are nearer to it than any others as short. So no halfway
    // point between two texts of up to 15 digits lies between them and x, and they round as x does,
    // unless they are such a point themselves.
    guard count <= 15, x.isNormal else { self = DecimalDigits(exactly: x, count: count); return }
    self = DecimalDigits(text: x.description.utf8)
    guard digits.count > count else { return }
    if digits[count] == UInt8(ascii: "5"), digits.count == count + 1 {
      self = DecimalDigits(exactly: x, count: count)
    } else {
      round(to: count)
    }
  }

  /// By C's own conversion, which rounds the binary value and takes some ten times as long.
  private init(exactly x: Double, count: Int) {
    self = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 40) { buffer in
      let length = withVaList([Int32(count - 1), x]) {
        vsnprintf(buffer.baseAddress, buffer.count, "%.*e", $0)
      }
      return DecimalDigits(text: buffer.prefix(Int(length)).lazy.map(UInt8.init(bitPattern:)))
    }
  }

  /// Reads `12.5`, `0.00125` or `1.25e-05`; the decimal sign may be any.
  private init(text: some Sequence<UInt8>) {
    digits.reserveCapacity(20)
    var (isFraction, isPower, isNegativePower) = (false, false, false)
    // How far the decimal sign stands behind the first digit that is not 0, and what follows `e`.
    var (point, power) = (0, 0)
    for byte in text {
      switch byte {
      case UInt8(ascii: "e"): isPower = true
      case UInt8(ascii: "-"): isNegativePower = true
      case Self.zero...Self.nine where isPower: power = power * 10 + Int(byte - Self.zero)
      case Self.zero where digits.isEmpty: if isFraction { point -= 1 }
      case Self.zero...Self.nine:
        digits.append(byte)
        if !isFraction { point += 1 }
      default: if !isPower { isFraction = true }
      }
    }
    exponent = point - 1 + (isNegativePower ? -power : power)
    dropTrailingZeros()
  }

  private mutating func round(to count: Int) {
    let isUp = digits[count] >= UInt8(ascii: "5")
    digits.removeSubrange(count...)
    guard isUp else { return dropTrailingZeros() }
    while digits.last == Self.nine { digits.removeLast() }
    if digits.isEmpty {
      digits = [UInt8(ascii: "1")]
      exponent += 1
    } else {
      digits[digits.count - 1] += 1
    }
  }

  private mutating func dropTrailingZeros() {
    while digits.count > 1, digits.last == Self.zero { digits.removeLast() }
  }

  // MARK: - Writing

  /// Writes `0.0125`, `12.5` or `1250`.
  func writePlain(to text: inout [UInt8]) {
    if exponent < 0 {
      text += "0.".utf8
      text += repeatElement(Self.zero, count: -exponent - 1)
      text += digits
      return
    }
    let whole = exponent + 1
    text += digits.prefix(whole)
    guard digits.count > whole else {
      text += repeatElement(Self.zero, count: whole - digits.count)
      return
    }
    text.append(UInt8(ascii: "."))
    text += digits.dropFirst(whole)
  }

  /// Writes `1.25e−7`.
  func writeScientific(to text: inout [UInt8]) {
    text += digits.prefix(1)
    if digits.count > 1 {
      text.append(UInt8(ascii: "."))
      text += digits.dropFirst()
    }
    text += (exponent < 0 ? "e−" : "e").utf8
    text += String(exponent.magnitude).utf8
  }
}
