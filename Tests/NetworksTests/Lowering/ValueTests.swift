import Foundation
import Testing

@testable import Networks

/// The values of expressions, against numbers worked out by hand.
@Suite struct ValueTests {
  private static let given = """
    input x = [1, 2]
    input v = [-1, 0, 3]
    input W = [[1, 2, 3], [4, 5, 6]]
    input k = 2
    """

  @Test(
    "computes what a person would",
    arguments: [
      ("W @ v", [8, 14]), ("W.T @ x", [9, 12, 15]), ("x @ x.T", [1, 2, 2, 4]), ("x.T @ x", [5]),
      ("x + W", [2, 3, 4, 6, 7, 8]), ("W - [[1, 2, 3]]", [0, 0, 0, 3, 3, 3]),
      ("W.T", [1, 4, 2, 5, 3, 6]),
      ("-2^2", [-4]), ("2^-1", [0.5]), ("2^3^2", [512]), ("-x^2 * 2", [-2, -8]),
      ("8 / 4 / 2", [1]), ("6 / 2 * 3", [9]), ("2 * x ⊙ x", [2, 8]), ("1 − 2 × 3", [-5]),
      ("sum(W)", [21]), ("sum(W, rows)", [6, 15]), ("sum(W, columns)", [5, 7, 9]),
      ("mean(W)", [3.5]), ("mean(W, rows)", [2, 5]), ("mean(W, columns)", [2.5, 3.5, 4.5]),
      ("max(W, rows)", [3, 6]), ("min(W, columns)", [1, 2, 3]), ("max(v, 1)", [1, 1, 3]),
      ("min(v, [0, 1, 2])", [-1, 0, 2]), ("norm([3, 4])", [5]), ("relu(v)", [0, 0, 3]),
      ("leaky_relu(v, 0.1)", [-0.1, 0, 3]), ("abs(v)", [1, 0, 3]), ("W[2, :]", [4, 5, 6]),
      ("W[:, 3]", [3, 6]), ("W[1..2, 2..3]", [2, 3, 5, 6]), ("v[3]", [3]), ("v[2..3]", [0, 3]),
      ("one_hot(k, 4)", [0, 0, 1, 0]), ("one_hot(0, 2)", [1, 0]), ("one_hot(3 - k, 2)", [0, 1]),
      ("reshape(W, 3, 2)", [1, 2, 3, 4, 5, 6]), ("concat(x, v)", [1, 2, -1, 0, 3]),
      ("[[x[1], 7], [8, x[2]]]", [1, 7, 8, 2]), ("positive(v, 1, 2)", [2, 2, 1]),
      ("xlogy(0, 0)", [0]), ("relu'(v)", [0, 0, 1]), ("abs'(v)", [-1, 0, 1]), ("sin'(0)", [1]),
      ("exp'(0)", [1]),
    ] as [(String, [Double])])
  func values(expression: String, expected: [Double]) throws {
    #expect(agree(try numbers(expression, given: Self.given), expected))
  }

  @Test("knows π")
  func pi() throws {
    #expect(try numbers("cos(π)") == [-1])
    #expect(try numbers("π") == [Double.pi])
  }

  @Test("compares names in NFC")
  func normalisation() throws {
    let text = "input y\u{302} = 3\nresult = 2 * \u{177}\nloss L = 0"
    #expect(try value(of: "result", in: text).numbers == [6])
    let network = try readNetwork(text)
    #expect(network.definitions[0].name.unicodeScalars.elementsEqual("\u{177}".unicodeScalars))
    #expect(renderedError("input y\u{302} = 1\ninput \u{177} = 2\nloss L = 1").contains("twice"))
  }

  @Test("lets e and T be names, and a file's name be hidden by a function's argument")
  func ordinaryNames() throws {
    #expect(try numbers("e * T.T", given: "input e = 2\ninput T = 3") == [6])
    #expect(try numbers("f(5) + u", given: "input u = 1\nf(u) = u * u") == [26])
  }

  @Test("gives parameters by expressions of names with values")
  func given() throws {
    let text = """
      frozen scale = 2
      parameter W[2, 2] = scale * [[1, 2], [3, 4]]
      parameter b = sum(W, rows) / scale
      loss L = sum(b)
      """
    #expect(try value(of: "b", in: text).numbers == [3, 7])
    // What a value was computed with is no part of the network.
    #expect(try readNetwork(text).operations.count == 4)
    #expect(try readNetwork(text).frames.count == 1)
  }
}
