extension Formula: RealArithmetic {
  /// The number `value`; −0 is 0.
  public init(_ value: Double) { self = .number(value == 0 ? 0 : value) }

  /// left + right, like terms gathered.
  public static func + (left: Formula, right: Formula) -> Formula {
    var terms = Terms(left)
    terms.add(right)
    return terms.formula
  }

  /// left − right, like terms gathered.
  public static func - (left: Formula, right: Formula) -> Formula {
    var terms = Terms(left)
    terms.add(right, subtracting: true)
    return terms.formula
  }

  /// left × right as one product or one fraction.
  public static func * (left: Formula, right: Formula) -> Formula {
    var fraction = Fraction(left)
    fraction.multiply(by: Fraction(right))
    return fraction.formula()
  }

  /// left / right as one fraction in lowest terms.
  public static func / (left: Formula, right: Formula) -> Formula {
    var fraction = Fraction(left)
    fraction.divide(by: Fraction(right))
    return fraction.formula()
  }

  /// The formula with the other sign; of a sum, every term's.
  public static prefix func - (operand: Formula) -> Formula {
    if case .sum = operand { return Terms(negating: operand).formula }
    var fraction = Fraction(operand)
    fraction.isNegative.toggle()
    return fraction.formula()
  }

  /// xⁿ; of a whole power of a whole power, one power.
  public static func power(_ x: Formula, _ n: Formula) -> Formula {
    if let n = n.asNumber {
      if n == 0 { return .number(1) }
      if n == 1 { return x }
      if let x = x.asNumber, let power = Double.exactPower(x, n) { return .number(power) }
      if case .power(let base, .number(let m)) = x, m.isWhole, n.isWhole,
        let product = Double.exactProduct(m, n)
      {
        return .power(base, .number(product))
      }
    }
    return x == .number(1) ? x : .power(base: x, exponent: n)
  }

  /// Both branches as cases, or one of them where it is known which, or where they are equal.
  public static func positive(
    _ x: Formula, then: @autoclosure () -> Formula, otherwise: @autoclosure () -> Formula
  ) -> Formula {
    if let x = x.asNumber { return x > 0 ? then() : otherwise() }
    var (then, otherwise) = (then(), otherwise())
    if case .cases(x, let inner, _) = then { then = inner }
    if case .cases(x, _, let inner) = otherwise { otherwise = inner }
    return then == otherwise ? then : .cases(condition: x, then: then, otherwise: otherwise)
  }

  /// x₁ + … + xₙ, like terms gathered, as one after the other would be.
  public static func sum(of x: [Formula]) -> Formula {
    var terms = Terms(.number(0))
    for term in x {
      terms.add(term)
      terms.leadWithPositive()
    }
    return terms.formula
  }

  /// The largest of `x`, as a call.
  public static func largest(_ x: [Formula]) -> Formula { .call(Largest.name, x) }
  /// The smallest of `x`, as a call.
  public static func smallest(_ x: [Formula]) -> Formula { .call(Smallest.name, x) }
  /// 0: symbols do not overflow.
  public static func shift(_ x: [Formula]) -> Formula { .number(0) }
}
