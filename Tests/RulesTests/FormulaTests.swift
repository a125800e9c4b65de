import Rules
import Testing

private let (a, b) = (Formula.symbol("a"), Formula.symbol("b"))

@Suite struct FormulaTests {
  @Test func symbolsComeInTheOrderOfReading() {
    let formula = b * .exp(a) + .positive(.symbol("z"), then: a, otherwise: .symbol("w")) / b
    #expect(formula.symbols == ["b", "a", "z", "w"])
  }

  @Test func onlyANumberIsANumber() {
    #expect(Formula(2.5).asNumber == 2.5)
    #expect(Formula(2.5).isNumber)
    #expect((Formula(1) / Formula(3)).asNumber == nil)
    #expect(!a.isNumber)
  }

  @Test func evaluationNeedsEveryNameOfTheBranchTaken() {
    #expect((a + b).evaluate { $0 == "a" ? 1 : nil } == nil)
    let choice = Formula.positive(a, then: a, otherwise: b)
    #expect(choice.evaluate { $0 == "a" ? 1 : nil } == 1)
    #expect(choice.evaluate { $0 == "a" ? -1 : nil } == nil)
    #expect(Formula.call("sigmoyd", [a]).evaluate { _ in 1 } == nil)
    #expect(Formula.call("sigmoid", [a]).evaluate { _ in 0 } == 0.5)
  }

  @Test func substitutionTidiesAgain() {
    func put(_ replacement: Formula, for name: String, in formula: Formula) -> String {
      formula.substituting { $0 == name ? replacement : nil }.description
    }
    #expect(put(a - b, for: "u", in: -.symbol("u")) == "b − a")
    #expect(put(a + b, for: "u", in: a + .symbol("u")) == "2 a + b")
    #expect(put(a / b, for: "u", in: b * .symbol("u")) == "a")
    #expect(put(Formula(0), for: "u", in: .exp(.symbol("u"))) == "1")
    #expect(put(Formula(2), for: "u", in: .power(a, .symbol("u"))) == "a²")
    #expect(put(Formula(-1), for: "u", in: .positive(.symbol("u"), then: a, otherwise: b)) == "b")
    #expect(put(-a, for: "u", in: .symbol("u") / b) == "−a/b")
  }

  @Test func oddNumbersNeverTrap() {
    let odd: [Double] = [.nan, .infinity, -.infinity, 0, -0.0, 1e308, 5e-324, 0x1p53, -1]
    for left in odd {
      for right in odd {
        let (l, r) = (Formula(left), Formula(right))
        for formula in [l + r, l - r, l * r, l / r, .power(l, r), l * a / r, .power(a, l) * a] {
          #expect(!formula.text(.symbols).isEmpty)
          #expect(formula.evaluate { _ in 2 } != nil)
        }
      }
    }
    #expect(Formula.sum([]).evaluate { _ in nil } == 0)
    #expect(a + Formula.product([]) == .sum([a, .product([])]))
  }
}
