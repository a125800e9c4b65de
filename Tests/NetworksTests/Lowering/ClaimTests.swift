import Testing

@testable import Networks

/// Claims as they are lowered.
@Suite struct ClaimTests {
  private static let one = """
    input x = [1, 2]
    parameter W = [[1, 2], [3, 4]]
    z = W @ x
    loss L = sum(z^2)
    """
  private static let many = """
    input x[2]
    target y
    parameter w = [1, 2]
    p = w.T @ x
    loss L = (p - y)^2
    penalty R = sum(w^2)
    examples
      1, 2 -> 3
      2, 1 -> 0
    """

  private func claims(_ text: String, _ lines: String...) throws -> [Claim] {
    try readNetwork(text + "\n" + lines.map { "claim " + $0 }.joined(separator: "\n")).claims
  }

  /// The derivatives that the right side of a claim asks the engine for.
  private func derivatives(_ claim: Claim) -> [(operation: Int, ofCost: Bool)] {
    claim.operations.compactMap { operation in
      if case .derivative(let target, let ofCost) = operation.primitive {
        return (target, ofCost)
      }
      return nil
    }
  }

  @Test("reads the target, in both spellings")
  func targets() throws {
    let claims = try claims(
      Self.one, "∂L/∂W = (2 * z) @ x.T", "dL/dW[1, 2] = 4", "∂L/∂W[2, :] = [[1, 2]]",
      "∂L/∂z = 2 * z", "∂J/∂W[:, 1..2] = W")
    #expect(
      claims.map(\.target) == ["∂L/∂W", "dL/dW[1, 2]", "∂L/∂W[2, :]", "∂L/∂z", "∂J/∂W[:, 1..2]"])
    #expect(claims.map(\.definition) == [1, 1, 1, 2, 1])
    #expect(claims.map(\.elements) == [nil, [1], [2, 3], nil, [0, 1, 2, 3]])
    #expect(claims.map(\.isOfCost) == [false, false, false, false, true])
  }

  @Test("takes the loss by its own name, and J for the whole unless the loss is called J")
  func letters() throws {
    let asE = Self.one.replacing("loss L", with: "loss E")
    #expect(try claims(asE, "∂E/∂z = 2 * z", "∂J/∂W = W").map(\.isOfCost) == [false, true])
    let asJ = Self.one.replacing("loss L", with: "loss J")
    #expect(
      try claims(asJ, "∂J/∂z = 2 * z", "dJ/dW = dJ/dz @ x.T").map(\.isOfCost) == [false, false])
    #expect(throws: Diagnostic.self) { try claims(asE, "∂L/∂z = 2 * z") }
  }

  @Test(
    "finds derivatives on the right",
    arguments: [
      "∂L/∂z @ x.T", "dL/dz @ x.T", "(dL/dz) @ x.T", "1 * dL/dz @ x.T",
      "W @ [[1, 0], [0, 1]] * 0 + dL/dz @ x.T",
      "-(-dL/dz) @ x.T", "-dL/dz[:] @ x.T", "[dL/dz[1], dL/dz[2]] @ x.T",
    ])
  func right(expression: String) throws {
    let claim = try #require(try claims(Self.one, "∂L/∂W = " + expression).first)
    let found = derivatives(claim)
    #expect(!found.isEmpty)
    let z = try readNetwork(Self.one).definition(named: "z")?.operation
    #expect(found.allSatisfy { $0.operation == z && !$0.ofCost })
  }

  @Test("leaves quotients of defined names alone")
  func quotients() throws {
    let text = Self.one + "\nparameter dL = 6\nparameter dz = 3"
    let claim = try #require(try claims(text, "∂L/∂dL = dL/dz").first)
    #expect(derivatives(claim).isEmpty)
  }

  @Test("puts values of each example inside sums over them")
  func examples() throws {
    let claims = try claims(
      Self.many, "∂J/∂w = mean_examples(2 * (p - y) * x) + 2 * w", "∂L/∂w = 2 * (p - y) * x",
      "∂J/∂w = sum_examples(∂L/∂p * x) / 2 + 2 * w", "∂L/∂p = 2 * (p - y)")
    #expect(claims.map(\.isOfCost) == [true, false, true, false])
    #expect(claims.map { $0.operations.last?.isPerExample } == [false, true, false, true])
  }

  @Test("counts a claim's operations on from the network's own")
  func positions() throws {
    let network = try readNetwork(Self.one + "\nclaim ∂L/∂z = 2 * z\nclaim ∂L/∂z = z + z")
    for claim in network.claims {
      #expect(claim.result == network.operations.count + claim.operations.count - 1)
      for operation in claim.operations {
        #expect(operation.operands.allSatisfy { $0 <= claim.result })
      }
    }
  }
}
