import Testing

@testable import Networks

/// Errors that engines raise when they compute, in the words of the source.
@Suite struct ValueErrorTests {
  private static let text = """
    input x[2]
    target y
    parameter w = [1, 2]
    z = (w + 1) * x
    p = softmax(exp(z) / 2)
    loss L = mse(p[1], y)
    examples
      1, 2 -> 3
      2, 1 -> 0
    """

  private func operation(
    _ network: Network, where isWanted: (Operation) -> Bool
  ) throws -> Int {
    let index = network.operations.firstIndex(where: isWanted)
    return try #require(index)
  }

  @Test("name the element and the example, counted from one")
  func named() throws {
    let network = try readNetwork(Self.text)
    let z = try #require(network.definition(named: "z")).operation
    #expect(
      network.notFinite(.infinity, operation: z, element: 1, example: 0).rendered() == """
        error: z[2] is infinite, in example 1
          --> a.net:4:5
           |
         4 | z = (w + 1) * x
           |     ^^^^^^^^^^^ first in z
        """)
    #expect(
      network.derivativeNotFinite(.nan, of: "L", operation: z, element: 0, example: 1).message
        == "∂L/∂z[1] is not a number, in example 2")
  }

  @Test("quote what has no name, and say what is a step inside a call")
  func unnamed() throws {
    let network = try readNetwork(Self.text)
    let quotient = try operation(network) { network.source.text(in: $0.range) == "exp(z) / 2" }
    #expect(
      network.notFinite(-.infinity, operation: quotient, element: 0, example: nil).message
        == "(exp(z) / 2)[1] is infinite (−∞)")
    let inside = try operation(network) { operation in
      if case .reduction = operation.primitive { true } else { false }
    }
    #expect(
      network.notFinite(.nan, operation: inside, element: 0, example: nil).message
        == "a value inside softmax(exp(z) / 2) is not a number")
  }

  @Test("say which labels there are")
  func labels() throws {
    let text = "input k = 2.5\nresult = one_hot(k, 3)\nloss L = sum(result)"
    let error = #expect(throws: EvaluationError.self) { try value(of: "result", in: text) }
    guard case .impossible(let message) = error?.reason else {
      Issue.record("no message")
      return
    }
    #expect(message == "the class label is 2.5; of 3 classes it is a whole number from 0 to 2")
  }

  @Test("stop the derivative at a label")
  func derivativeOfLabel() throws {
    let network = try readNetwork(
      "parameter k = 1\nparameter w = 2\nh = one_hot(k, 3)\nloss L = w * sum(h)")
    let upstream = network.isDownstream(of: network.parameters)
    let names = ["k", "w", "h", "L"]
    let known = try names.map { name in
      upstream[try #require(network.definition(named: name)).operation]
    }
    #expect(known == [true, true, false, true])
  }
}
