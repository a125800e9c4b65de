import Testing

@testable import Networks

/// What a learner reads about arrays that are too large.
@Suite struct LimitErrorTests {
  @Test("explains what is wrong with arrays that are too large", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      parameter W[1000000, 1000000] ~ zeros
      loss L = sum(W)
      """,
      """
      error: an array of 1000000×1000000 is too large
        --> a.net:1:11
         |
       1 | parameter W[1000000, 1000000] ~ zeros
         |           ^ an array may have 100 million elements
      """
    ),
    (
      """
      input x[1000000]
      loss L = sum(x @ x.T)
      """,
      """
      error: an array of 1000000×1000000 is too large
        --> a.net:2:14
         |
       2 | loss L = sum(x @ x.T)
         |              ^^^^^^^ an array may have 100 million elements
      """
    ),
    (
      "loss L = sum(one_hot(0, 1000000000000))",
      """
      error: an array of 1000000000000 is too large
        --> a.net:1:14
         |
       1 | loss L = sum(one_hot(0, 1000000000000))
         |              ^^^^^^^^^^^^^^^^^^^^^^^^^ an array may have 100 million elements
      """
    ),
    (
      """
      input x[80000000]
      z = x + 1
      y = z + 1
      loss L = sum(y)
      """,
      """
      error: the arrays of this file are too large together
        --> a.net:3:5
         |
       3 | y = z + 1
         |     ^^^^^ with these 80000000 there are more than 200 million elements
      """
    ),
  ]
}
