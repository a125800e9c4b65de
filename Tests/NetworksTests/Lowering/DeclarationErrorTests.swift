import Testing

@testable import Networks

/// What a learner reads about inputs, targets and parameters.
@Suite struct DeclarationErrorTests {
  @Test("explains what is wrong with inputs, targets and parameters", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      parameter w
      loss L = w
      """,
      """
      error: `w` has no value
        --> a.net:1:11
         |
       1 | parameter w
         |           ^ learning starts from one
         = help: write `parameter w = …`, or draw it: `parameter w[2, 3] ~ glorot_uniform`
      """
    ),
    (
      """
      frozen w[2]
      loss L = sum(w)
      """,
      """
      error: `w` has no value
        --> a.net:1:8
         |
       1 | frozen w[2]
         |        ^ nothing else gives it one
         = help: write `frozen w[2] = …`, or draw it: `frozen w[2] ~ glorot_uniform`
      """
    ),
    (
      """
      input x[2]
      loss L = sum(x)
      """,
      """
      error: `x` has no value
        --> a.net:1:7
         |
       1 | input x[2]
         |       ^ and there are no examples
         = help: write `input x = …`, or add `examples`
      """
    ),
  ]
}
