import Testing

@testable import Networks

/// The shapes of expressions.
@Suite struct ShapeTests {
  private static let given = """
    input s = 3
    input x = [1, 2]
    input v = [1, 2, 3]
    input r = [[1, 2, 3]]
    input c = [[1], [2]]
    input one = [[5]]
    input W = [[1, 2, 3], [4, 5, 6]]
    f(u) = u * u
    """

  @Test(
    "has the rows and columns of the design",
    arguments: [
      ("s", 1, 1), ("W @ v", 2, 1), ("W.T @ x", 3, 1), ("x @ v.T", 2, 3), ("r @ v", 1, 1),
      ("x.T @ W", 1, 3), ("W.T", 3, 2), ("v.T", 1, 3), ("v.T.T", 3, 1), ("one @ r", 1, 3),
      ("2 @ r", 1, 3), ("s + W", 2, 3), ("W * s", 2, 3), ("x + W", 2, 3), ("W - c", 2, 3),
      ("r / W", 2, 3), ("x + c", 2, 1), ("one + v", 3, 1), ("W ^ 2", 2, 3), ("max(W, 0)", 2, 3),
      ("sum(W)", 1, 1), ("sum(W, rows)", 2, 1), ("sum(W, columns)", 1, 3), ("mean(W, rows)", 2, 1),
      ("max(W, columns)", 1, 3), ("log_sum_exp(W, rows)", 2, 1), ("norm(v)", 1, 1),
      ("softmax(v)", 3, 1), ("softmax(r)", 1, 3), ("softmax(W, columns)", 2, 3), ("W[1, 2]", 1, 1),
      ("W[1, :]", 1, 3), ("W[:, 1]", 2, 1), ("W[:, 2..3]", 2, 2), ("W[1, 2..3]", 1, 2),
      ("x[2]", 1, 1), ("x[1..2]", 2, 1), ("v[:]", 3, 1), ("[s, s, s]", 3, 1),
      ("[[s, 1], [2, s], [s, s]]", 3, 2), ("[[1, 2]]", 1, 2), ("[7]", 1, 1),
      ("one_hot(2, 4)", 4, 1), ("one_hot(s, 4)", 4, 1), ("reshape(W, 3, 2)", 3, 2),
      ("reshape(W, 6)", 6, 1), ("flatten(W)", 6, 1), ("concat(x, v)", 5, 1),
      ("concat(W, r, W)", 5, 3), ("concat(s, x)", 3, 1), ("f(W)", 2, 3), ("f'(W)", 2, 3),
      ("sigmoid'(v)", 3, 1), ("relu'(s)", 1, 1), ("positive(x, s, c)", 2, 1), ("-W", 2, 3),
      ("mse(x, c)", 1, 1), ("huber(W, W)", 1, 1), ("sum(W, rows) + W", 2, 3),
    ])
  func shapes(expression: String, rows: Int, columns: Int) throws {
    let text = Self.given + "\nresult = \(expression)\nloss L = 0"
    let (shape, numbers) = try value(of: "result", in: text)
    #expect(shape.rows == rows)
    #expect(shape.columns == columns)
    #expect(numbers.count == rows * columns)
  }

  @Test("keeps the extents that were declared and gives a name to a name")
  func declared() throws {
    let network = try readNetwork(
      """
      input a[2] = [[1], [2]]
      input b[2, 1] = [1, 2]
      c = a
      d = c
      loss L = sum(b) + sum(d)
      """)
    #expect(network.operations[0].shape.extents == [2])
    #expect(network.operations[1].shape.extents == [2, 1])
    #expect(Set(network.definitions.map(\.operation)).count == network.definitions.count)
  }

  @Test("counts no further than a machine can")
  func count() {
    #expect(Shape([.max, 2]).count == .max)
    #expect(Shape([.max, .max]).count == .max)
    #expect(Shape([3, 4]).count == 12)
    #expect(Shape.array(rows: 1, columns: 1) == .number)
    #expect(Shape.array(rows: 3, columns: 1) == Shape([3]))
    #expect(Shape.array(rows: 1, columns: 3) == Shape([1, 3]))
  }
}
