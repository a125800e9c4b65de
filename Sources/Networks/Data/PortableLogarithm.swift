/// The natural logarithm of a positive, finite number, to within about one unit in the last place.
///
/// Made of + − × ÷ only, which IEEE 754 defines to the last bit, so that every machine finds the
/// same. With x = 2ᵏ(1 + f), 1 + f between √½ and √2, and s = f / (2 + f):
/// ln(1 + f) = f − f²/2 + s(f²/2 + R), R = 2s²/3 + 2s⁴/5 + 2s⁶/7 + …
/// The arrangement is that of fdlibm's `e_log.c`, the coefficients are those of the series.
func portableLogarithm(_ x: Double) -> Double {
  var k = Double(x.exponent)
  var m = x.significand
  if m > 1.4142135623730951 {
    m /= 2
    k += 1
  }
  let f = m - 1
  let s = f / (2 + f)
  let z = s * s
  var r = 0.0
  for n in stride(from: 23.0, through: 3, by: -2) { r = z * (2 / n + r) }
  let half = 0.5 * f * f
  // ln 2 in two parts, the first so short that its product with k is exact.
  let high = 6.93147180369123816490e-01
  let low = 1.90821492927058770002e-10
  return k * high - ((half - (s * (half + r) + k * low)) - f)
}
