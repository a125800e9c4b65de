import Testing

@testable import GradientChecking

/// Corners that a parameter stands on exactly, or nearly.
@Suite struct KinkTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    let node: String
    let left: Double
    let right: Double

    init(_ text: String, node: String, left: Double, right: Double) {
      (self.text, self.node, self.left, self.right) = (text, node, left, right)
      testDescription = node
    }
  }

  @Test(arguments: [
    Case(
      "parameter w = [1, 0]\na1 = relu(w)\nloss L = 3 * a1[2] + a1[1]", node: "relu at a1[2]",
      left: 0, right: 3),
    Case(
      "parameter w = [1, 0]\nd = abs(w)\nloss L = sum(d)", node: "abs at d[2]", left: -1, right: 1),
    Case(
      "parameter w = [1, 0]\na = leaky_relu(w, 0.25)\nloss L = 2 * sum(a)",
      node: "leaky_relu at a[2]", left: 0.5, right: 2),
    Case(
      "parameter w = [1, 2]\nm = max(w, 2)\nloss L = sum(m)", node: "max at m[2]", left: 0, right: 1
    ),
    Case(
      "parameter w = [1, 2]\nm = min(w, 2)\nloss L = sum(m)", node: "min at m[2]", left: 1, right: 0
    ),
    Case(
      "parameter w = [5, 5, 4]\nm = max(w)\nloss L = 2 * m", node: "max at m", left: 0, right: 2),
    Case(
      "parameter w = [[5, 1], [4, 1]]\nm = min(w, rows)\nn = w[1, 2] * 0\nloss L = max(w, rows)[2]"
        + " + sum(abs(w[1, 2] - 1)) + m[1] * 0", node: "abs at abs(w[1, 2] - 1)", left: -1, right: 1
    ),
    Case(
      "parameter w = [0, 0]\nn = norm(w)\nloss L = 3 * n", node: "norm at n", left: -3, right: 3),
    Case(
      "parameter w = [1, 0]\nc = positive(w, 2 * w, -w)\nloss L = sum(c)", node: "positive at c[2]",
      left: -1, right: 2),
  ])
  func exactlyAtACorner(_ corner: Case) throws {
    let network = try ChangedNetwork(corner.text)
    let found = network.derivative("w", at: 1)
    let kink = try #require(found.kink)
    #expect(kink.node == corner.node)
    #expect((kink.left - corner.left).magnitude <= found.errorBound)
    #expect((kink.right - corner.right).magnitude <= found.errorBound)
    #expect(found.errorBound <= 1e-13)
    #expect(found.allows(corner.left) && found.allows(corner.right))
    #expect(found.allows((corner.left + corner.right) / 2))
    let low = min(corner.left, corner.right), high = max(corner.left, corner.right)
    #expect(!found.allows(low - 1e-9) && !found.allows(high + 1e-9))
  }

  /// Where Huber's parabola meets its line, and where two corners cancel, J is smooth.
  @Test(arguments: [
    ("parameter w = 1\nloss L = huber(w, 0)", 1.0),
    ("parameter w = 0\nloss L = elu(w) + 2 * w", 3.0),
    ("parameter w = 0\nloss L = relu(w)^2 + abs(w) * w + 3 * w", 3.0),
    ("parameter w = 0\nloss L = relu(w) - relu(-w) + w", 2.0),
    ("parameter w = 2\nloss L = max([w, w]) + min(w, w)", 2.0),
  ])
  func cornersWithoutAKink(text: String, expected: Double) throws {
    let found = try ChangedNetwork(text).derivative("w")
    #expect(found.kink == nil)
    #expect((found.value - expected).magnitude <= 1e-13)
    #expect(found.errorBound <= 1e-13)
    #expect(found.isDecidable)
  }

  /// A corner next to the point, however near, is not at the point.
  @Test(arguments: [1e-3, 1e-9, 1e-15, 1e-30, 1e-100])
  func nearACorner(distance: Double) throws {
    for (sign, expected) in [(1.0, 2.0), (-1.0, -2.0)] {
      let network = try ChangedNetwork("parameter w = \(sign * distance)\nloss L = 2 * abs(w)")
      let found = network.derivative("w", judging: [expected])
      #expect(found.kink == nil)
      #expect(found.isDecidable)
      #expect((found.value - expected).magnitude <= 1e-14)
      #expect(!found.allows(-expected))
    }
  }

  /// The tie of max lies one rounding away.
  @Test func oneRoundingFromATie() throws {
    let network = try ChangedNetwork("parameter w = [1, 1.0000000000000002]\nloss L = max(w)")
    #expect(network.derivative("w", at: 0).allows(0))
    #expect(network.derivative("w", at: 1).allows(1))
    #expect(network.derivative("w", at: 1).kink == nil)
  }

  /// 0.1 + 0.2 − 0.3 is 0, but not for one who adds from the left.
  @Test func roundingDecidesTheSide() throws {
    let network = try ChangedNetwork(
      "parameter w = 0.3\nz = 0.1 + 0.2 - w\nloss L = 2 * relu(z) + w")
    // Either side's derivative is right, and so is what lies between them; nothing else is.
    for answer in [-1.0, 1, 0] {
      #expect(network.derivative("w", judging: [answer]).allows(answer))
    }
    for answer in [-1.01, 1.01, 3] {
      #expect(!network.derivative("w", judging: [answer]).allows(answer))
    }
  }

  /// Where J jumps, the slopes to both sides are told, and neither is infinite.
  @Test func jumpOfTheValue() throws {
    let network = try ChangedNetwork("parameter w = 0\nloss L = positive(w, 1 + 5 * w, 3 * w)")
    let found = network.derivative("w")
    let kink = try #require(found.kink)
    #expect((kink.left - 3).magnitude <= 1e-6)
    #expect((kink.right - 5).magnitude <= 1e-6)
    #expect(found.allows(3) && !found.allows(2.9) && !found.allows(1e6))
  }

  /// A value that stands alone has no derivative, so that no answer is called right, and none wrong.
  @Test func jumpsToBothSides() throws {
    let network = try ChangedNetwork(
      "parameter w = 0\nloss L = positive(abs(w), 1 + 2 * w, 5)")
    let found = network.derivative("w", judging: [0])
    #expect(!found.isDecidable)
    #expect(found.kink == nil)
  }

  /// Where J is defined on one side alone, that side's derivative is the only one.
  @Test func edgeOfTheDomain() throws {
    let found = try ChangedNetwork("parameter w = 0\nloss L = w^1.5 + 2 * w").derivative("w")
    #expect(found.allows(2))
    #expect(!found.allows(2.001))
  }
}
