import Foundation
import GradientChecking
import Testing

/// Functions whose derivatives are known.
@Suite struct RiddersTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let x: Double
    let derivative: Double
    let f: @Sendable (Double) -> Double

    init(
      _ name: String, at x: Double, _ derivative: Double,
      _ f: @escaping @Sendable (Double) -> Double
    ) {
      (testDescription, self.x, self.derivative, self.f) = ("\(name) at \(x)", x, derivative, f)
    }
  }

  static let cases: [Case] = [
    .init("sin", at: 0, 1) { sin($0) },
    .init("sin(x/1e6)", at: 1e6, cos(1) / 1e6) { sin($0 / 1e6) },
    .init("exp", at: 3, exp(3)) { exp($0) },
    .init("x³", at: 0, 0) { $0 * $0 * $0 },
    .init("1/x", at: 0.01, -1e4) { 1 / $0 },
    .init("x²", at: 1e-8, 2e-8) { $0 * $0 },
    .init("x² + 1e6", at: 2, 4) { $0 * $0 + 1e6 },
    .init("a constant", at: 5, 0) { _ in 7 },
    .init("tanh", at: 20, 0) { tanh($0) },
  ]

  @Test(arguments: cases)
  func theBoundHolds(_ one: Case) {
    let noise = 2 * one.f(one.x).magnitude * 0x1p-53
    let smallest = 0x1p-17 * max(1, one.x.magnitude)
    let answer = Ridders.derivative(
      at: one.x, largest: smallest * 64, noise: noise, of: one.f)
    let error = (answer.value - one.derivative).magnitude
    #expect(error <= 10 * answer.errorBound, "off by \(error), bound \(answer.errorBound)")
    #expect(answer.errorBound <= 1e-5 * max(1, one.derivative.magnitude))
  }

  @Test func aValueThatIsNotANumberGivesNoAnswer() {
    let answer = Ridders.derivative(at: 0, largest: 1e-3, noise: 0) {
      $0 < 0 ? .nan : $0.squareRoot()
    }
    #expect(!answer.errorBound.isFinite)
  }
}
