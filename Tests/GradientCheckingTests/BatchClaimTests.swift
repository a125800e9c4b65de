import GradientChecking
import Networks
import Testing

/// Claims about several examples: ∂L of each, ∂J of all together.
@Suite struct BatchClaimTests {
  @Test(arguments: [
    // Of a value that differs from example to example, each is compared.
    "claim ∂L/∂p = p - y",
    // Of a parameter, the mean over the examples: (1·1 + 1·2 + 3·4)/3 = 5.
    "claim ∂L/∂w = 5",
    "claim ∂L/∂w = (p - y) * x",
    // J has the penalty's 2 w besides.
    "claim ∂J/∂w = 7",
    "claim ∂J/∂w = mean_examples((p - y) * x) + 2 * w",
    "claim ∂J/∂w = sum_examples((p - y) * x) / 3 + 2 * w",
    "claim ∂J/∂w = mean_examples(∂L/∂p * x) + 2 * w",
    "claim ∂J/∂w = ∂J/∂w",
    "claim ∂L/∂x = (p - y) * w",
    "claim ∂L/∂y = y - p",
  ])
  func aRightClaimHolds(_ claim: String) throws {
    let verdict = try #require(try judged(SampleNetworks.batch + claim).first)
    #expect(verdict.isRight, "\(verdict.worst)")
  }

  @Test(arguments: [
    ("claim ∂L/∂p = 1", 3, 1.0, 3.0),
    ("claim ∂L/∂p = p * 0 + 3", 1, 3, 1),
    ("claim ∂L/∂x = p", 2, 2, 1),
  ])
  func aWrongClaimNamesTheExample(
    _ claim: String, _ example: Int, _ claimed: Double, _ computed: Double
  ) throws {
    let verdict = try #require(try judged(SampleNetworks.batch + claim).first)
    #expect(!verdict.isRight)
    #expect(verdict.worst.example == example)
    #expect(verdict.worst.claimed == claimed)
    #expect(verdict.worst.computed == computed)
  }

  @Test(arguments: [
    ("claim ∂L/∂w = 7", 7.0, 5.0), ("claim ∂J/∂w = 5", 5, 7),
    ("claim ∂J/∂w = sum_examples((p - y) * x)", 15, 7),
  ])
  func theCostAndTheLossAreToldApart(
    _ claim: String, _ claimed: Double, _ computed: Double
  ) throws {
    let verdict = try #require(try judged(SampleNetworks.batch + claim).first)
    #expect(!verdict.isRight)
    #expect(verdict.worst.example == nil)
    #expect(abs(verdict.worst.claimed - claimed) < 1e-14)
    #expect(abs(verdict.worst.computed - computed) < 1e-14)
  }

  @Test(arguments: [
    ("claim ∂L/∂w = 1 / (w - 1)", "the value is infinite, in example 1"),
    ("claim ∂L/∂p = log(x - 4)", "the value is not a number, in example 1"),
    ("claim ∂L/∂p = 1 / (x - 4)", "the value is infinite, in example 3"),
  ])
  func aClaimThatIsNoNumberIsAnError(_ claim: String, _ message: String) {
    #expect {
      try judged(SampleNetworks.batch + claim)
    } throws: { error in
      (error as? Diagnostic)?.message == message
    }
  }
}
