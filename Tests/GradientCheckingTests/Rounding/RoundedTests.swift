import Rules
import TestSupport
import Testing

@testable import GradientChecking

/// Error bounds against numbers whose errors are known otherwise.
@Suite struct RoundedTests {
  /// One rounding of a product, a quotient and a square root is what a fused multiply-add leaves.
  @Test func oneRounding() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<10_000 {
      let (a, b) = (
        Double.random(in: 0.1...9, using: &generator), Double.random(in: 0.1...9, using: &generator)
      )
      let product = Rounded(a) * Rounded(b)
      #expect((-product.value).addingProduct(a, b).magnitude <= product.error)
      let quotient = Rounded(a) / Rounded(b)
      #expect(a.addingProduct(-quotient.value, b).magnitude <= quotient.error * b)
      let root = Rounded.sqrt(Rounded(a))
      #expect(a.addingProduct(-root.value, root.value).magnitude <= root.error * 2 * root.value)
      let sum = Rounded(a) + Rounded(b)
      let tail = sum.value - a
      #expect(((a - (sum.value - tail)) + (b - tail)).magnitude <= sum.error)
      for result in [product, quotient, root, sum] {
        #expect(result.error <= 2 * Rounded.unit * result.value.magnitude)
      }
    }
  }

  /// Whatever the exact operands are within their errors, the rule's value is within its error.
  @Test func errorsOfOperands() {
    var generator = SeededGenerator(seed: 12)
    for rule in Catalogue.unary {
      for _ in 0..<400 {
        let x = Double.random(in: rule.domain[0], using: &generator)
        check(rule.name, [x], &generator)
      }
    }
    for rule in Catalogue.binary {
      for _ in 0..<400 {
        let x = rule.domain.map { Double.random(in: $0, using: &generator) }
        check(rule.name, x, &generator)
      }
    }
    for rule in Catalogue.manyOperand where rule.name != "positive" {
      for count in 1...5 {
        for _ in 0..<100 {
          let x = (0..<count).map { _ in Double.random(in: rule.domain[0], using: &generator) }
          check(rule.name, x, &generator)
        }
      }
    }
  }

  private func check(_ name: String, _ x: [Double], _ generator: inout SeededGenerator) {
    let size = [1e-3, 1e-6, 1e-10].randomElement(using: &generator) ?? 1e-6
    let rounded = x.map { Rounded($0, error: Double.random(in: 0...size, using: &generator)) }
    let exact = rounded.map {
      $0.value + Double.random(in: -$0.error...$0.error, using: &generator)
    }
    guard let found = Catalogue.value(of: name, rounded),
      let other = Catalogue.value(of: name, exact), other.isFinite
    else { return }
    // Bounds are of first order: a thousandth is left for the second.
    let bound = found.error * (1 + 4 * size) + 1e-14 * (1 + other.magnitude)
    #expect(!((found.value - other).magnitude > bound), "\(name) \(rounded) \(exact)")
  }

  /// A power near 0 is known as well as its base; a whole one needs no rounding at 0 and 1.
  @Test func powers() {
    let nearly = Rounded(0, error: 1e-15)
    #expect(Rounded.power(nearly, Rounded(2)).error <= 4e-30)
    #expect(Rounded.power(nearly, Rounded(1)).error == 1e-15)
    #expect(Rounded.power(nearly, Rounded(0)).error == 0)
    #expect(Rounded.power(nearly, Rounded(0.5)).error >= 1e-15.squareRoot())
    #expect(Rounded.power(nearly, Rounded(-1)).error == .infinity)
  }

  /// What overflowed is surely large, so that its inverse is surely small.
  @Test func overflow() {
    let sigmoid = Sigmoid.value(Rounded(-1000))
    #expect(sigmoid.value == 0)
    #expect(sigmoid.error < 1e-300)
    // But not if it may not have overflowed.
    #expect(Sigmoid.value(Rounded(-1000, error: 1000)).error >= 0.5)
    #expect((Rounded(.infinity, error: 0) - Rounded(.infinity, error: 0)).error == .infinity)
  }
}
