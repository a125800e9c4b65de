import Testing

@testable import Networks

/// What a learner reads about two names, or a name and a position, written as one.
@Suite struct GluedNameErrorTests {
  @Test("takes glued names apart", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x = [1, 2]
      parameter W[2, 2] ~ ones
      loss L = sum(Wx)
      """,
      """
      error: unknown name: Wx
        --> a.net:3:14
         |
       3 | loss L = sum(Wx)
         |              ^^ not defined
         = help: a product needs its sign: `W @ x`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter w = [1, 2]
      loss L = wx
      """,
      """
      error: unknown name: wx
        --> a.net:3:10
         |
       3 | loss L = wx
         |          ^^ not defined
         = help: a product needs its sign: `w.T @ x`
      """
    ),
    (
      """
      f(u, v) = uv
      loss L = f(1, 2)
      """,
      """
      error: unknown name: uv
        --> a.net:1:11
         |
       1 | f(u, v) = uv
         |           ^^ not defined
         = help: a product needs its sign: `u * v`
      """
    ),
    (
      """
      input x[2]
      p = x1 + x2
      loss L = p
      """,
      """
      error: unknown name: x1
        --> a.net:2:5
         |
       2 | p = x1 + x2
         |     ^^ not defined
         = help: an element of `x` is written `x[1]`
      """
    ),
    (
      """
      input x = 1
      parameter w = [1, 2]
      p = w_2 * x
      loss L = p
      """,
      """
      error: unknown name: w_2
        --> a.net:3:5
         |
       3 | p = w_2 * x
         |     ^^^ not defined
         = help: an element of `w` is written `w[2]`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = x3
      """,
      """
      error: unknown name: x3
        --> a.net:2:10
         |
       2 | loss L = x3
         |          ^^ not defined
         = help: declare it above: `input x3 = …`
      """
    ),
  ]
}
