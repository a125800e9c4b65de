import Testing

@testable import Networks

/// What a learner reads about vectors and numbers whose declarations do not fit each other.
@Suite struct LengthErrorTests {
  @Test("points to the declarations", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x = [1, 2]
      parameter w[3] ~ zeros
      loss L = w.T @ x
      """,
      """
      error: shapes do not match: w.T @ x
        --> a.net:3:10
         |
       3 | loss L = w.T @ x
         |          ^^^^^^^ w.T is 1×3, x is 2×1: 3 columns meet 2 rows
         = help: the lengths differ: `w` of line 2 has 3 elements, `x` of line 1 has 2 elements
      """
    ),
    (
      """
      input x = [1, 2]
      parameter w[3] ~ zeros
      loss L = (w + 1).T @ x
      """,
      """
      error: shapes do not match: (w + 1).T @ x
        --> a.net:3:10
         |
       3 | loss L = (w + 1).T @ x
         |          ^^^^^^^^^^^^^ (w + 1).T is 1×3, x is 2×1: 3 columns meet 2 rows
         = help: the lengths differ: `(w + 1).T` has 3 elements, `x` of line 1 has 2 elements
      """
    ),
    (
      """
      input x
      parameter w[3] ~ zeros
      loss L = w.T @ x
      """,
      """
      error: shapes do not match: w.T @ x
        --> a.net:3:10
         |
       3 | loss L = w.T @ x
         |          ^^^^^^^ w.T is 1×3, x is a number: 3 columns meet 1 row
         = help: `x` is declared as one number, on line 1; for 3 write `input x[3]`
      """
    ),
    (
      """
      input x = 1
      parameter W[4, 3] ~ zeros
      loss L = sum(W @ x)
      """,
      """
      error: shapes do not match: W @ x
        --> a.net:3:14
         |
       3 | loss L = sum(W @ x)
         |              ^^^^^ W is 4×3, x is a number: 3 columns meet 1 row
         = help: `x` is declared as one number, on line 1; for 3 write `input x[3] = …`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter w = 0.5
      loss L = w.T @ x
      """,
      """
      error: shapes do not match: w.T @ x
        --> a.net:3:10
         |
       3 | loss L = w.T @ x
         |          ^^^^^^^ w.T is a number, x is 2×1: 1 column meets 2 rows
         = help: `w` is declared as one number, on line 2; for 2 write `parameter w[2] = …`
      """
    ),
    (
      """
      parameter w[2] = 0
      loss L = sum(w)
      """,
      """
      error: `w` is declared 2×1 and given a number
        --> a.net:1:18
         |
       1 | parameter w[2] = 0
         |                  ^ this is a number
         = help: to fill it with one number, write `parameter w[2] ~ zeros` or `= [0, 0]`
      """
    ),
    (
      """
      input x[2] = 1
      loss L = sum(x)
      """,
      """
      error: `x` is declared 2×1 and given a number
        --> a.net:1:14
         |
       1 | input x[2] = 1
         |              ^ this is a number
         = help: to fill it with one number, write `input x[2] ~ ones` or `= [1, 1]`
      """
    ),
    (
      """
      parameter W[2, 2] = 0.5
      loss L = sum(W)
      """,
      """
      error: `W` is declared 2×2 and given a number
        --> a.net:1:21
         |
       1 | parameter W[2, 2] = 0.5
         |                     ^^^ this is a number
         = help: to fill it with one number, write `parameter W[2, 2] ~ uniform(0.5, 0.5)`
      """
    ),
    (
      """
      parameter b ~ zeros(2)
      loss L = sum(b)
      """,
      """
      error: `b` is drawn and has no shape
        --> a.net:1:11
         |
       1 | parameter b ~ zeros(2)
         |           ^ how many numbers are drawn?
         = help: write `b[2] ~ zeros`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter W[4, 2] ~ zeros
      parameter b[2] ~ zeros
      loss L = sum(b + W @ x)
      """,
      """
      error: shapes do not match: b + W @ x
        --> a.net:4:14
         |
       4 | loss L = sum(b + W @ x)
         |              ^^^^^^^^^ b is 2×1, W @ x is 4×1
         = help: `b` is declared on line 3; to fit it would be `parameter b[4]`
      """
    ),
  ]
}
