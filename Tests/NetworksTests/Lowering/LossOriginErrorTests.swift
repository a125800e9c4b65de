import Testing

@testable import Networks

/// What a learner reads about a loss that is an array because of an earlier line.
@Suite struct LossOriginErrorTests {
  @Test("traces a loss that is an array to its origin", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x = [1, 2]
      target y = 1
      parameter w = [0.1, 0.2]
      z = w * x
      p = sigmoid(z)
      loss L = (y - p)^2
      """,
      """
      error: the loss is one number
        --> a.net:6:10
         |
       6 | loss L = (y - p)^2
         |          ^^^^^^^^^ this is 2×1
         = help: `w * x` on line 4 multiplies element by element: did you mean `w.T @ x`?
      """
    ),
    (
      """
      input x = [1, 2]
      parameter w = [0.1, 0.2]
      loss L = (x + 1) * w
      """,
      """
      error: the loss is one number
        --> a.net:3:10
         |
       3 | loss L = (x + 1) * w
         |          ^^^^^^^^^^^ this is 2×1
         = help: `(x + 1) * w` on line 3 multiplies element by element: did you mean `(x + 1).T @ w`?
      """
    ),
    (
      """
      input x = [1, 2]
      parameter W[2, 2] ~ ones
      target y = 1
      p = W * x
      loss L = (p - y)^2
      """,
      """
      error: the loss is one number
        --> a.net:5:10
         |
       5 | loss L = (p - y)^2
         |          ^^^^^^^^^ this is 2×2
         = help: `W * x` on line 4 multiplies element by element: did you mean `W @ x`?
      """
    ),
    (
      """
      parameter w = [0.1, 0.2]
      frozen v = [1, 2]
      loss L = 0
      penalty R = v * w
      """,
      """
      error: the penalty is one number
        --> a.net:4:13
         |
       4 | penalty R = v * w
         |             ^^^^^ this is 2×1
         = help: `v * w` on line 4 multiplies element by element: did you mean `v.T @ w`?
      """
    ),
    (
      """
      input x = [1, 2]
      parameter w = [0.1, 0.2]
      target y = [1, 2]
      p = w * x
      loss L = (p - y)^2
      """,
      """
      error: the loss is one number
        --> a.net:5:10
         |
       5 | loss L = (p - y)^2
         |          ^^^^^^^^^ this is 2×1
         = help: `sum(…)` or `mean(…)` makes one number of an array
      """
    ),
    (
      """
      input x = [1, 2]
      parameter w = [1, 2]
      parameter b[2] ~ zeros
      target y = 1
      p = w.T @ x + b
      loss L = (p - y)^2
      """,
      """
      error: the loss is one number
        --> a.net:6:10
         |
       6 | loss L = (p - y)^2
         |          ^^^^^^^^^ this is 2×1
         = help: `w.T @ x + b` on line 5 is 2×1 because `b` is: for one number write `parameter b = 0`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter W[2, 2] ~ ones
      target y = 1
      p = W @ x
      loss L = (p - y)^2
      """,
      """
      error: the loss is one number
        --> a.net:5:10
         |
       5 | loss L = (p - y)^2
         |          ^^^^^^^^^ this is 2×1
         = help: `p` is 2×1 and the target `y` is a number: a layer with one output has one row; if the array is meant, `sum(…)` or `mean(…)` makes one number of it
      """
    ),
  ]
}
