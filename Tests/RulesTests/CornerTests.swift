import Rules
import Testing

/// At corners the derivatives are PyTorch's.
@Suite struct CornerTests {
  private func derivative<R: UnaryRule>(_ rule: R.Type, at x: Double) -> Double {
    rule.derivative(at: x, output: rule.value(x))
  }

  private func derivatives<R: BinaryRule>(_ rule: R.Type, at a: Double, _ b: Double) -> [Double] {
    let y = rule.value(a, b)
    return [rule.leftDerivative(at: a, b, output: y), rule.rightDerivative(at: a, b, output: y)]
  }

  private func derivatives<R: ManyOperandRule>(_ rule: R.Type, at x: [Double]) -> [Double] {
    rule.derivatives(at: x, output: rule.value(x))
  }

  @Test func rectifiersTakeTheLeftSlopeAtZero() {
    #expect(derivative(Relu.self, at: 0) == 0)
    #expect(derivatives(LeakyRelu.self, at: 0, 0.01) == [0.01, 0])
    #expect(derivative(Elu.self, at: 0) == 1)
  }

  @Test func absHasNoSlopeAtZeroAndNoNegativeZero() {
    #expect(derivative(Abs.self, at: 0) == 0)
    #expect(Abs.value(0.0).sign == .plus)
  }

  @Test func tiesShareEqually() {
    #expect(derivatives(Minimum.self, at: 2, 2) == [0.5, 0.5])
    #expect(derivatives(Maximum.self, at: 2, 2) == [0.5, 0.5])
    #expect(derivatives(Largest.self, at: [3, 1, 3, 3, 3]) == [0.25, 0, 0.25, 0.25, 0.25])
    #expect(derivatives(Smallest.self, at: [3, 1, 1, 2]) == [0, 0.5, 0.5, 0])
  }

  @Test func theNormOfZeroHasNoSlope() {
    #expect(derivatives(Norm.self, at: [0, 0]) == [0, 0])
  }

  @Test func chooseTakesTheSecondBranchAtZero() {
    #expect(Choose.value([0.0, 5.0, 7.0]) == 7)
    #expect(derivatives(Choose.self, at: [0, 5, 7]) == [0, 0, 1])
    #expect(derivatives(Choose.self, at: [0.5, 5, 7]) == [0, 1, 0])
    #expect(Choose.value([1.0, 2.0]).isNaN)
  }

  @Test func powersAreDefinedAtZero() {
    #expect(derivatives(Power.self, at: 0, 0) == [0, 0])
    #expect(derivatives(Power.self, at: 0, 1) == [1, 0])
    #expect(derivatives(Power.self, at: 0, 2) == [0, 0])
    #expect(Power.leftDerivative(at: -3.0, 2, output: 9) == -6)
  }

  @Test func xLogYIsZeroWhereItsFirstOperandIs() {
    #expect(XLogY.value(0.0, 0.0) == 0)
    #expect(derivatives(XLogY.self, at: 0, 0) == [0, 0])
    #expect(derivatives(XLogY.self, at: 0, 1) == [0, 0])
    #expect(derivatives(XLogY.self, at: 1, 0.5)[1] == 2)
  }

  @Test func rulesNameTheirCorners() {
    #expect(Relu.corners == [0])
    #expect(Abs.corners == [0])
    #expect(Tanh.corners.isEmpty)
  }
}
