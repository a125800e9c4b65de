import Testing

@testable import Networks

/// What a learner reads about values that are drawn.
@Suite struct DrawErrorTests {
  @Test("explains what is wrong with values that are drawn", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      parameter b ~ zeros
      loss L = b
      """,
      """
      error: `b` is drawn and has no shape
        --> a.net:1:11
         |
       1 | parameter b ~ zeros
         |           ^ how many numbers are drawn?
         = help: write `b[4] ~ …` for a vector, `b[4, 3] ~ …` for a matrix
      """
    ),
    (
      """
      parameter b[2] ~ glorot
      loss L = sum(b)
      """,
      """
      error: unknown distribution: glorot
        --> a.net:1:18
         |
       1 | parameter b[2] ~ glorot
         |                  ^^^^^^ not defined
         = help: write `~ glorot_uniform`
      """
    ),
    (
      """
      parameter b[2] ~ kaiming
      loss L = sum(b)
      """,
      """
      error: unknown distribution: kaiming
        --> a.net:1:18
         |
       1 | parameter b[2] ~ kaiming
         |                  ^^^^^^^ not defined
         = help: write `~ he_normal`
      """
    ),
    (
      """
      parameter b[2] ~ normal(0)
      loss L = sum(b)
      """,
      """
      error: `normal` needs its deviation
        --> a.net:1:18
         |
       1 | parameter b[2] ~ normal(0)
         |                  ^^^^^^^^^ missing here
         = help: write `normal(mean, deviation)`
      """
    ),
    (
      """
      parameter b[2] ~ normal(0, -1)
      loss L = sum(b)
      """,
      """
      error: `normal` cannot be drawn from
        --> a.net:1:18
         |
       1 | parameter b[2] ~ normal(0, -1)
         |                  ^^^^^^^^^^^^^ the deviation is −1, below 0
      """
    ),
    (
      """
      parameter b[2] ~ uniform(1, 0)
      loss L = sum(b)
      """,
      """
      error: `uniform` cannot be drawn from
        --> a.net:1:18
         |
       1 | parameter b[2] ~ uniform(1, 0)
         |                  ^^^^^^^^^^^^^ low is 1, above high, 0
      """
    ),
    (
      """
      parameter b[2] ~ normal(0, 1, 7)
      loss L = sum(b)
      """,
      """
      error: `normal` takes mean, deviation and a seed
        --> a.net:1:31
         |
       1 | parameter b[2] ~ normal(0, 1, 7)
         |                               ^ this is one too many
         = help: a seed is written `seed = 7`
      """
    ),
    (
      """
      parameter b[2] ~ normal(0, 1, sed = 7)
      loss L = sum(b)
      """,
      """
      error: `normal` takes mean, deviation and a seed
        --> a.net:1:31
         |
       1 | parameter b[2] ~ normal(0, 1, sed = 7)
         |                               ^^^^^^^ there is no option `sed`
         = help: did you mean `seed`?
      """
    ),
    (
      """
      parameter b[2] ~ normal(0, mean = 7)
      loss L = sum(b)
      """,
      """
      error: `normal` takes mean, deviation and a seed
        --> a.net:1:28
         |
       1 | parameter b[2] ~ normal(0, mean = 7)
         |                            ^^^^^^^^ `mean` is given twice
      """
    ),
    (
      """
      parameter b[2] ~ zeros(seed = 1, seed = 2)
      loss L = sum(b)
      """,
      """
      error: `zeros` takes nothing but a seed
        --> a.net:1:34
         |
       1 | parameter b[2] ~ zeros(seed = 1, seed = 2)
         |                                  ^^^^^^^^ `seed` is given twice
      """
    ),
    (
      """
      parameter b[2] ~ zeros(seed = 1.5)
      loss L = sum(b)
      """,
      """
      error: a seed is a whole number
        --> a.net:1:31
         |
       1 | parameter b[2] ~ zeros(seed = 1.5)
         |                               ^^^ it is written in digits, from 0 to 2⁶⁴ − 1
      """
    ),
    (
      """
      parameter b[2] ~ normal(0, [1, 2])
      loss L = sum(b)
      """,
      """
      error: a number belongs here
        --> a.net:1:28
         |
       1 | parameter b[2] ~ normal(0, [1, 2])
         |                            ^^^^^^ this is 2×1
      """
    ),
  ]
}
