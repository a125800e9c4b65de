import Foundation
import TestSupport
import Testing
import Typography

@Suite("Number format") struct NumberFormatTests {
  @Test(
    "Six digits, as the explanations show them",
    arguments: [
      (-0.005765358, "−0.00576536"), (-0.011530716, "−0.0115307"), (-0.063, "−0.063"),
      (0.205765358, "0.205765"), (2, "2"), (100_000, "100000"), (999_999.5, "1e6"),
      (1_000_000, "1e6"), (-1_234_567, "−1.23457e6"), (123.456789, "123.457"), (0.5, "0.5"),
      (0.00001, "0.00001"), (0.0000099, "9.9e−6"), (1.5e-7, "1.5e−7"),
      (-6.02214076e23, "−6.02214e23"),
      (0, "0"), (-0.0, "0"), (0.1 + 0.2, "0.3"), (1e308, "1e308"),
      (.leastNonzeroMagnitude, "4.94066e−324"),
      (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "NaN"), (0.9999999, "1"), (9.5, "9.5"),
    ] as [(Double, String)])
  func six(number: Double, text: String) {
    #expect(NumberFormat().text(number) == text)
  }

  @Test(
    "Rounding is of the exact binary value, not of its shortest decimal",
    arguments: [
      // 0.15 lies below and 0.35 below their decimals' halves, 0.25 and 0.125 are exact: ties to even.
      (0.15, 1, "0.1"), (0.35, 1, "0.3"), (0.25, 1, "0.2"), (0.125, 2, "0.12"), (2.5, 1, "2"),
      (1.005, 3, "1"), (0.1, 17, "0.10000000000000001"), (1e22, 17, "1e22"),
    ])
  func rounding(number: Double, digits: Int, text: String) {
    #expect(NumberFormat(significantDigits: digits).text(number) == text)
  }

  @Test func `17 digits read back exactly, and fewer to within half a unit of the last`() throws {
    var generator = SeededGenerator(seed: 2026)
    for _ in 0..<3000 {
      let x = Double(bitPattern: generator.next())
      guard x.isFinite else { continue }
      func read(_ digits: Int) -> Double? {
        Double(NumberFormat(significantDigits: digits).text(x).replacing("−", with: "-"))
      }
      #expect(read(17) == x, "seed 2026: \(x)")
      let six = try #require(read(6))
      #expect(abs(six - x) <= abs(x) * 0.5e-5, "seed 2026: \(x)")
    }
  }

  @Test func `Rounding is C's own, at halves and beside them too`() throws {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<20_000 {
      let digits = Int.random(in: 1...17, using: &generator)
      // A number with one digit more than is kept, often a 5, is nearly or exactly a half.
      var text = (0...digits).map { _ in "\(Int.random(in: 0...9, using: &generator))" }.joined()
      if Bool.random(using: &generator) { text = text.dropLast() + "5" }
      text += "e\(Int.random(in: -330...300, using: &generator))"
      var x = try #require(Double(text))
      if Bool.random(using: &generator) { x = x.nextUp }
      guard x.isFinite, x > 0 else { continue }
      let ours = NumberFormat(significantDigits: digits).text(x).replacing("−", with: "-")
      let reference = String(format: "%.\(digits - 1)e", x)
      #expect(Double(ours) == Double(reference), "seed 5: \(x), \(digits)")
    }
  }

  @Test("Any number of digits is accepted", arguments: [(-3, "1"), (0, "1"), (40, "1.25")])
  func digits(digits: Int, text: String) {
    #expect(NumberFormat(significantDigits: digits).text(1.25) == text)
  }
}
