// Tidying may calculate with numbers only where nothing is rounded.
extension Double {
  /// Whether this is an integer below 2⁵³ in magnitude.
  var isWhole: Bool { magnitude < 0x1p53 && rounded() == self }

  /// Whether this is a multiple of 1/1024, such as 3, 0.5 or 0.125.
  private var isShort: Bool { magnitude < 0x1p43 ? (self * 1024).isWhole : isWhole }

  /// a + b, if both are short and the sum is exact.
  static func exactSum(_ a: Double, _ b: Double) -> Double? {
    let sum = a + b
    return a.isShort && b.isShort && sum.isShort && sum - a == b && sum - b == a ? sum : nil
  }

  /// a × b, if both are short and the product is exact.
  static func exactProduct(_ a: Double, _ b: Double) -> Double? {
    let product = a * b
    return a.isShort && b.isShort && (-product).addingProduct(a, b) == 0 ? product : nil
  }

  /// aⁿ, if both are integers, n ≥ 0, and the power is exact.
  static func exactPower(_ a: Double, _ n: Double) -> Double? {
    guard a.isWhole, n.isWhole, n >= 0 else { return nil }
    let power = Double.power(a, n)
    return power.isWhole ? power : nil
  }

  /// a/b in lowest terms, for positive a and b: 2/4 is 1/2, and 1.5/3 is 0.5/1.
  static func lowestTerms(_ a: Double, _ b: Double) -> (Double, Double) {
    guard a > 0, b > 0, a.isFinite, b.isFinite else { return (a, b) }
    guard a.isWhole, b.isWhole else {
      let quotient = a / b
      let isExact = quotient.isNormal && (-a).addingProduct(quotient, b) == 0
      return isExact ? (quotient, 1) : (a, b)
    }
    var (divisor, rest) = (a, b)
    while rest != 0 { (divisor, rest) = (rest, divisor.truncatingRemainder(dividingBy: rest)) }
    return (a / divisor, b / divisor)
  }
}
