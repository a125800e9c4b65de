import Testing

@testable import Networks

/// What a learner reads about a file without a loss.
@Suite struct MissingLossErrorTests {
  @Test("says which line is missing", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      # nothing here
      """,
      """
      error: the network is empty
        --> a.net:1:15
         |
       1 | # nothing here
         |               ^ no equations here
         = help: begin with `input x = 1`, `parameter w = 0.5` and `loss L = (w * x - 1)^2`
      """
    ),
    (
      """
      x1 = 1
      """,
      """
      error: the network has no loss
        --> a.net:1:1
         |
       1 | x1 = 1
         | ^^^^^^ nothing says what is to be minimised
         = help: a line such as `loss L = (x1 - y)^2` is missing, where `y` is a target: `target y = 1`
      """
    ),
    (
      """
      input x = 1
      f(u) = u
      """,
      """
      error: the network has no loss
        --> a.net:2:1
         |
       2 | f(u) = u
         | ^^^^^^^^ nothing says what is to be minimised
         = help: a line such as `loss L = (p - y)^2` is missing, where `y` is a target: `target y = 1`
      """
    ),
    (
      """
      input x = 1
      parameter w = 2
      z = w * x
      """,
      """
      error: the network has no loss
        --> a.net:3:1
         |
       3 | z = w * x
         | ^^^^^^^^^ nothing says what is to be minimised
         = help: a line such as `loss L = (z - y)^2` is missing, where `y` is a target: `target y = 1`
      """
    ),
    (
      """
      input x = [1, 2]
      target t = [1, 2]
      a = 2 * x
      examples
        1 -> 1
      """,
      """
      error: the network has no loss
        --> a.net:3:1
         |
       3 | a = 2 * x
         | ^^^^^^^^^ nothing says what is to be minimised
         = help: a line such as `loss L = sum((a - t)^2)` is missing
      """
    ),
    (
      """
      input x
      target y
      parameter w = 2
      p = w * x

      examples
        1 -> 2
      """,
      """
      error: the network has no loss
        --> a.net:4:1
         |
       4 | p = w * x
         | ^^^^^^^^^ nothing says what is to be minimised
         = help: a line such as `loss L = (p - y)^2` is missing
      """
    ),
    (
      """
      input x = 1
      parameter w = 2
      E = (w * x - 1)^2
      p = 2
      """,
      """
      error: the network has no loss
        --> a.net:3:1
         |
       3 | E = (w * x - 1)^2
         | ^ an equation like any other, until the word `loss` stands before it
         = help: write `loss E = …` on line 3
      """
    ),
    (
      """
      input x = 1
      target y = 2
      parameter L = 2
      p = L * x
      """,
      """
      error: the network has no loss
        --> a.net:4:1
         |
       4 | p = L * x
         | ^^^^^^^^^ nothing says what is to be minimised
         = help: a line such as `loss E = (p - y)^2` is missing
      """
    ),
  ]
}
