import Testing

@testable import Networks

/// What a learner reads about shapes that do not go together.
@Suite struct ShapeErrorTests {
  @Test("explains what is wrong with shapes that do not go together", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x = [1, 2]
      parameter W1[4, 3] ~ zeros
      z1 = W1 @ x
      loss L = sum(z1)
      """,
      """
      error: shapes do not match: W1 @ x
        --> a.net:3:6
         |
       3 | z1 = W1 @ x
         |      ^^^^^^ W1 is 4×3, x is 2×1: 3 columns meet 2 rows
      """
    ),
    (
      """
      input x = [1, 2]
      parameter W1[4, 2] ~ zeros
      parameter b[3] ~ zeros
      z1 = W1 @ x + b
      loss L = sum(z1)
      """,
      """
      error: shapes do not match: W1 @ x + b
        --> a.net:4:6
         |
       4 | z1 = W1 @ x + b
         |      ^^^^^^^^^^ W1 @ x is 4×1, b is 3×1
         = help: `b` is declared on line 3; to fit it would be `parameter b[4]`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter W[2, 2] ~ zeros
      z = (W + 1) @ (x.T * 2)
      loss L = sum(z)
      """,
      """
      error: shapes do not match: (W + 1) @ (x.T * 2)
        --> a.net:3:5
         |
       3 | z = (W + 1) @ (x.T * 2)
         |     ^^^^^^^^^^^^^^^^^^^ W + 1 is 2×2, x.T * 2 is 1×2: 2 columns meet 1 row
         = help: `(x.T * 2).T` is 2×1: `(W + 1) @ (x.T * 2).T`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter W[3, 2] ~ zeros
      z = W * x
      loss L = sum(z)
      """,
      """
      error: shapes do not match: W * x
        --> a.net:3:5
         |
       3 | z = W * x
         |     ^^^^^ W is 3×2, x is 2×1
         = help: `*` goes element by element; the matrix product is `W @ x`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter w[2] ~ zeros
      loss L = w @ x
      """,
      """
      error: shapes do not match: w @ x
        --> a.net:3:10
         |
       3 | loss L = w @ x
         |          ^^^^^ w is 2×1, x is 2×1: 1 column meets 2 rows
         = help: the inner product is `w.T @ x`, the outer product is `w @ x.T`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter W[3, 2] ~ zeros
      loss L = sum(W.T @ x)
      """,
      """
      error: shapes do not match: W.T @ x
        --> a.net:3:14
         |
       3 | loss L = sum(W.T @ x)
         |              ^^^^^^^ W.T is 2×3, x is 2×1: 3 columns meet 2 rows
         = help: `W` is 3×2: `W @ x`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter w[3] ~ zeros
      loss L = sum(w @ x)
      """,
      """
      error: shapes do not match: w @ x
        --> a.net:3:14
         |
       3 | loss L = sum(w @ x)
         |              ^^^^^ w is 3×1, x is 2×1: 1 column meets 2 rows
         = help: the lengths differ: `w` of line 2 has 3 elements, `x` of line 1 has 2 elements; the outer product is `w @ x.T`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = sum(2 @ x)
      """,
      """
      error: shapes do not match: 2 @ x
        --> a.net:2:14
         |
       2 | loss L = sum(2 @ x)
         |              ^^^^^ 2 is a number, x is 2×1: 1 column meets 2 rows
         = help: a number multiplies with `*`: `2 * x`
      """
    ),
    (
      """
      input x = [1, 2, 3]
      parameter W[2, 3] ~ zeros
      loss L = sum(x @ W)
      """,
      """
      error: shapes do not match: x @ W
        --> a.net:3:14
         |
       3 | loss L = sum(x @ W)
         |              ^^^^^ x is 3×1, W is 2×3: 1 column meets 2 rows
         = help: the other way round they match: `W @ x`
      """
    ),
    (
      """
      input x[2, 3] ~ ones
      parameter W[4, 3] ~ zeros
      loss L = sum(x @ W)
      """,
      """
      error: shapes do not match: x @ W
        --> a.net:3:14
         |
       3 | loss L = sum(x @ W)
         |              ^^^^^ x is 2×3, W is 4×3: 3 columns meet 4 rows
         = help: `W.T` is 3×4: `x @ W.T`
      """
    ),
    (
      """
      input x = [1, 2, 3]
      input r = [[1, 2, 3]]
      loss L = sum(x - r)
      """,
      """
      error: shapes do not match: x - r
        --> a.net:3:14
         |
       3 | loss L = sum(x - r)
         |              ^^^^^ x is 3×1, r is 1×3
         = help: `r.T` is 3×1
      """
    ),
  ]
}
