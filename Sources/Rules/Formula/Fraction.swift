/// A product over a product, sorted into sign, numbers and powers: how factors are tidied.
struct Fraction {
  /// A base with a whole exponent other than 0.
  struct Power {
    var base: Formula
    var exponent: Int

    /// Reads xⁿ with a whole n as such, and everything else as itself, once.
    init(_ formula: Formula) {
      // A larger exponent stays part of the base, so that adding exponents cannot overflow.
      if case .power(let base, .number(let n)) = formula, !base.isNumber, n.isWhole,
        n.magnitude < 1e6, n != 0
      {
        (self.base, exponent) = (base, Int(n))
      } else {
        (base, exponent) = (formula, 1)
      }
    }

    var formula: Formula {
      exponent == 1 ? base : .power(base: base, exponent: .number(Double(exponent)))
    }
  }

  /// One side of the fraction line; its numbers have no sign.
  struct Side {
    var numbers: [Double] = []
    var powers: [Power] = []

    var formula: Formula {
      let factors = numbers.map { Formula.number($0) } + powers.map(\.formula)
      return factors.count > 1 ? .product(factors) : factors.first ?? .number(1)
    }
  }

  var isNegative = false
  var above = Side()
  var below = Side()

  /// Takes a formula apart.
  init(_ formula: Formula) {
    switch formula {
    case .number(let value):
      isNegative = value < 0
      above.numbers = [value.magnitude]
    case .negative(let operand):
      self = Fraction(operand)
      isNegative.toggle()
    case .product(let factors):
      for factor in factors {
        switch factor {
        case .number, .negative, .product, .quotient: multiply(by: Fraction(factor))
        // The factors of a product differ already: no need to look for equal ones.
        default: above.powers.append(Power(factor))
        }
      }
    case .quotient(let numerator, let denominator):
      self = Fraction(numerator)
      divide(by: Fraction(denominator))
    case .sum(let terms) where terms.allSatisfy(\.isNegativeTerm):
      isNegative = true
      above.powers = [Power(.sum(terms.map(\.negatedTerm)))]
    default:
      above.powers = [Power(formula)]
    }
  }

  mutating func multiply(by other: Fraction) {
    if other.isNegative { isNegative.toggle() }
    above.numbers += other.above.numbers
    below.numbers += other.below.numbers
    for power in other.above.powers { multiply(by: power) }
    for power in other.below.powers { divide(by: power) }
  }

  mutating func divide(by other: Fraction) {
    var inverse = other
    swap(&inverse.above, &inverse.below)
    multiply(by: inverse)
  }

  private mutating func multiply(by power: Power) {
    Self.merge(power, into: &above.powers, against: &below.powers)
  }

  private mutating func divide(by power: Power) {
    Self.merge(power, into: &below.powers, against: &above.powers)
  }

  /// Multiplies `power` into one side: equal bases add their exponents, and cancel across the line.
  private static func merge(_ power: Power, into near: inout [Power], against far: inout [Power]) {
    var power = power
    if let match = near.firstIndex(where: { $0.base == power.base }) {
      near[match].exponent += power.exponent
      if near[match].exponent == 0 { near.remove(at: match) }
    } else if let match = far.firstIndex(where: { $0.base == power.base }) {
      let rest = far[match].exponent - power.exponent
      if rest > 0 {
        far[match].exponent = rest
        return
      }
      far.remove(at: match)
      power.exponent = -rest
      if power.exponent != 0 { near.append(power) }
    } else {
      near.append(power)
    }
  }
}
