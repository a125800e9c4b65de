import Testing

@testable import Networks

/// What a learner reads about a loss and a penalty.
@Suite struct LossErrorTests {
  @Test("explains what is wrong with a loss and a penalty", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x = [1, 2, 3]
      loss L = x
      """,
      """
      error: the loss is one number
        --> a.net:2:10
         |
       2 | loss L = x
         |          ^ this is 3×1
         = help: `sum(…)` or `mean(…)` makes one number of an array
      """
    ),
    (
      """
      input x = [1, 2, 3]
      loss L = sum(x)
      penalty R = x
      """,
      """
      error: the penalty is one number
        --> a.net:3:13
         |
       3 | penalty R = x
         |             ^ this is 3×1
         = help: `sum(…)` or `mean(…)` makes one number of an array
      """
    ),
    (
      """
      input x = 1
      parameter w = 1
      loss L = x
      penalty R = w * x
      """,
      """
      error: a penalty is what the parameters cost by themselves
        --> a.net:4:13
         |
       4 | penalty R = w * x
         |             ^^^^^ this depends on the input `x`
         = help: what depends on an example belongs in the loss
      """
    ),
    (
      """
      target y = 1
      parameter w = 1
      u = w * y
      loss L = u
      penalty R = u
      """,
      """
      error: a penalty is what the parameters cost by themselves
        --> a.net:5:13
         |
       5 | penalty R = u
         |             ^ this depends on the target `y`
         = help: what depends on an example belongs in the loss
      """
    ),
    (
      """
      loss L = 1
      loss M = 2
      """,
      """
      error: a file has one loss
        --> a.net:2:6
         |
       2 | loss M = 2
         |      ^ the first is `L`, on line 1
         = help: add them up in one
      """
    ),
    (
      """
      parameter w = 1
      loss L = 1
      penalty R = w
      penalty S = w
      """,
      """
      error: a file has one penalty
        --> a.net:4:9
         |
       4 | penalty S = w
         |         ^ the first is `R`, on line 3
         = help: add them up in one
      """
    ),
  ]
}
