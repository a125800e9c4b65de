import Networks
import Testing
import VectorEngine

/// Networks at the edges of what the language allows: both engines have to say the same.
@Suite struct CornerNetworkTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String
    /// What both say is wrong; `nil` where all is well.
    var error: String?
    /// Whether to differentiate by every leaf.
    var byAllLeaves = false
  }

  /// A derivative that is infinite lies where the loss does not go.
  static let unreached = [
    Case(testDescription: "slice of a function", text: "sqrt(v)[2]"),
    Case(testDescription: "slice of a power", text: "(v^0.5)[2]"),
    Case(testDescription: "slice of a stretched power", text: "(M^0.5)[2, :] @ v"),
    Case(testDescription: "number stretched", text: "(sqrt(v) * 2)[2]"),
    Case(testDescription: "column stretched", text: "(sqrt(v) + M)[2, 1]"),
    Case(testDescription: "row stretched", text: "(sqrt(v).T + M)[1, 2]"),
    Case(testDescription: "row of a product", text: "(sqrt(M) @ v)[2]"),
    Case(testDescription: "column of a product", text: "(v.T @ sqrt(M))[1, 2]"),
    Case(testDescription: "row of sums", text: "sum(sqrt(M), rows)[2]"),
    Case(testDescription: "column of maxima", text: "max(sqrt(M), columns)[1, 2]"),
    Case(
      testDescription: "part of a concatenation", text: "concat(sqrt(v), v)[2..4] @ [[1, 1, 1]]"),
    Case(testDescription: "transposed and reshaped", text: "sum(reshape(sqrt(M).T, 4, 1)[2..4])"),
    Case(testDescription: "choice", text: "positive(v, sqrt(v), v)[2]"),
    Case(testDescription: "array of elements", text: "sum([sqrt(v)[2], sqrt(M)[2, 2]])"),
    Case(testDescription: "exponent without derivative", text: "sum([-2, 3]^[2, v[2]])"),
  ].map { shape in
    Case(
      testDescription: shape.testDescription,
      text: """
        parameter v = [0, 4]
        parameter M = [[0, 1], [2, 4]]
        loss L = sum(\(shape.text))
        """)
  }

  static let others = [
    Case(testDescription: "no parameter", text: "input x = 2\nloss L = x^2"),
    Case(testDescription: "the loss is a leaf", text: "parameter w = 2\nloss L = w"),
    Case(
      testDescription: "the loss knows no example",
      text: "input x\ntarget y\nparameter w = 3\nloss L = w^2\nz = w * x\n"
        + "examples\n  1 -> 2\n  2 -> 3"),
    Case(
      testDescription: "no penalty on inputs, a loss of the penalty",
      text: """
        input x
        target y
        parameter W = [[1, 2], [3, -1]]
        penalty R = sum(W @ W)
        loss L = (R @ [[x]] - y)^2
        examples
          1 -> 2
          0.5 -> 3
          -2 -> 0
        """),
    Case(
      testDescription: "squares of matrices",
      text: """
        input X[2, 2]
        target y
        parameter W = [[1, 2], [3, -1]]
        Z = X * W
        loss L = sum(Z @ Z) + sum(W @ W) + sum(Z[:, 1].T @ Z[:, 1]) - y
        examples
          1, 2, 3, 4 -> 2
          0.5, -1, 2, 0 -> 3
        """, byAllLeaves: true),
    Case(
      testDescription: "ties everywhere",
      text: """
        input x[3]
        target y
        parameter w = [1, 1, 1]
        loss L = max(w * x) + min(w + x) + sum(max(w, x)) + sum(max(w @ [[1, 1]] * x, rows)) - y
        examples
          1, 1, 1 -> 2
          0, 0, 1 -> 3
        """),
    Case(
      testDescription: "a label that is no class",
      text: "input k\ntarget y\nparameter w = 1\nloss L = sum(one_hot(k, 3)) * w + y\n"
        + "examples\n  0 -> 1\n  3 -> 1\n  0.5 -> 1",
      error: "the class label is 3"),
    Case(
      testDescription: "an infinite value in the second example",
      text: "input x\ntarget y\nparameter w = 1\nz = w / x\nloss L = z + y\n"
        + "examples\n  1 -> 1\n  0 -> 1",
      error: "z is infinite, in example 2"),
    Case(
      testDescription: "an infinite value that vanishes again",
      text: "parameter w = [1000, 1]\nz = exp(w)\nloss L = sum(1 / z)", error: "z[1] is infinite"),
    Case(
      testDescription: "an infinite derivative in the second example",
      text: "input x[2]\ntarget y\nparameter w = 1\nz = w * x\nloss L = sum(sqrt(z)) + y\n"
        + "examples\n  1, 1 -> 1\n  1, 0 -> 1",
      error: "∂L/∂z[2] is infinite, in example 2"),
    Case(
      testDescription: "an infinite derivative of the penalty",
      text: "parameter w = [1, 0]\nloss L = sum(w)\npenalty R = sum(sqrt(w))",
      error: "infinite"),
    Case(
      testDescription: "an exponent with a derivative that is no number",
      text: "parameter w = 3\nn = [2, w]\nloss L = sum([-2, 3]^n)", error: "not a number"),
  ]

  @Test(arguments: unreached + others)
  func enginesAgree(_ corner: Case) throws {
    let network = try Network(SourceText(name: "corner.net", text: corner.text))
    let leaves = network.definitions.filter { $0.role.isLeaf }.map(\.operation)
    let comparison = EngineComparison(
      network, differentiating: corner.byAllLeaves ? Set(leaves) : [])
    #expect(comparison.differences == [])
    if let error = corner.error {
      #expect(comparison.diagnostic?.contains(error) == true, "\(comparison.diagnostic ?? "none")")
    } else {
      #expect(comparison.diagnostic == nil)
    }
  }
}
