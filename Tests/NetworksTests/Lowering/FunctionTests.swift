import Foundation
import Testing

@testable import Networks

/// Functions of a user's own, and derivatives of functions.
@Suite struct FunctionTests {
  @Test(
    "opens functions where they are called",
    arguments: [
      ("f(u, v) = u @ v", "f([[1, 2]], [3, 4])", [11.0]),
      ("f(u) = u^2\ng(u) = f(f(u)) + 1", "g(2)", [17]),
      ("input b = 10\nf(u) = u + b", "f([1, 2])", [11, 12]),
      ("f(A, axis) = sum(A, axis)", "f([[1, 2], [3, 4]], rows)", [3, 7]),
      ("f(k, n) = one_hot(k, n)", "f(1, 3)", [0, 1, 0]),
      ("f(u) = 3", "f([1, 2])", [3]),
      ("f(u) = u", "f([1, 2])", [1, 2]),
      ("scale(z) = z / sum(z)", "scale([1, 3])", [0.25, 0.75]),
    ])
  func calls(definitions: String, expression: String, expected: [Double]) throws {
    #expect(agree(try numbers(expression, given: definitions), expected))
  }

  @Test(
    "differentiates functions of one argument",
    arguments: [
      ("u^3", "3 * u^2"), ("5", "0 * u"), ("u", "0 * u + 1"), ("-u + 2 * u", "0 * u + 1"),
      ("sin(u) * exp(u)", "exp(u) * (sin(u) + cos(u))"), ("1 / (1 + u^2)", "-2 * u / (1 + u^2)^2"),
      ("u * sigmoid(u)", "silu'(u)"), ("2^u", "2^u * log(2)"),
      ("tanh(tanh(u))", "tanh'(tanh(u)) * tanh'(u)"),
      ("max(u, 0) + min(u, 0)", "0 * u + 1"),
      ("positive(u - 1, u^2, 3 * u)", "positive(u - 1, 2 * u, 3)"),
      ("cos'(u)", "-cos(u)"), ("relu'(u) * u", "relu'(u)"), ("u^1 + u^0", "0 * u + 1"),
      ("log(u^2 + 1)", "2 * u / (u^2 + 1)"), ("c * u + c", "c + 0 * u"),
    ])
  func primes(body: String, derivative: String) throws {
    let definitions = "input c = 7\nf(u) = \(body)\ng(u) = \(derivative)"
    for argument in ["[0.3, -0.7, 2.5]", "0.4", "[[0.1, 2], [3, -4]]"] {
      let prime = try numbers("f'(\(argument))", given: definitions)
      #expect(agree(prime, try numbers("g(\(argument))", given: definitions)), "\(argument)")
    }
  }

  @Test("differentiates every elementwise function as differences do")
  func builtIn() throws {
    for name in BuiltInFunctions.unary.keys.sorted() {
      let h = 1e-5
      let points = [0.2, 0.5, 0.8]
      let (a, b) = (points.map { "\($0 + h)" }, points.map { "\($0 - h)" })
      let high = try numbers("\(name)([\(a.joined(separator: ", "))])")
      let low = try numbers("\(name)([\(b.joined(separator: ", "))])")
      let prime = try numbers("\(name)'([0.2, 0.5, 0.8])")
      for (index, derivative) in prime.enumerated() {
        let difference = (high[index] - low[index]) / (2 * h)
        #expect((derivative - difference).magnitude < 1e-8, "\(name)")
      }
    }
  }

  @Test("remembers which call an operation comes from")
  func frames() throws {
    let network = try readNetwork(
      "input x = [1, 2]\nf(u) = sigmoid(u) + u\nz = f'(x)\nloss L = sum(z)")
    #expect(network.frames.map(\.name) == ["", "f'", "f"])
    #expect(network.frames.map(\.parent) == [0, 0, 1])
    let library = try readNetwork("input x = [1, 2]\nf(u) = softmax(u)\nloss L = sum(f(x))")
    #expect(library.frames.map(\.name) == ["", "f", "softmax"])
    #expect(library.source.text(in: library.frames[2].range) == "softmax(u)")
    #expect(library.frames[1].result == library.frames[2].result)
  }
}
