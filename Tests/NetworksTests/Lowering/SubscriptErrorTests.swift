import Testing

@testable import Networks

/// What a learner reads about subscripts and arrays.
@Suite struct SubscriptErrorTests {
  @Test("explains what is wrong with subscripts and arrays", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input W = [[1, 2], [3, 4]]
      loss L = W[1]
      """,
      """
      error: a matrix takes two subscripts
        --> a.net:2:10
         |
       2 | loss L = W[1]
         |          ^^^^ 1 subscript of what is 2×2
         = help: write `[1, 2]` for an element, `[1, :]` for a row, `[:, 1]` for a column
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = x[1, 2, 1]
      """,
      """
      error: a vector takes one subscript
        --> a.net:2:10
         |
       2 | loss L = x[1, 2, 1]
         |          ^^^^^^^^^^ 3 subscripts of what is 2×1
         = help: an element is written `x[2]`, several `x[2..4]`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = x[3]
      """,
      """
      error: there is no element 3
        --> a.net:2:12
         |
       2 | loss L = x[3]
         |            ^ there are 2 elements, counted from 1
      """
    ),
    (
      """
      input W = [[1, 2], [3, 4]]
      loss L = sum(W[3, :])
      """,
      """
      error: there is no row 3
        --> a.net:2:16
         |
       2 | loss L = sum(W[3, :])
         |                ^ there are 2 rows, counted from 1
      """
    ),
    (
      """
      input W = [[1, 2], [3, 4]]
      loss L = sum(W[:, 2..4])
      """,
      """
      error: there are no columns 2..4
        --> a.net:2:19
         |
       2 | loss L = sum(W[:, 2..4])
         |                   ^^^^ there are 2 columns, counted from 1
      """
    ),
    (
      """
      input r = [[1, 2]]
      loss L = r[2]
      """,
      """
      error: a matrix takes two subscripts
        --> a.net:2:10
         |
       2 | loss L = r[2]
         |          ^^^^ 1 subscript of what is 1×2
         = help: write `[1, 2]` for an element, `[1, :]` for a row, `[:, 1]` for a column; this one is a row
      """
    ),
    (
      """
      input x = [1, [2, 3]]
      loss L = sum(x)
      """,
      """
      error: the rows of a matrix are all arrays
        --> a.net:1:12
         |
       1 | input x = [1, [2, 3]]
         |            ^ this is not in brackets
         = help: a matrix is written `[[1, 2], [3, 4]]`
      """
    ),
    (
      """
      input x = [[1, 2], [3]]
      loss L = sum(x)
      """,
      """
      error: the rows of a matrix have the same length
        --> a.net:1:20
         |
       1 | input x = [[1, 2], [3]]
         |                    ^^^ 1 element here, 2 in the first row
      """
    ),
    (
      """
      input x = [[[1]]]
      loss L = sum(x)
      """,
      """
      error: an array has rows and columns, no more
        --> a.net:1:12
         |
       1 | input x = [[[1]]]
         |            ^^^^^ brackets in three levels
      """
    ),
    (
      """
      input a = [1, 2]
      input x = [a, a]
      loss L = sum(x)
      """,
      """
      error: an array's elements are numbers
        --> a.net:2:12
         |
       2 | input x = [a, a]
         |            ^ this is 2×1
         = help: `concat(a, b)` puts arrays one below the other
      """
    ),
  ]
}
