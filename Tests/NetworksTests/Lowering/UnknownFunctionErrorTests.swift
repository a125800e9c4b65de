import Testing

@testable import Networks

/// What a learner reads about functions and distributions that have another name here.
@Suite struct UnknownFunctionErrorTests {
  @Test("translates the names of other languages", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input z = 1
      loss L = sigma(z)
      """,
      """
      error: unknown function: sigma
        --> a.net:2:10
         |
       2 | loss L = sigma(z)
         |          ^^^^^ not defined
         = help: write `sigmoid(x)`
      """
    ),
    (
      """
      input z = 1
      loss L = σ(z)
      """,
      """
      error: unknown function: σ
        --> a.net:2:10
         |
       2 | loss L = σ(z)
         |          ^ not defined
         = help: write `sigmoid(x)`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = Σ(x)
      """,
      """
      error: unknown function: Σ
        --> a.net:2:10
         |
       2 | loss L = Σ(x)
         |          ^ not defined
         = help: write `sum(x)`
      """
    ),
    (
      """
      input x = 2
      loss L = ln(x)
      """,
      """
      error: unknown function: ln
        --> a.net:2:10
         |
       2 | loss L = ln(x)
         |          ^^ not defined
         = help: write `log(x)`
      """
    ),
    (
      """
      input x = 2
      loss L = sqr(x)
      """,
      """
      error: unknown function: sqr
        --> a.net:2:10
         |
       2 | loss L = sqr(x)
         |          ^^^ not defined
         = help: write `x^2`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter W = normal(0, 1)
      loss L = sum(W * x)
      """,
      """
      error: unknown function: normal
        --> a.net:2:15
         |
       2 | parameter W = normal(0, 1)
         |               ^^^^^^ not defined
         = help: numbers are drawn behind a `~`: `parameter W[2, 3] ~ normal(0, 1)`
      """
    ),
    (
      """
      parameter W = random(2, 2)
      loss L = sum(W)
      """,
      """
      error: unknown function: random
        --> a.net:1:15
         |
       1 | parameter W = random(2, 2)
         |               ^^^^^^ not defined
         = help: numbers are drawn behind a `~`: `parameter W[2, 3] ~ uniform(-1, 1)`
      """
    ),
    (
      """
      parameter w[2] ~ random(2)
      loss L = sum(w^2)
      """,
      """
      error: unknown distribution: random
        --> a.net:1:18
         |
       1 | parameter w[2] ~ random(2)
         |                  ^^^^^^ not defined
         = help: write `~ uniform(-1, 1)`
      """
    ),
    (
      """
      parameter w[2] ~ xavier
      loss L = sum(w^2)
      """,
      """
      error: unknown distribution: xavier
        --> a.net:1:18
         |
       1 | parameter w[2] ~ xavier
         |                  ^^^^^^ not defined
         = help: write `~ glorot_uniform`
      """
    ),
    (
      """
      input x = 2
      loss L = softmax(x)
      """,
      """
      error: `softmax` of one number is always 1
        --> a.net:2:10
         |
       2 | loss L = softmax(x)
         |          ^^^^^^^^^^ x is a number
         = help: the layer has one output: use `sigmoid`, or give it one output a class
      """
    ),
    (
      """
      input x = 2
      loss L = log_softmax(x)
      """,
      """
      error: `log_softmax` of one number is always 0
        --> a.net:2:10
         |
       2 | loss L = log_softmax(x)
         |          ^^^^^^^^^^^^^^ x is a number
         = help: the layer has one output: use `sigmoid`, or give it one output a class
      """
    ),
    (
      """
      input x = 2
      loss L = softmax_cross_entropy(x, 1)
      """,
      """
      error: `softmax_cross_entropy` of one number is always 0
        --> a.net:2:10
         |
       2 | loss L = softmax_cross_entropy(x, 1)
         |          ^^^^^^^^^^^^^^^^^^^^^^^^^^^ x is a number
         = help: the layer has one output: use `sigmoid_cross_entropy`, or give it one output a class
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = sum(softmax(x, rows))
      """,
      """
      error: `softmax` of one number is always 1
        --> a.net:2:14
         |
       2 | loss L = sum(softmax(x, rows))
         |              ^^^^^^^^^^^^^^^^ each row of x is one number
         = help: the layer has one output: use `sigmoid`, or give it one output a class
      """
    ),
  ]
}
