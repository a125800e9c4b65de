import Testing

@testable import Networks

/// What a learner reads about a name that stands for nothing.
@Suite struct UnknownNameErrorTests {
  @Test("says what an unknown name may mean", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input z = 1
      loss L = 1 / (1 + e^(-z))
      """,
      """
      error: unknown name: e
        --> a.net:2:19
         |
       2 | loss L = 1 / (1 + e^(-z))
         |                   ^ not defined
         = help: write `exp(-z)`
      """
    ),
    (
      """
      input z = 1
      loss L = 1 / (1 + e ^ -z)
      """,
      """
      error: unknown name: e
        --> a.net:2:19
         |
       2 | loss L = 1 / (1 + e ^ -z)
         |                   ^ not defined
         = help: write `exp(-z)`
      """
    ),
    (
      """
      loss L = e
      """,
      """
      error: unknown name: e
        --> a.net:1:10
         |
       1 | loss L = e
         |          ^ not defined
         = help: write `exp(1)`
      """
    ),
    (
      """
      loss L = 2 * pi
      """,
      """
      error: unknown name: pi
        --> a.net:1:14
         |
       1 | loss L = 2 * pi
         |              ^^ not defined
         = help: write `π`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter w = [1, 2]
      loss L = w^T @ x
      """,
      """
      error: unknown name: T
        --> a.net:3:12
         |
       3 | loss L = w^T @ x
         |            ^ not defined
         = help: the transpose is written `w.T`
      """
    ),
    (
      """
      input x = 1
      loss L = 1 / (1 + exp^(-x))
      """,
      """
      error: `exp` is a function
        --> a.net:2:19
         |
       2 | loss L = 1 / (1 + exp^(-x))
         |                   ^^^ its arguments are missing
         = help: write `exp(-x)`
      """
    ),
    (
      """
      input x = 2
      parameter w = 1
      p = w * x + b
      loss L = p^2
      """,
      """
      error: unknown name: b
        --> a.net:3:13
         |
       3 | p = w * x + b
         |             ^ not defined
         = help: declare it above: `parameter b = 0`
      """
    ),
    (
      """
      input x = 2
      loss L = (w * x)^2
      """,
      """
      error: unknown name: w
        --> a.net:2:11
         |
       2 | loss L = (w * x)^2
         |           ^ not defined
         = help: declare it above: `parameter w = 0.5`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = sum(W @ x)
      """,
      """
      error: unknown name: W
        --> a.net:2:14
         |
       2 | loss L = sum(W @ x)
         |              ^ not defined
         = help: declare it above: `parameter W[2, 3] ~ glorot_uniform`
      """
    ),
    (
      """
      parameter w = 1
      loss L = w * x
      """,
      """
      error: unknown name: x
        --> a.net:2:14
         |
       2 | loss L = w * x
         |              ^ not defined
         = help: declare it above: `input x = …`
      """
    ),
    (
      """
      input n = 2
      loss L = n * rate
      """,
      """
      error: unknown name: rate
        --> a.net:2:14
         |
       2 | loss L = n * rate
         |              ^^^^ not defined
         = help: define it above: `rate = …`, or `parameter rate = …` if it is learned
      """
    ),
    (
      """
      parameter b1 = 1
      loss L = b1 + b2
      """,
      """
      error: unknown name: b2
        --> a.net:2:15
         |
       2 | loss L = b1 + b2
         |               ^^ not defined
         = help: did you mean `b1`? If not, declare it above: `parameter b2 = 0`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter b = zeros
      loss L = sum(x + b)
      """,
      """
      error: unknown name: zeros
        --> a.net:2:15
         |
       2 | parameter b = zeros
         |               ^^^^^ not defined
         = help: numbers are drawn behind a `~`: `parameter W[2, 3] ~ zeros`
      """
    ),
  ]
}
