/// The number in front of a term: 2/3 in −2 u/3, with its sign.
struct Ratio {
  var numerator: Double
  /// Above 0.
  var denominator: Double

  /// a + b, if that needs no rounding.
  static func exactSum(_ a: Ratio, _ b: Ratio) -> Ratio? {
    if a.denominator == b.denominator {
      guard let sum = Double.exactSum(a.numerator, b.numerator) else { return nil }
      return Ratio(numerator: sum, denominator: a.denominator)
    }
    guard let left = Double.exactProduct(a.numerator, b.denominator),
      let right = Double.exactProduct(b.numerator, a.denominator),
      let denominator = Double.exactProduct(a.denominator, b.denominator),
      let sum = Double.exactSum(left, right)
    else { return nil }
    return Ratio(numerator: sum, denominator: denominator)
  }

  /// The term with this number in front of `body`.
  func times(_ body: Formula) -> Formula {
    var fraction = Fraction(body)
    fraction.multiply(by: Fraction(.number(numerator)))
    fraction.divide(by: Fraction(.number(denominator)))
    return fraction.formula(isTerm: true)
  }
}

extension Formula {
  /// The number in front of the formula, and the rest.
  var factored: (Ratio, body: Formula) {
    let one = Ratio(numerator: 1, denominator: 1)
    switch self {
    case .number(let value):
      return (Ratio(numerator: value, denominator: 1), .number(1))
    case .negative(let operand):
      let (ratio, body) = operand.factored
      return (Ratio(numerator: -ratio.numerator, denominator: ratio.denominator), body)
    case .product(let factors):
      guard factors.count > 1, let number = factors[0].asNumber, !factors[1].isNumber else {
        return (one, self)
      }
      let body = factors.count == 2 ? factors[1] : .product(Array(factors.dropFirst()))
      return (Ratio(numerator: number, denominator: 1), body)
    case .quotient(let numerator, let denominator):
      let (above, bodyAbove) = numerator.factored
      let (below, bodyBelow) = denominator.factored
      guard below.numerator > 0 else { return (one, self) }
      let body = bodyBelow == .number(1) ? bodyAbove : .quotient(bodyAbove, bodyBelow)
      return (Ratio(numerator: above.numerator, denominator: below.numerator), body)
    default:
      return (one, self)
    }
  }
}
