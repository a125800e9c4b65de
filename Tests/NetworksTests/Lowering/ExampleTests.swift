import Testing

@testable import Networks

/// Examples and what they fill.
@Suite struct ExampleTests {
  @Test("fills inputs, then targets, in the order declared and row by row")
  func order() throws {
    let network = try readNetwork(
      """
      target y[2]
      input a[2, 2]
      input given = 9
      input b
      loss L = sum(y) + sum(a) + b + given
      examples
        1, 2, 3, 4, 5 -> 6, 7
        -1, -2, -3, -4, -5 -> -6, -7e1
      """)
    func values(_ name: String) throws -> [[Double]]? {
      network.rows(of: try #require(network.definition(named: name)).operation)
    }
    #expect(try values("a") == [[1, 2, 3, 4], [-1, -2, -3, -4]])
    #expect(try values("b") == [[5], [-5]])
    #expect(try values("y") == [[6, 7], [-6, -70]])
    #expect(try values("given") == nil)
    #expect(network.exampleCount == 2)
  }

  @Test("reads a file, which may have columns for inputs alone")
  func file() throws {
    let network = try readNetwork(
      "input x[2]\ntarget y\nloss L = sum(x) - y\nexamples from \"xor.csv\"")
    #expect(network.rows(of: 0) == [[0, 0], [0, 1]])
    #expect(network.rows(of: 1) == [[0], [1]])
    let inputs = try readNetwork("input x[3]\nloss L = sum(x)\nexamples from \"xor.csv\"")
    #expect(inputs.rows(of: 0) == [[0, 0, 0], [0, 1, 1]])
  }

  @Test("marks what differs from example to example, and nothing else")
  func perExample() throws {
    let network = try readNetwork(
      """
      input x[3]
      parameter w = 2
      s = w^2
      z = s * x
      loss L = sum(z)
      examples from "xor.csv"
      """)
    let perExample = network.definitions.map { network.operations[$0.operation].isPerExample }
    #expect(perExample == [true, false, false, true, true])
  }
}

extension Network {
  /// The numbers of a leaf, one array an example.
  func rows(of operation: Int) -> [[Double]]? {
    exampleValues[operation].map { numbers in (0..<numbers.count).map { Array(numbers[$0]) } }
  }
}
