/// A binary floating-point format of 16 bits: a sign, an exponent, a fraction.
struct SmallFloat {
  /// The bits of the fraction.
  let fraction: Int
  /// The exponent of the smallest normal number.
  let leastExponent: Int

  /// IEEE 754's binary16.
  static let half = SmallFloat(fraction: 10, leastExponent: -14)
  /// The upper half of a `Float`.
  static let brain = SmallFloat(fraction: 7, leastExponent: -126)

  private var infinity: UInt16 { (0x7FFF >> fraction) << fraction }

  /// The number with these bits, exactly.
  func number(_ bits: UInt16) -> Double {
    let sign = bits & 0x8000 == 0 ? 1.0 : -1.0
    let magnitude = bits & 0x7FFF
    if magnitude >= infinity { return magnitude == infinity ? sign * .infinity : .nan }
    let (exponent, rest) = (Int(magnitude >> fraction), Int(magnitude) & ((1 << fraction) - 1))
    let significand = exponent == 0 ? rest : rest + (1 << fraction)
    return sign
      * Double(
        sign: .plus, exponent: leastExponent + max(exponent, 1) - 1 - fraction,
        significand: Double(significand))
  }

  /// The bits of the number nearest to `x`, of two as near the even one; too large ones are infinite.
  func bits(_ x: Double) -> UInt16 {
    let sign: UInt16 = x.sign == .minus ? 0x8000 : 0
    if x.isNaN { return sign | infinity | (1 << UInt16(fraction - 1)) }
    if x.isInfinite { return sign | infinity }
    if x == 0 { return sign }
    let exponent = max(Int(x.exponent), leastExponent)
    guard exponent < -leastExponent + 2 else { return sign | infinity }
    // Dividing by a power of two is exact, so that there is one rounding.
    let quantum = Double(sign: .plus, exponent: exponent - fraction, significand: 1)
    let count = Int((x.magnitude / quantum).rounded(.toNearestOrEven))
    // A fraction that is rounded up to the next power of two carries into the exponent.
    let bits = ((exponent - leastExponent) << fraction) + count
    return sign | min(UInt16(bits), infinity)
  }
}
