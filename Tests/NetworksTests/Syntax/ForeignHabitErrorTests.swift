import Testing

@testable import Networks

/// What a learner reads who writes as in other languages.
@Suite struct ForeignHabitErrorTests {
  @Test("mends the habits of other languages", arguments: cases)
  func explains(text: String, expected: String) {
    #expect(renderedError(text) == expected)
  }

  private static let cases = [
    (
      """
      input x = 1
      z = sigmoid x
      loss L = z
      """,
      """
      error: the brackets of `sigmoid` are missing
        --> a.net:2:13
         |
       2 | z = sigmoid x
         |             ^ a function's argument stands in brackets
         = help: write `sigmoid(x)`
      """
    ),
    (
      """
      input x = [1, 2]
      parameter W[2, 2] ~ ones
      z = sigmoid W @ x
      """,
      """
      error: the brackets of `sigmoid` are missing
        --> a.net:3:13
         |
       3 | z = sigmoid W @ x
         |             ^ a function's argument stands in brackets
         = help: write `sigmoid(…)`
      """
    ),
    (
      """
      f(u) = u^2
      loss L = 2 * f 3
      """,
      """
      error: the brackets of `f` are missing
        --> a.net:2:16
         |
       2 | loss L = 2 * f 3
         |                ^ a function's argument stands in brackets
         = help: write `f(3)`
      """
    ),
    (
      """
      input x = 2
      loss L = np.log(x + 1)
      """,
      """
      error: only `T` can follow the point
        --> a.net:2:12
         |
       2 | loss L = np.log(x + 1)
         |            ^^^^ `.T` is the transpose
         = help: functions stand by themselves: write `log(x + 1)`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = sum(torch.nn.functional.relu(x))
      """,
      """
      error: only `T` can follow the point
        --> a.net:2:19
         |
       2 | loss L = sum(torch.nn.functional.relu(x))
         |                   ^^^ `.T` is the transpose
         = help: functions stand by themselves: write `relu(x)`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = x.max(rows)
      """,
      """
      error: only `T` can follow the point
        --> a.net:2:11
         |
       2 | loss L = x.max(rows)
         |           ^^^^ `.T` is the transpose
         = help: functions stand by themselves: write `max(x, rows)`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = x.dot(x)
      """,
      """
      error: only `T` can follow the point
        --> a.net:2:11
         |
       2 | loss L = x.dot(x)
         |           ^^^^ `.T` is the transpose
         = help: write `a.T @ b`
      """
    ),
    (
      """
      input x = [1, 2]
      loss L = x.t @ x
      """,
      """
      error: only `T` can follow the point
        --> a.net:2:11
         |
       2 | loss L = x.t @ x
         |           ^^ `.T` is the transpose
         = help: write `x.T`
      """
    ),
    (
      """
      loss L = np.pi
      """,
      """
      error: only `T` can follow the point
        --> a.net:1:12
         |
       1 | loss L = np.pi
         |            ^^^ `.T` is the transpose
         = help: write `π`
      """
    ),
    (
      """
      parameter w = 0,01
      """,
      """
      error: unexpected `,`
        --> a.net:1:16
         |
       1 | parameter w = 0,01
         |                ^ the statement ends in front of this
         = help: a decimal has a point: write `0.01`; an array is written `[1, 2]`
      """
    ),
    (
      """
      parameter w = (0,01)
      """,
      """
      error: a comma between round brackets
        --> a.net:1:17
         |
       1 | parameter w = (0,01)
         |                 ^ one value belongs here
         = help: a decimal has a point: write `0.01`; an array is written `[1, 2]`
      """
    ),
    (
      """
      input x = 1, 2
      """,
      """
      error: unexpected `,`
        --> a.net:1:12
         |
       1 | input x = 1, 2
         |            ^ the statement ends in front of this
         = help: an array is written `[1, 2]`
      """
    ),
    (
      """
      input x = 1
      p = sigmoid[x]
      """,
      """
      error: the argument of `sigmoid` stands in round brackets
        --> a.net:2:12
         |
       2 | p = sigmoid[x]
         |            ^ `[ ]` picks an element
         = help: write `sigmoid(…)`
      """
    ),
  ]
}
