import Networks
import Rules
import Testing

@testable import VectorEngine

/// The array kernels against the rules, and against differences of their values.
@Suite struct RuleKernelTests {
  @Test func everyRuleOfTheCatalogueIsCompiled() {
    for rule in Catalogue.unary {
      #expect(UnaryKernel.specialised[ObjectIdentifier(rule)] != nil, "\(rule)")
    }
    for rule in Catalogue.binary {
      #expect(BinaryKernel.specialised[ObjectIdentifier(rule)] != nil, "\(rule)")
    }
    for rule in Catalogue.manyOperand where rule != Choose.self {
      #expect(ReductionKernel.own[ObjectIdentifier(rule)] != nil, "\(rule)")
    }
  }

  /// A table that names one rule and holds another would be found here.
  @Test func everyKernelIsThatOfItsRule() {
    let (x, y, dx) = (NumberBuffer(count: 1), NumberBuffer(count: 1), NumberBuffer(count: 1))
    let one = NumberBuffer(count: 1)
    one.start[0] = 1
    for rule in Catalogue.unary {
      x.start[0] = 0.625
      dx.start[0] = 0
      let kernel = UnaryKernel.of(rule)
      kernel.value(1, x.start, y.start)
      kernel.pullback(1, x.start, y.start, one.start, dx.start)
      #expect(y.start[0] == rule.value(0.625), "\(rule)")
      #expect(dx.start[0] == rule.derivative(at: 0.625, output: y.start[0]), "\(rule)")
    }
    let tensor = Tensor(values: x.start, gradients: nil, rows: 1, columns: 1, lanes: 1)
    let walk = Walk(over: tensor, [tensor, tensor])
    for rule in Catalogue.binary {
      let kernel = BinaryKernel.of(rule)
      (x.start[0], dx.start[0]) = (0.625, 0)
      kernel.value(walk, x.start, one.start, y.start)
      let output = rule.value(0.625, 1)
      #expect(y.start[0] == output, "\(rule)")
      kernel.pullbackToLeft(walk, x.start, one.start, y.start, one.start, dx.start)
      #expect(dx.start[0] == rule.leftDerivative(at: 0.625, 1, output: output), "\(rule)")
      dx.start[0] = 0
      kernel.pullbackToRight(walk, x.start, one.start, y.start, one.start, dx.start)
      #expect(dx.start[0] == rule.rightDerivative(at: 0.625, 1, output: output), "\(rule)")
    }
  }

  static let groups = [(1, 5, 1), (1, 5, 3), (4, 3, 1), (4, 3, 2), (2, 1, 3)]

  /// The reductions' own kernels against the ones that call the rules.
  @Test(arguments: groups)
  func reductionsFollowTheirRules(_ count: Int, _ length: Int, _ width: Int) {
    let groups = Groups(count: count, length: length, width: width)
    for rule in Catalogue.manyOperand where rule != Choose.self {
      // Halves, so that some elements tie; and all of them 0.
      for scale in [0.5, 0] {
        let x = (0..<count * length * width).map { Double($0 * 7 % 5 - 2) * scale }
        let own = pulledBack(.of(rule), groups, x)
        let called = pulledBack(ReductionKernel(calling: rule), groups, x)
        #expect(own.y.count == count * width)
        for (a, b) in zip(own.y + own.dx, called.y + called.dx) {
          #expect((a - b).magnitude <= 1e-15, "\(rule) of \(x)")
        }
      }
    }
  }

  /// The reductions' own kernels against differences of their values, where there are no ties.
  @Test(arguments: groups)
  func reductionsFollowDifferences(_ count: Int, _ length: Int, _ width: Int) {
    let groups = Groups(count: count, length: length, width: width)
    let x = (0..<count * length * width).map { Double($0 * 37 % 61) / 30 - 0.9 }
    let step = 1e-5
    for rule in Catalogue.manyOperand where rule != Choose.self {
      let kernel = ReductionKernel.of(rule)
      let gradients = pulledBack(kernel, groups, x).dx
      for i in x.indices {
        var (above, below) = (x, x)
        above[i] += step
        below[i] -= step
        let (high, low) = (pulledBack(kernel, groups, above).y, pulledBack(kernel, groups, below).y)
        // Each result's upstream gradient is its position plus 1.
        let slope = high.indices.reduce(0.0) {
          $0 + Double($1 + 1) * (high[$1] - low[$1]) / (2 * step)
        }
        #expect((gradients[i] - slope).magnitude <= 1e-8, "\(rule), element \(i)")
      }
    }
  }

  private func pulledBack(
    _ kernel: ReductionKernel, _ groups: Groups, _ numbers: [Double]
  ) -> (y: [Double], dx: [Double]) {
    let results = groups.count * groups.width
    var y = [Double](repeating: 0, count: results)
    var dx = [Double](repeating: 0, count: numbers.count)
    kernel.value(groups, numbers, &y)
    kernel.pullback(groups, numbers, y, (0..<results).map { Double($0 + 1) }, &dx)
    return (y, dx)
  }
}
