import GradientChecking
import Networks
import Testing

/// Claims against derivatives that are known by hand.
@Suite struct ClaimTests {
  @Test(arguments: [
    "claim ∂L/∂p = 1",
    "claim dL/dp = p - y",
    "claim ∂L/∂w = [2, 3]",
    "claim ∂L/∂w = (p - y) * x",
    "claim ∂L/∂w[2] = 3",
    "claim dL/dw[1] = 2",
    "claim ∂L/∂L = 1",
    "claim ∂L/∂x = [0.4, 0.2]",
    "claim ∂L/∂x[2] = w[2]",
    "claim ∂L/∂c = 1.4",
    "claim ∂L/∂y = y - p",
    "claim ∂J/∂w = [2, 3]",
    "claim ∂L/∂w = ∂L/∂p * x",
    "claim dL/dw = dL/dp * x",
    "claim ∂L/∂w[1] = ∂L/∂w[2] * 2 / 3",
  ])
  func aRightClaimHolds(_ claim: String) throws {
    let verdict = try #require(try judged(SampleNetworks.one + claim).first)
    #expect(verdict.isRight)
    #expect(verdict.maxRelativeError < 1e-14)
    #expect(claim.contains(verdict.target))
  }

  @Test(arguments: [
    ("claim ∂L/∂p = 2", "p", [Int](), 2.0, 1.0),
    ("claim ∂L/∂w = [2, 3.5]", "w[2]", [2], 3.5, 3),
    ("claim ∂L/∂w = [-2, 3.5]", "w[1]", [1], -2, 2),
    ("claim ∂L/∂w[2] = 2", "w[2]", [2], 2, 3),
    ("claim ∂L/∂x = [0.4, 0]", "x[2]", [2], 0, 0.2),
    ("claim ∂L/∂c = 1", "c", [], 1, 1.4),
    ("claim ∂L/∂y = 1", "y", [], 1, -1),
    ("claim ∂J/∂w = [0, 0]", "w[2]", [2], 0, 3),
    ("claim ∂L/∂w = -∂L/∂p * x", "w[2]", [2], -3, 3),
  ])
  func aWrongClaimNamesItsWorstEntry(
    _ claim: String, _ name: String, _ index: [Int], _ claimed: Double, _ computed: Double
  ) throws {
    let verdict = try #require(try judged(SampleNetworks.one + claim).first)
    #expect(!verdict.isRight)
    #expect(verdict.worst.name == name)
    #expect(verdict.worst.index == index)
    #expect(verdict.worst.example == nil)
    #expect(abs(verdict.worst.claimed - claimed) < 1e-15)
    #expect(abs(verdict.worst.computed - computed) < 1e-15)
  }

  /// Subscripts in a claim pick the element that is compared, in matrices as well.
  @Test func elementsOfAMatrixAreCountedRowByRow() throws {
    let text = """
      parameter W = [[1, 2, 3], [4, 5, 6]]
      loss L = sum(W^2) / 2

      """
    let wrong = try judged(
      text
        + "claim ∂L/∂W = [[1, 2, 3], [4, 0, 6]]\nclaim ∂L/∂W[2, 3] = 5\nclaim ∂L/∂W[1, :] = [[1, 2, 3]]"
    )
    #expect(wrong.map(\.isRight) == [false, false, true])
    #expect(wrong[0].worst.name == "W[2,2]")
    #expect(wrong[0].worst.index == [2, 2])
    #expect(wrong[1].worst.name == "W[2,3]")
    #expect(wrong[1].worst.computed == 6)
  }

  /// An error is measured against the largest entry, so that rounding in a small one is no mistake.
  @Test(arguments: [(1e-10, true), (1.1e-9, true), (8e-9, false), (1e-6, false)])
  func theToleranceIsRelativeToTheLargestEntry(_ error: Double, _ holds: Bool) throws {
    // The largest entry is 3, so that 3e-9 is allowed.
    let verdict = try #require(
      try judged(SampleNetworks.one + "claim ∂L/∂w = [\(2 + error), 3]").first)
    #expect(verdict.isRight == holds)
    #expect(abs(verdict.maxRelativeError - error / 3) < 1e-12)
  }

  @Test func verdictsKeepTheOrderOfTheFile() throws {
    let verdicts = try judged(
      SampleNetworks.one + "claim ∂L/∂w = [2, 3]\nclaim dL/dp = 0\nclaim ∂J/∂w[1] = 2\n")
    #expect(verdicts.map(\.target) == ["∂L/∂w", "dL/dp", "∂J/∂w[1]"])
    #expect(verdicts.map(\.isRight) == [true, false, true])
  }
}
