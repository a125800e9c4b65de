extension Fraction {
  /// The tidied formula.
  ///
  /// `isTerm` says that it will stand in a sum, which wants the sign in front and not hidden in a
  /// turned-round factor: a − b (c − d), but (d − c) b on its own.
  func formula(isTerm: Bool = false) -> Formula {
    var tidy = self
    tidy.reduceNumbers()
    if tidy.isZero { return .number(0) }
    if tidy.isNegative, !isTerm { tidy.turnFactorRound() }
    let numerator = tidy.above.formula
    let denominator = tidy.below.formula
    let whole = denominator == .number(1) ? numerator : .quotient(numerator, denominator)
    guard tidy.isNegative else { return whole }
    switch whole {
    case .number(let value): return .number(-value)
    case .sum: return -whole
    default: return .negative(whole)
    }
  }

  private var isZero: Bool {
    above.numbers.contains(0) && above.numbers.allSatisfy(\.isFinite)
      && below.numbers.allSatisfy { $0.isFinite && $0 != 0 }
  }

  /// Multiplies numbers where that is exact, and brings fractions of numbers to lowest terms.
  private mutating func reduceNumbers() {
    above.numbers = Self.folded(above.numbers)
    below.numbers = Self.folded(below.numbers)
    if above.numbers.isEmpty { above.numbers = [1] }
    for i in above.numbers.indices {
      for j in below.numbers.indices {
        (above.numbers[i], below.numbers[j]) =
          Double.lowestTerms(above.numbers[i], below.numbers[j])
      }
    }
    above.numbers.removeAll { $0 == 1 }
    below.numbers.removeAll { $0 == 1 }
  }

  private static func folded(_ numbers: [Double]) -> [Double] {
    numbers.reduce(into: []) { folded, number in
      for i in folded.indices {
        if let product = Double.exactProduct(folded[i], number) {
          folded[i] = product
          return
        }
      }
      folded.append(number)
    }
  }

  /// Lets the first factor that is a difference take up the sign: −(a − b) c is (b − a) c.
  private mutating func turnFactorRound() {
    for (i, power) in above.powers.enumerated() where power.exponent == 1 {
      if case .sum(let terms) = power.base, terms.contains(where: \.isNegativeTerm) {
        above.powers[i].base = -power.base
        isNegative = false
        return
      }
    }
  }
}
