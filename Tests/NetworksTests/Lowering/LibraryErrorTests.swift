import Testing

@testable import Networks

/// What a learner reads about functions of the standard library.
@Suite struct LibraryErrorTests {
  @Test("explains what is wrong with functions of the standard library", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input W = [[1, 2], [3, 4]]
      loss L = sum(softmax(W))
      """,
      """
      error: `softmax` of a matrix could run over rows or over columns
        --> a.net:2:14
         |
       2 | loss L = sum(softmax(W))
         |              ^^^^^^^^^^ W is 2×2
         = help: write `softmax(W, rows)` for one distribution a row, or `columns`
      """
    ),
    (
      """
      input W = [[1, 2], [3, 4]]
      loss L = sum(softmax(W, 1))
      """,
      """
      error: `softmax` runs over `rows` or `columns`
        --> a.net:2:25
         |
       2 | loss L = sum(softmax(W, 1))
         |                         ^ one of these words belongs here
      """
    ),
    (
      """
      input W = [[1, 2], [3, 4]]
      loss L = sum(W, 1)
      """,
      """
      error: `sum` runs over `rows` or `columns`
        --> a.net:2:17
         |
       2 | loss L = sum(W, 1)
         |                 ^ one of these words belongs here
         = help: `sum(A, rows)` gives one number a row
      """
    ),
    (
      """
      input W = [[1, 2], [3, 4]]
      loss L = mse(W, rows)
      """,
      """
      error: `mse` takes no direction here
        --> a.net:2:17
         |
       2 | loss L = mse(W, rows)
         |                 ^^^^ a value belongs here
      """
    ),
    (
      """
      input W = [[1, 2], [3, 4]]
      loss L = softmax_cross_entropy(W, W)
      """,
      """
      error: `softmax_cross_entropy` of a matrix could run over rows or over columns
        --> a.net:2:10
         |
       2 | loss L = softmax_cross_entropy(W, W)
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ W is 2×2
         = help: the loss is what one example costs: give it one vector
      """
    ),
    (
      """
      input z = [1, 2, 3]
      target k = 2
      loss L = softmax_cross_entropy(z, k)
      """,
      """
      error: shapes do not match: softmax_cross_entropy(z, k)
        --> a.net:3:10
         |
       3 | loss L = softmax_cross_entropy(z, k)
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ z is 3×1, k is a number
         = help: a class label becomes an array with `one_hot(k, 3)`
      """
    ),
    (
      """
      input p = [1, 2, 3]
      target y = [[1, 2, 3]]
      loss L = mse(p, y)
      """,
      """
      error: shapes do not match: mse(p, y)
        --> a.net:3:10
         |
       3 | loss L = mse(p, y)
         |          ^^^^^^^^^ p is 3×1, y is 1×3
         = help: one of them wants a transpose, `.T`
      """
    ),
    (
      """
      input p = [1, 2, 3]
      target y = 1
      loss L = mse(p, y)
      """,
      """
      error: shapes do not match: mse(p, y)
        --> a.net:3:10
         |
       3 | loss L = mse(p, y)
         |          ^^^^^^^^^ p is 3×1, y is a number
      """
    ),
  ]
}
