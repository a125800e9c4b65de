import Testing

@testable import Networks

/// What a learner reads about values given by expressions.
@Suite struct GivenErrorTests {
  @Test("explains what is wrong with values given by expressions", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      parameter W[2, 3] = [[1, 2], [3, 4], [5, 6]]
      loss L = sum(W)
      """,
      """
      error: `W` is declared 2×3 and given 3×2
        --> a.net:1:21
         |
       1 | parameter W[2, 3] = [[1, 2], [3, 4], [5, 6]]
         |                     ^^^^^^^^^^^^^^^^^^^^^^^^ this is 3×2
         = help: rows and columns are the other way round: a vector is a column, a row is `[[1, 2]]`
      """
    ),
    (
      """
      parameter b[3] = 0.5
      loss L = sum(b)
      """,
      """
      error: `b` is declared 3×1 and given a number
        --> a.net:1:18
         |
       1 | parameter b[3] = 0.5
         |                  ^^^ this is a number
         = help: to fill it with one number, write `parameter b[3] ~ uniform(0.5, 0.5)` or `= [0.5, 0.5, 0.5]`
      """
    ),
    (
      """
      parameter b[2] = [1, 2, 3]
      loss L = sum(b)
      """,
      """
      error: `b` is declared 2×1 and given 3×1
        --> a.net:1:18
         |
       1 | parameter b[2] = [1, 2, 3]
         |                  ^^^^^^^^^ this is 3×1
      """
    ),
    (
      """
      input x
      parameter b = 2 * x
      loss L = b
      examples
        1 -> 1
      """,
      """
      error: `b` needs a value that is the same for all examples
        --> a.net:2:15
         |
       2 | parameter b = 2 * x
         |               ^^^^^ this differs from example to example
      """
    ),
    (
      """
      parameter b = 1 / 0
      loss L = b
      """,
      """
      error: `1 / 0` is infinite
        --> a.net:1:15
         |
       1 | parameter b = 1 / 0
         |               ^^^^^ a value has to be a finite number
      """
    ),
    (
      """
      parameter b = log([1, 0 - 1])
      loss L = sum(b)
      """,
      """
      error: `log([1, 0 - 1])` is not a number
        --> a.net:1:15
         |
       1 | parameter b = log([1, 0 - 1])
         |               ^^^^^^^^^^^^^^^ a value has to be a finite number
      """
    ),
    (
      """
      parameter b = 0 / 0
      loss L = b
      """,
      """
      error: `0 / 0` is not a number
        --> a.net:1:15
         |
       1 | parameter b = 0 / 0
         |               ^^^^^ a value has to be a finite number
      """
    ),
  ]
}
