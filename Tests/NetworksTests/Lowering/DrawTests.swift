import Testing

@testable import Networks

/// Values that are drawn.
@Suite struct DrawTests {
  private func drawn(_ statement: String, seed: UInt64 = 1) throws -> [Double] {
    let network = try readNetwork("parameter \(statement)\nloss L = 0", seed: seed)
    return try #require(network.leafValues[network.definitions[0].operation])
  }

  @Test("gives the same numbers for the same seed, whatever the name")
  func sameSeed() throws {
    let first = try drawn("W[3, 2] ~ normal(0, 1, seed = 7)")
    #expect(first == (try drawn("W[3, 2] ~ normal(0, 1, seed = 7)", seed: 99)))
    #expect(first == (try drawn("V[3, 2] ~ normal(0, 1, seed = 7)")))
    #expect(first != (try drawn("W[3, 2] ~ normal(0, 1, seed = 8)")))
    #expect(first == (try drawn("W[3, 2] ~ normal(deviation = 1, mean = 0, seed = 7)")))
    #expect(first == (try drawn("W[3, 2] ~ normal(seed = 7, mean = 0, deviation = 1)")))
    #expect(Set(first).count == 6)
  }

  @Test("gives arrays of one shape different numbers, and the same ones in every run")
  func names() throws {
    #expect(try drawn("W[4] ~ he_normal") != drawn("V[4] ~ he_normal"))
    #expect(try drawn("W[4] ~ he_normal") == drawn("W[4] ~ he_normal"))
    #expect(try drawn("W[4] ~ he_normal") != drawn("W[4] ~ he_normal", seed: 2))
    #expect(try drawn("\u{177}[4] ~ he_normal") == drawn("y\u{302}[4] ~ he_normal"))
  }

  // Computed apart from this program, with xoshiro256**, SplitMix64 and FNV-1a written in Python.
  @Test("draws these numbers on every machine, today and later")
  func golden() throws {
    #expect(
      try drawn("W[2] ~ uniform(0, 1, seed = 7)") == [0.7005764821796896, 0.2787512294737843])
    #expect(try drawn("W[2] ~ uniform(0, 1)") == [0.9486137912844242, 0.475723386107329])
  }

  @Test("scales by how many numbers go in and come out")
  func scales() throws {
    let bound = (6.0 / 500).squareRoot()
    let numbers = try drawn("W[200, 300] ~ glorot_uniform")
    #expect(numbers.allSatisfy { $0.magnitude <= bound })
    #expect(numbers.map(\.magnitude).max() ?? 0 > 0.999 * bound)
    let he = try drawn("W[200, 300] ~ he_normal")
    let deviation = (he.reduce(0) { $0 + $1 * $1 } / 60_000).squareRoot()
    #expect((deviation / (2.0 / 300).squareRoot() - 1).magnitude < 0.02)
    #expect(try drawn("b[3] ~ zeros") == [0, 0, 0])
    #expect(try drawn("b[3] ~ ones(seed = 4)") == [1, 1, 1])
    #expect(try drawn("b[2] ~ uniform(2 + 1, 6 / 2)") == [3, 3])
  }

  @Test("draws inputs, targets and frozen values as well, from any seed of 64 bits")
  func roles() throws {
    let network = try readNetwork(
      """
      input x[2] ~ ones
      target y[2] ~ normal(0, 1, seed = 18446744073709551615)
      frozen W[2, 2] ~ uniform(-1, 1, seed = 0)
      loss L = mse(W @ x, y)
      """)
    #expect(network.leafValues.count == 3)
    #expect(!network.hasExamples)
  }
}
